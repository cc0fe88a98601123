import { describe, expect, it } from 'vitest';
import { align } from '../src/alignment/index.ts';
import { extract } from '../src/extraction/index.ts';
import { type Event, reportId } from '../src/model/index.ts';
import { makeReport } from './support/report-of-text.ts';

/** A text of a day with the word that tells the event meant between asterisks: "2024-05-16 | Chad *expelled* an envoy." */
async function told(line: string, outlet: number) {
  const [published = '', marked = ''] = line.split(' | ');
  const [before = '', word = '', after = ''] = marked.split('*');
  const { report, reading } = await makeReport(before + word + after, { published });
  const own = {
    ...report,
    id: reportId(report.sha256, `outlet ${outlet}`),
    source: { name: `Outlet ${outlet}`, domain: `outlet-${outlet}.example` },
  };
  return { word, at: before.length, analysed: { report: own, findings: extract(own, reading) } };
}

/** How the events that two texts mean stand to one another. */
async function relation(one: string, other: string): Promise<string> {
  const texts = [await told(one, 1), await told(other, 2)];
  const { events } = align(texts.map(({ analysed }) => analysed));
  const [first, second] = texts.map(({ at, word, analysed: { report } }) =>
    events.find(({ accounts }) =>
      accounts.some(({ report: id, trigger }) => id === report.id && trigger.start < at + word.length && trigger.end > at),
    ),
  );
  if (!first || !second) return 'not found';
  if (first === second) return 'one event';
  if (isPartOf(second, first)) return 'a part';
  return first.series !== undefined && first.series === second.series ? 'a series' : 'two events';
}

function isPartOf(part: Event, whole: Event): boolean {
  return part.part_of === whole.id;
}

describe('what two reports tell', () => {
  it.each([
    [
      'other words for one deed',
      '2024-05-16 | Chad *seized* a Dutch freighter on Monday.',
      '2024-05-17 | A Dutch freighter was *captured* by Chad on May 13.',
    ],
    [
      'other words for one thing',
      '2024-05-16 | Chile *raised* its tariffs on Peruvian copper on Monday.',
      '2024-05-17 | Chile *increased* the duties on copper from Peru on May 13.',
    ],
    [
      'who gives and who receives',
      '2024-05-16 | Kenya *sent* tents to Nepal on Monday.',
      '2024-05-17 | Nepal *received* tents from Kenya on May 13.',
    ],
    [
      'people by their kind and country',
      '2024-05-16 | Nurses in Ghana *went on strike* on Monday.',
      '2024-05-17 | Ghanaian nurses *walked out* on May 13.',
    ],
  ])('is one event: %s', async (_, one, other) => {
    expect(await relation(one, other)).toBe('one event');
  });

  it.each([
    [
      'other people of one country',
      '2024-05-16 | Nurses in Ghana *went on strike* on Monday.',
      '2024-05-16 | Teachers in Ghana *went on strike* on Monday.',
    ],
    [
      'another town',
      '2024-05-16 | Rebels *attacked* a barracks in Mopti on Monday.',
      '2024-05-16 | Rebels *attacked* a barracks in Segou on Monday.',
    ],
    [
      'another one whose name is told',
      '2024-05-16 | Peru *deported* a hacker to France on Monday.',
      '2024-05-16 | Peru *deported* a hacker to Spain on Monday.',
    ],
  ])('is not one event: %s', async (_, one, other) => {
    expect(await relation(one, other)).not.toBe('one event');
  });

  it.each([
    [
      'an arrival in a visit of several days',
      '2024-05-16 | Ghana’s president *visited* Oslo from Monday to Wednesday.',
      '2024-05-14 | Ghana’s president *arrived* in Oslo on Monday.',
    ],
    [
      'an act in the course of what went on for days',
      '2024-05-16 | Chadian troops *bombed* rebels in Faya from May 6 to 15.',
      '2024-05-11 | Chadian troops *bombed* a rebel camp in Faya on Thursday.',
    ],
  ])('is a part: %s', async (_, one, other) => {
    expect(await relation(one, other)).toBe('a part');
  });
});
