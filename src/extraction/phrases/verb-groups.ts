import type { Token } from '../../model/index.ts';
import type { VerbGroup } from './types.ts';
import { MODALS, NEGATIONS } from './words.ts';

const VERBAL = new Set(['VERB', 'AUX']);
const MAX_ADVERBS = 3;

/**
 * The verb group that begins at token `at`: "to visit", "has not yet been invited", "is visiting".
 * Undefined where none begins. One main verb at most: a second verb begins a group of its own.
 */
export function verbGroupAt(tokens: readonly Token[], at: number): VerbGroup | undefined {
  const infinitive = isInfinitiveMarker(tokens, at);
  const words: number[] = [];
  const adverbs: string[] = [];
  let last = at;
  let i = infinitive ? at + 1 : at;
  let waiting: string[] = [];
  while (i < tokens.length) {
    const token = tokens[i];
    if (!token) break;
    if (VERBAL.has(token.upos)) {
      words.push(i);
      adverbs.push(...waiting);
      waiting = [];
      last = i;
      i++;
      if (token.upos === 'VERB') break;
    } else if ((words.length > 0 || infinitive) && isInnerAdverb(token) && waiting.length < MAX_ADVERBS) {
      waiting.push(token.form.toLowerCase());
      i++;
    } else break;
  }
  const head = words.at(-1);
  if (head === undefined) return undefined;
  adverbs.push(...waiting);
  return describe(tokens, { first: at, last, head, words, adverbs, infinitive });
}

/** "to" right before a verb, adverbs between them allowed. */
export function isInfinitiveMarker(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.form.toLowerCase() !== 'to') return false;
  let next = at + 1;
  while (tokens[next]?.upos === 'ADV' && next < at + 3) next++;
  const token = tokens[next];
  return token !== undefined && VERBAL.has(token.upos) && isBaseForm(token);
}

function isInnerAdverb(token: Token): boolean {
  return token.upos === 'ADV' || (token.upos === 'PART' && NEGATIONS.has(token.form.toLowerCase()));
}

interface Parts {
  first: number;
  last: number;
  head: number;
  words: number[];
  adverbs: string[];
  infinitive: boolean;
}

function describe(tokens: readonly Token[], parts: Parts): VerbGroup {
  const { first, last, head, words, adverbs, infinitive } = parts;
  const forms = words.map((index) => tokens[index]?.form.toLowerCase() ?? '');
  const lemmas = words.map((index) => tokens[index]?.lemma.toLowerCase() ?? '');
  const main = tokens[head];
  const mainForm = main?.form.toLowerCase() ?? '';
  const auxiliaries = lemmas.slice(0, -1);
  const modal = MODALS[forms[0] ?? ''];
  const beBefore = auxiliaries.at(-1) === 'be' || auxiliaries.at(-1) === 'get';
  const passive = beBefore && isParticiple(mainForm, lemmas.at(-1) ?? '');
  const progressive = beBefore && mainForm.endsWith('ing');
  const perfect = auxiliaries.includes('have') || (isShortHave(forms[0]) && words.length > 1);
  return {
    first,
    last,
    head,
    lemma: lemmas.at(-1) ?? '',
    form: formOf(infinitive, words.length, mainForm),
    tense: infinitive ? 'none' : tenseOf(forms, lemmas, modal, perfect),
    perfect,
    progressive,
    passive,
    negative: adverbs.some((word) => NEGATIONS.has(word)),
    bare: !infinitive && words.length === 1 && mainForm === lemmas[0],
    ...(auxiliaries[0] === 'do' ? { supported: true } : {}),
    ...(modal && modal !== 'will' ? { modal } : {}),
    adverbs,
  };
}

function formOf(infinitive: boolean, words: number, mainForm: string): VerbGroup['form'] {
  if (infinitive) return 'infinitive';
  if (words === 1 && mainForm.endsWith('ing')) return 'gerund';
  return 'finite';
}

function tenseOf(forms: readonly string[], lemmas: readonly string[], modal: string | undefined, perfect: boolean): VerbGroup['tense'] {
  if (modal === 'will') return 'future';
  if (modal) return perfect ? 'past' : 'none';
  const first = forms[0] ?? '';
  const lemma = lemmas[0] ?? '';
  if (forms.length === 1 && first.endsWith('ing') && first !== lemma) return 'none';
  if (perfect) return 'past';
  return isPastForm(first, lemma) ? 'past' : 'present';
}

/** "visited", "was", "went": neither the base form, nor the third person, nor an -ing form. */
function isPastForm(form: string, lemma: string): boolean {
  if (lemma === 'be') return form === 'was' || form === 'were';
  if (form === lemma || form.endsWith('ing')) return BASE_IS_PAST.has(form);
  if (form.startsWith("'") || form.startsWith('’')) return false;
  return !form.endsWith('s') || form === 'was';
}

const BASE_IS_PAST = new Set(['cut', 'hit', 'put', 'set', 'shut', 'quit', 'hurt', 'cost', 'beat', 'cast', 'let', 'read', 'shed', 'spread', 'upset']);

/** "visited", "seen": what stands after "been" or "was". */
function isParticiple(form: string, lemma: string): boolean {
  if (form.endsWith('ing')) return false;
  return form !== lemma || BASE_IS_PAST.has(form) || form === 'become' || form === 'come' || form === 'run';
}

function isBaseForm(token: Token): boolean {
  const form = token.form.toLowerCase();
  return form === token.lemma.toLowerCase() || form === 'be' || form === 'have';
}

function isShortHave(form: string | undefined): boolean {
  return form === "'ve" || form === '’ve';
}
