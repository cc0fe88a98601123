import { describe, expect, it } from 'vitest';
import { eventLine, findingsOf, typedEventLines } from '../../../test/support/findings-of-text.ts';

const linesOf = async (text: string) => {
  const findings = await findingsOf(text);
  return findings.events.map((event) => eventLine(findings, event));
};

const typesOf = async (text: string) => (await findingsOf(text)).events.flatMap(({ plover }) => (plover ? [plover.type] : []));

describe('words that tell no deed of the kind they often tell', () => {
  it('whoever welcomes a delivery lets nobody in', async () => {
    expect(await typesOf('Norway welcomed the shipment.')).toEqual([]);
  });

  it('a thing that helps gives no aid', async () => {
    expect(await typedEventLines('Finnish crane maker Torvald, helped by demand for winches, raised its outlook on Friday.')).toEqual([]);
    expect(await typesOf('Chad was helped by Kenya after the floods.')).toContain('AID');
  });

  it('nobody strikes who leaves a post', async () => {
    expect(await typesOf('Guards had left their posts in Mali before the raiders came.')).not.toContain('PROTEST');
  });

  it('an army that sends helicopters arms nobody', async () => {
    expect(await typesOf('The army sent four helicopters to Mwanza, the mayor said.')).not.toContain('AID');
  });

  it('who frees and who kills later are not one', async () => {
    expect(await typedEventLines('The sailors were freed in 2018 and killed by rebels in Mali in 2022.')).not.toContain(
      'release occurred: rebels in Mali → sailors in Mali (2018)',
    );
  });

  it('where a meeting is held is not where somebody skips it', async () => {
    const { events } = await findingsOf('Narendra Modi skipped a summit in Cairo on Monday.');
    expect(events.filter(({ predicate }) => predicate === 'skip').map(({ place }) => place?.span.exact)).toEqual([undefined]);
  });
});

it('what somebody will run or grow is planned', async () => {
  expect(await linesOf('Elizabeth Warren will run for president next year.')).toEqual([expect.stringContaining('run planned')]);
  expect(await linesOf('Corvex Corp. will grow barley in Kenya.')).toEqual([expect.stringContaining('grow planned')]);
  expect(await linesOf('Corvex Corp. will grow in Kenya.')).toEqual([expect.stringContaining('grow expected')]);
});

it('whom a court punishes does nothing', async () => {
  expect(await linesOf('Grace Banda received a suspended sentence on Monday.')).toEqual([expect.stringMatching(/: .*→ Grace Banda/)]);
});

it('the month of an agreement is not that of what is agreed', async () => {
  const { events } = await findingsOf('Kenyan miller Torvald agreed in May to buy its rival Corvex.');
  expect(events.filter(({ predicate }) => predicate === 'buy').map(({ time }) => time)).toEqual([undefined]);
});

it('who speaks while visiting a town speaks there', async () => {
  const { events } = await findingsOf('Emmanuel Macron criticised Chad while visiting Nairobi.');
  expect(events.filter(({ plover }) => plover?.type === 'ACCUSE').map(({ place }) => place?.span.exact)).toEqual(['Nairobi']);
});
