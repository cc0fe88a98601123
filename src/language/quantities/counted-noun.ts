import type { Range, Token } from '../../model/index.ts';
import { firstEndingAfter } from '../ranges.ts';

/** Nouns that look like plurals or stay the same, so that they can be counted without -s. */
const PLURAL_FORMS = new Set(
  'people men women children troops police personnel staff cattle sheep fish aircraft spacecraft series species offspring feet teeth mice geese data media criteria crew folk youth dead wounded injured missing killed hostages poor others'.split(
    ' ',
  ),
);
const NEVER_COUNTED = new Set('times years months weeks days hours minutes seconds decades centuries percent per'.split(' '));

/** "in 1,900 [cases] clients were told": nouns that qualify no other in the plural. */
const OF_THEMSELVES = new Set('cases instances countries cities towns villages places'.split(' '));

export interface CountedNoun {
  /** The head in the singular. */
  unit: string;
  /** From after the number to the head. */
  range: Range;
}

/**
 * The noun phrase that a number counts: "280 entities", "10 jointly signed agreements", "20 firms". Nothing where the noun is singular ("Siberia 2 gas pipeline").
 * @param tokens the sentence's words @param at the offset where the number ends
 */
export function countedNoun(tokens: readonly Token[], at: number, value: number): CountedNoun | undefined {
  const first = firstEndingAfter(tokens, at);
  const words = tokens.slice(first, first + 8);
  let head = -1;
  for (const [index, word] of words.entries()) {
    if (word.upos === 'NOUN' || (word.upos === 'PROPN' && index < 4)) head = index;
    else if (PLURAL_FORMS.has(word.form.toLowerCase()) && word.upos !== 'VERB') head = index;
    else if (isTypeNumber(word, words[index - 1], words[index + 1])) continue;
    else if (!belongs(word, words[index + 1], head >= 0)) break;
    if (head === index && isPlural(word) && (!/^(?:NOUN|PROPN)$/u.test(words[index + 1]?.upos ?? '') || OF_THEMSELVES.has(word.form.toLowerCase())))
      break;
  }
  const noun = words[head];
  const start = words[0]?.start;
  // "killed six and wounded dozens": no noun of the six; but "30 or more clerks"
  if (words[0]?.upos === 'CCONJ' && !/^(?:more|fewer|less)$/iu.test(words[1]?.form ?? '')) return undefined;
  if (!noun || start === undefined || NEVER_COUNTED.has(noun.form.toLowerCase())) return undefined;
  if (value !== 1 && !isPlural(noun)) return undefined;
  // "lay-offs": one word
  const joint = words[head - 1];
  const isJoined = joint?.form === '-' && joint.end === noun.start && words[head - 2]?.end === joint.start && noun.form.length < 5;
  const unit = isJoined ? `${words[head - 2]?.form.toLowerCase() ?? ''}-${singular(noun)}` : singular(noun);
  return { unit, range: { start, end: noun.end } };
}

/** Adjectives, participles, adverbs and hyphens that stand between the number and its noun. */
function belongs(word: Token, next: Token | undefined, hasHead: boolean): boolean {
  // "a 40-bed ward", not the dash of a list: "14 - Beds in the ward"
  if (/^[-–‑]$/u.test(word.form)) return next?.start === word.end;
  if (word.upos === 'ADJ' || (word.upos === 'ADV' && /ly$|^(?:more|other|so)$/iu.test(word.form))) return !hasHead;
  if (word.upos === 'VERB') return !hasHead && /(?:ed|ing|en|n)$/iu.test(word.form) && /^(?:NOUN|PROPN|ADJ)$/u.test(next?.upos ?? '');
  if (word.upos === 'PART' && /^['’]s?$/u.test(word.form)) return false;
  return word.upos === 'CCONJ' && next?.upos === 'ADJ' && !hasHead;
}

/** "40 Orvel [420] jets", "five new [310] aircraft": the number of a type between a count and its noun. */
function isTypeNumber(word: Token, previous: Token | undefined, next: Token | undefined): boolean {
  if (word.upos !== 'NUM' || !/^\d{3,4}$/u.test(word.form) || !/^(?:PROPN|ADJ)$/u.test(previous?.upos ?? '')) return false;
  return next !== undefined && /^(?:NOUN|PROPN)$/u.test(next.upos) && isPlural(next);
}

function isPlural(word: Token): boolean {
  const form = word.form.toLowerCase();
  if (word.feats?.includes('Number=Plur') === true && word.upos === 'NOUN') return true;
  return (
    PLURAL_FORMS.has(form) || (form.endsWith('s') && !/(?:ss|us|is)$/u.test(form)) || (word.lemma.toLowerCase() !== form && word.upos === 'NOUN')
  );
}

/** "entities" → "entity"; the tagger's lemma where it has one that differs. */
function singular(word: Token): string {
  const form = word.form.toLowerCase();
  if (form === 'species' || form === 'series') return form;
  if (word.upos === 'NOUN' && word.lemma && word.lemma.toLowerCase() !== form) return word.lemma;
  if (form === 'people') return 'person';
  if (/(?:^|.{3})men$/u.test(form)) return form.replace(/en$/u, 'an');
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zes)$/u.test(form)) return form.slice(0, -2);
  return isPlural(word) && form.endsWith('s') && !PLURAL_FORMS.has(form) ? form.slice(0, -1) : form;
}
