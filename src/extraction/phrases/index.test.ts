import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../test/support/report-of-text.ts';
import { contextOf } from '../context.ts';
import type { NounPhrase } from './index.ts';

/** Each clause as "subject | verb | object". */
async function clausesOf(text: string, role?: 'title'): Promise<string[]> {
  const { report, reading } = await makeReport(text, role ? { roles: [role] } : {});
  return contextOf(report, reading).sentences.flatMap(({ phrases, sentence }) => {
    const words = (range: { first: number; last: number }) =>
      report.text.slice(sentence.tokens[range.first]?.start, sentence.tokens[range.last]?.end);
    const list = (nouns: readonly NounPhrase[]) => nouns.map(words).join(' + ');
    return phrases.clauses.map((clause) => `${list(clause.subject)} | ${words(clause.verb)} | ${list(clause.object)}`);
  });
}

describe('the clauses of a sentence', () => {
  it('have subject and object by position', async () => {
    expect(await clausesOf('The old minister visited two small towns.')).toEqual(['The old minister | visited | two small towns']);
  });

  it('share a subject over a relative clause, an apposition and a coordination', async () => {
    expect(await clausesOf('Olaf Scholz, who met Emmanuel Macron, praised Kenya and left.')).toEqual([
      'Olaf Scholz | met | Emmanuel Macron',
      'Olaf Scholz | praised | Kenya',
      'Olaf Scholz | left | ',
    ]);
    expect(await clausesOf('Kenya, Uganda and Rwanda signed a treaty.')).toEqual(['Kenya + Uganda + Rwanda | signed | a treaty']);
  });

  it('give an infinitive the subject or the object of its verb', async () => {
    expect((await clausesOf('Norway urged Sweden to sign the treaty.'))[1]).toBe('Sweden | to sign | the treaty');
    expect((await clausesOf('Norway agreed to sign the treaty.'))[1]).toBe('Norway | to sign | the treaty');
  });

  it('give a fronted gerund the subject of the main clause', async () => {
    expect((await clausesOf('Before meeting Olaf Scholz, Emmanuel Macron visited Kenya.'))[0]).toBe('Emmanuel Macron | meeting | Olaf Scholz');
  });

  it('know a reduced passive from a past', async () => {
    const { report, reading } = await makeReport('The sanctions imposed on Kenya hurt trade.');
    const [first] = contextOf(report, reading).sentences.flatMap(({ phrases }) => phrases.clauses);
    expect(first?.verb.passive).toBe(true);
  });

  it('find the verb of a headline in title case', async () => {
    expect(await clausesOf('Macron Visits Kenya', 'title')).toEqual(['Macron | Visits | Kenya']);
  });
});
