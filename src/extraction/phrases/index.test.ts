import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../test/support/report-of-text.ts';
import type { Sentence } from '../../model/index.ts';
import { contextOf } from '../context.ts';
import { type Clause, type NounPhrase, type Phrases, phrasesOf } from './index.ts';

/** A sentence with the tree that is written here: one row a word, "form lemma upos feats head deprel". */
function sentenceOf(rows: string): Sentence {
  let start = 0;
  const tokens = rows
    .trim()
    .split('\n')
    .map((row) => {
      const [form = '', lemma = '', upos = '', feats = '_', head = '0', deprel = ''] = row.trim().split(/\s+/);
      const token = { start, end: start + form.length, form, lemma, upos, head: Number(head), deprel, ...(feats === '_' ? {} : { feats }) };
      start = token.end + 1;
      return token;
    });
  return { start: 0, end: start - 1, role: 'paragraph', part: 0, tokens, names: [], times: [], quantities: [], taggedNames: [], eventHeads: [] };
}

/** Each clause as "subject | verb | object". */
function linesOf({ clauses, sentence }: Phrases): string[] {
  const words = (range: { first: number; last: number }) =>
    sentence.tokens
      .slice(range.first, range.last + 1)
      .map(({ form }) => form)
      .join(' ');
  const list = (nouns: readonly NounPhrase[]) => nouns.map(words).join(' + ');
  return clauses.map((clause) => `${list(clause.subject)} | ${words(clause.verb)} | ${list(clause.object)}`);
}

async function phrasesIn(text: string): Promise<Phrases[]> {
  const { report, reading } = await makeReport(text);
  return contextOf(report, reading).sentences.map(({ phrases }) => phrases);
}

/** The clauses of a text as the model reads it. */
async function clausesOf(text: string): Promise<string[]> {
  return (await phrasesIn(text)).flatMap(linesOf);
}

async function firstClause(text: string): Promise<Clause | undefined> {
  return (await phrasesIn(text))[0]?.clauses[0];
}

const URGED = `
  Kovar Kovar PROPN _ 2 nsubj
  urged urge VERB Tense=Past|VerbForm=Fin 0 root
  both both DET _ 4 det
  sides side NOUN _ 2 obj
  to to PART _ 6 mark
  talk talk VERB VerbForm=Inf 2 xcomp
  and and CCONJ _ 8 cc
  left leave VERB Tense=Past|VerbForm=Fin HEAD conj
`;

describe('the clauses of a tree', () => {
  it('give an infinitive the object of its verb, and a joined verb the subject', () => {
    expect(linesOf(phrasesOf(sentenceOf(URGED.replace('HEAD', '2')), []))).toEqual([
      'Kovar | urged | both sides',
      'both sides | to talk | ',
      'Kovar | left | ',
    ]);
  });

  it('join a finite verb with a finite one, also where the tree hangs it on the infinitive', () => {
    expect(linesOf(phrasesOf(sentenceOf(URGED.replace('HEAD', '6')), [])).at(-1)).toBe('Kovar | left | ');
  });

  it('are none without a tree, and where heads run in a circle', () => {
    const sentence = sentenceOf(URGED.replace('HEAD', '2'));
    const bare = sentence.tokens.map(({ start, end, form, lemma, upos }) => ({ start, end, form, lemma, upos }));
    expect(phrasesOf({ ...sentence, tokens: bare }, []).clauses).toEqual([]);
    const circle = sentence.tokens.map((token, at) => (at === 1 ? { ...token, head: 8 } : token));
    expect(phrasesOf({ ...sentence, tokens: circle }, []).clauses).toEqual([]);
  });
});

describe('the clauses of a sentence', () => {
  it('have subject and object', async () => {
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
    expect((await clausesOf('Olaf Scholz arrived in Kenya to attend the forum.'))[1]).toBe('Olaf Scholz | to attend | the forum');
  });

  it('give a fronted gerund the subject of the main clause', async () => {
    expect((await clausesOf('Before meeting Olaf Scholz, Emmanuel Macron visited Kenya.'))[0]).toBe('Emmanuel Macron | meeting | Olaf Scholz');
  });

  it('know a reduced passive from a past', async () => {
    expect((await firstClause('The sanctions imposed on Kenya hurt trade.'))?.verb.passive).toBe(true);
  });

  it('tell who does what a passive says', async () => {
    const clause = await firstClause('Kenya was accused by Uganda of spying.');
    expect(clause?.agents.map(({ lemma }) => lemma)).toEqual(['uganda']);
  });

  it('give what opens a sentence before a verb of saying to what is said', async () => {
    const [said, built] = (await phrasesIn('In Kenya, Emmanuel Macron said, the union will build a port.'))[0]?.clauses ?? [];
    expect([said?.obliques, built?.obliques].map((phrases) => phrases?.map(({ preposition }) => preposition))).toEqual([[], ['in']]);
  });

  it('know a plan by "is to" and "is due to"', async () => {
    expect((await firstClause('Emmanuel Macron is to visit Kenya.'))?.verb.arranged).toBe(true);
    expect((await firstClause('Emmanuel Macron is due to visit Kenya.'))?.verb.arranged).toBe(true);
    expect((await firstClause('The army is due to leave Chad in May.'))?.verb).toMatchObject({ lemma: 'leave', arranged: true, due: true });
    expect((await firstClause('German Chancellor Olaf Scholz is due to visit Kyiv on Thursday.'))?.verb).toMatchObject({ lemma: 'visit', due: true });
  });

  it('keep what hangs on a noun with the noun', async () => {
    const [phrases] = await phrasesIn('Kenya hosted talks between Norway and Sweden.');
    const talks = phrases?.nouns.find(({ lemma }) => lemma === 'talk' || lemma === 'talks');
    expect(talks?.phrases.map(({ preposition, nouns }) => [preposition, nouns.length])).toEqual([['between', 2]]);
  });
});
