import type { EventHead, Range, Sentence, TaggedName, Token } from '../../model/index.ts';
import { type ParsedSentence, parseWords } from '../parser/index.ts';
import { lemmaOf } from './lemmas.ts';
import { withPassives } from './passives.ts';
import { tokenize } from './tokenize.ts';
import { withVerbForms } from './verb-forms.ts';

/** What the joint model fills in of a sentence. */
type Parsed = Pick<Sentence, 'tokens' | 'taggedNames' | 'eventHeads' | 'vector' | 'arcLikelihoods' | 'nameKinds'>;

/**
 * The words of a sentence with part of speech, features, lemma and tree (Universal Dependencies), the names and events that the model marks among them, and
 * the sentence's vector. Offsets are into `text` (UTF-16); a word's form is exactly the text there. Throws a `ModelError` when the model is missing or damaged.
 */
export async function parseSentence(text: string, sentence: Pick<Sentence, 'start' | 'end'>): Promise<Parsed> {
  const ranges = tokenize(text, sentence.start, sentence.end);
  return parseGiven(ranges.map(({ start, end }) => ({ start, end, form: text.slice(start, end) })));
}

/** "Norway [–] long seen as cautious [–] signed": a short dash that stands alone is what a long one is, which the model's texts have far more often. */
function isSetApart(given: readonly Range[], index: number): boolean {
  const [before, mark, after] = [given[index - 1], given[index], given[index + 1]];
  return before !== undefined && mark !== undefined && after !== undefined && before.end < mark.start && mark.end < after.start;
}

/** The same of words that are given. */
export async function parseGiven(given: readonly (Range & { form: string })[]): Promise<Parsed> {
  const forms = given.map(({ form }) => form);
  const parsed = await parseWords(forms.map((form, index) => (isSetApart(given, index) ? form.replace(/^[–―]$/u, '—') : form)));
  const words = annotated(forms, parsed);
  const tokens = given.map((word, index): Token => ({ ...word, ...(words[index] ?? NO_WORD) }));
  const { vector, likelihoods: arcLikelihoods, nameKinds } = parsed;
  return { tokens, taggedNames: taggedNames(tokens, parsed), eventHeads: eventHeads(parsed), vector, arcLikelihoods, nameKinds };
}

/** What is told of the words of one sentence whose forms are given, in their order: as in a treebank, whose words are kept. */
export async function tagWords(forms: readonly string[]): Promise<Omit<Token, 'start' | 'end' | 'form'>[]> {
  return annotated(forms, await parseWords(forms));
}

const NO_WORD = { lemma: '', upos: 'X' };

function annotated(forms: readonly string[], { words }: ParsedSentence): Omit<Token, 'start' | 'end' | 'form'>[] {
  return withPassives(forms, withVerbForms(forms, words)).map((word, index) => ({ ...word, lemma: lemmaOf(forms[index] ?? '', word) }));
}

const KINDS: Readonly<Record<string, TaggedName['kind']>> = { PER: 'person', ORG: 'organisation', LOC: 'place' };

function taggedNames(tokens: readonly Token[], { names }: ParsedSentence): TaggedName[] {
  return names.flatMap(({ first, last, kind, score }) => {
    const start = tokens[first]?.start;
    const end = tokens[last]?.end;
    const known = KINDS[kind];
    return start === undefined || end === undefined || known === undefined ? [] : [{ start, end, kind: known, first, last, score }];
  });
}

const POLARITIES = { pos: 'positive', neg: 'negative', underspecified: 'underspecified' } as const;

function eventHeads({ events, words }: ParsedSentence): EventHead[] {
  return events.map(({ word, score, certainty, polarity, context }) => ({
    token: word,
    score,
    certainty,
    polarity: POLARITIES[polarity],
    ...(context && words[word]?.upos === 'VERB' ? { context } : {}),
  }));
}
