import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../test/support/report-of-text.ts';
import { extract } from '../../extraction/index.ts';
import { align } from '../index.ts';

const QUOTE = '“We arrived late, but with cash and with our pledge,” Kenyan President James Mutua said on Monday.';

/** "one ~ other" for each two statements of two texts that tell the same in other words. */
async function paraphrases(one: string, other: string): Promise<string[]> {
  const reports = await Promise.all(
    [one, other].map(async (text) => {
      const { report, reading } = await makeReport(text, { published: '2024-05-14' });
      return { report, findings: extract(report, reading) };
    }),
  );
  const { statements } = align(reports);
  const content = (id: string) => statements.find((statement) => statement.id === id)?.content;
  return statements.flatMap((statement) =>
    statement.relations.flatMap(({ kind, to }) =>
      kind === 'paraphrase' && statement.form !== 'direct' ? [`${statement.content} ~ ${content(to)}`] : [],
    ),
  );
}

describe('the same told in other words', () => {
  it('is found where one sentence gives it in several pieces', async () => {
    const told = 'Kenyan President James Mutua conceded that Kenya had come late, but said that it had brought money and a promise.';
    expect(await paraphrases(QUOTE, told)).toEqual(
      expect.arrayContaining(['it had brought money and a promise ~ We arrived late, but with cash and with our pledge']),
    );
  });

  it('is no other thing told with the same words, negated', async () => {
    const quote = '“Prices will fall and wages will rise,” Kenyan President James Mutua said on Monday.';
    const told = 'Kenyan President James Mutua said that prices had risen, but insisted that wages would not fall.';
    expect(await paraphrases(quote, told)).toEqual([]);
  });

  it('is no other number told with the same words', async () => {
    const one = 'Kenyan President James Mutua said that 15 divers had vanished near the harbour on Monday.';
    expect(await paraphrases(one, one.replace('15', '28'))).toEqual([]);
  });

  it('is no other thing said on the same day', async () => {
    expect(await paraphrases(QUOTE, 'Kenyan President James Mutua said that the harbour would be paid for by its users.')).toEqual([]);
  });
});
