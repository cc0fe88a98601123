import type { Mention, Range, Token } from '../../../model/index.ts';
import { nounClass } from '../../knowledge/nouns.ts';
import { stateRegions } from '../../knowledge/places.ts';
import type { Markable } from '../chains/markable.ts';
import { FIRM_NOUNS } from '../firm-nouns.ts';

/** How a phrase asks whom it means. */
type AnaphorKind = 'it' | 'its' | 'they' | 'their' | 'firm' | 'body' | 'state' | 'place';

/** A pronoun or definite phrase that may mean somebody whom the report names. */
export interface Anaphor {
  markable: Markable;
  kind: AnaphorKind;
}

const STATES: ReadonlySet<string> = new Set(['country', 'government', 'state', 'nation', 'kingdom', 'republic', 'island', 'emirate', 'sultanate']);
const PLACES: ReadonlySet<string> = new Set([
  'city',
  'town',
  'village',
  'province',
  'region',
  'county',
  'district',
  'municipality',
  'capital',
  'port',
]);

/** People together by chance, who have no name: "shot at the [crowd]". */
const CROWDS: ReadonlySet<string> = new Set([
  'crowd',
  'mob',
  'audience',
  'public',
  'electorate',
  'population',
  'gathering',
  'rally',
  'family',
  'couple',
]);

const PRONOUNS: ReadonlyMap<string, AnaphorKind> = new Map<string, AnaphorKind>([
  ['it', 'it'],
  ['itself', 'it'],
  ['its', 'its'],
  ['they', 'they'],
  ['them', 'they'],
  ['themselves', 'they'],
  ['their', 'their'],
  ['theirs', 'their'],
]);

/** How a markable asks whom it means; undefined where it asks nothing that names of the report could answer. */
export function anaphorOf(markable: Markable, tokens: readonly Token[]): Anaphor | undefined {
  const isPhrase = markable.form === 'common' && !tokens.slice(markable.from, markable.head).some(({ form }) => /^['’]s?$/u.test(form));
  const kind = markable.form === 'pronoun' ? PRONOUNS.get(markable.lemma) : isPhrase ? kindOfPhrase(markable) : undefined;
  if (kind === 'state' && isOfRegion(markable, tokens)) return undefined;
  return kind === undefined ? undefined : { markable, kind };
}

/** "the [Andean] country" is one that lies there, or none: the rules tell which. */
const isOfRegion = ({ from, head }: Markable, tokens: readonly Token[]): boolean =>
  tokens.slice(from, head).some(({ form }) => stateRegions().has(form.toLowerCase()));

function kindOfPhrase({ determiner, number, lemma, parts }: Markable): AnaphorKind | undefined {
  if (!/^(?:the|this)$/u.test(determiner ?? '') || number !== 'one' || parts) return undefined;
  if (STATES.has(lemma)) return 'state';
  if (PLACES.has(lemma)) return 'place';
  if (FIRM_NOUNS.has(lemma)) return 'firm';
  return nounClass(lemma) === 'organisation' && !CROWDS.has(lemma) ? 'body' : undefined;
}

export const isDefinitePhrase = ({ kind }: Anaphor): boolean => ['firm', 'body', 'state', 'place'].includes(kind);

/**
 * Whether what the rules of names and offices say of a nominal stands: "the Kenyan president", "the government in Nairobi"; and not where they took the only one
 * nearby that fits ("the company").
 */
export function isSettled({ form, as }: Mention, words: string): boolean {
  return form === 'nominal' && (as !== undefined || /\s\p{Lu}/u.test(words));
}

export const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
