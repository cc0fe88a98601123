import type { ChainBuilder } from './chain-builder.ts';
import type { Markable, Place } from './markable.ts';
import type { MarkableSource } from './markables.ts';
import { overlap } from './same-words.ts';

const WINDOW = 3;
const LOOKED_AT = 60;
/** Salience after Lappin and Leass (1994), "An Algorithm for Pronominal Anaphora Resolution". */
const RECENCY = [100, 70, 40, 15];
const BY_PLACE: Record<Place, number> = { subject: 60, object: 30, possessor: 25, oblique: 15 };

/** Joins each pronoun of the third person with the most salient phrase before it that it may stand for. */
export function joinPronouns(builder: ChainBuilder, source: MarkableSource): void {
  for (const [index, markable] of builder.markables.entries()) {
    if (markable.form !== 'pronoun' || !THIRD.test(markable.lemma) || builder.chainOf(index).members.length > 1) continue;
    if (markable.members || isEmptyIt(markable, source)) continue;
    const best = antecedentOf(builder, index, markable);
    if (best !== undefined) builder.joinUnlessOpen(best, index);
  }
}

const THIRD = /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/u;

function antecedentOf(builder: ChainBuilder, index: number, pronoun: Markable): number | undefined {
  let best: number | undefined;
  let most = 0;
  const seen = new Set<unknown>();
  let looked = 0;
  for (let before = index - 1; before >= 0 && looked < LOOKED_AT; before -= 1) {
    const other = builder.markables[before];
    if (!other || pronoun.sentence - other.sentence > WINDOW) break;
    if (other.start >= pronoun.start || overlap(other, pronoun)) continue;
    looked += 1;
    const score = salience(builder, before, other, pronoun);
    const chain = builder.chainOf(before);
    if (score > most && !seen.has(chain) && suits(builder, before, pronoun) && builder.mayJoin(before, index)) [best, most] = [before, score];
    if (best === before) seen.add(chain);
  }
  return best;
}

function salience(builder: ChainBuilder, before: number, other: Markable, pronoun: Markable): number {
  const recency = RECENCY[pronoun.sentence - other.sentence] ?? 0;
  const isSame = other.form === 'pronoun' && other.lemma.slice(0, 2) === pronoun.lemma.slice(0, 2) ? 20 : 0;
  const isOpening = other.place === 'subject' && other.from <= 1 ? 15 : 0;
  return recency + BY_PLACE[other.place] + isSame + isOpening + Math.min(20, 4 * builder.chainOf(before).members.length);
}

/** What the pronoun's form asks: "he" a person, "it" one thing, "they" several or an organisation. */
function suits(builder: ChainBuilder, before: number, pronoun: Markable): boolean {
  const chain = builder.chainOf(before);
  const has = (name: Markable['class']) => chain.classes.has(name);
  if (has('time')) return false;
  if (pronoun.class === 'person') return has('person') || (chain.classes.size === 0 && chain.names.size > 0);
  if (pronoun.class === 'thing') return !has('person') && !chain.isSeveral;
  return chain.isSeveral || has('organisation') || (chain.classes.size === 0 && chain.names.size > 0);
}

/** "It is expected that", "it takes": words without anything that they stand for. */
function isEmptyIt({ lemma, sentence, to }: Markable, { sentences }: MarkableSource): boolean {
  if (lemma !== 'it') return false;
  const tokens = sentences[sentence]?.tokens ?? [];
  let verb = to;
  while (/^(?:ADV|AUX|PART)$/u.test(tokens[verb]?.upos ?? '') && verb < to + 4) verb += 1;
  const word = tokens[verb];
  if (
    /^(?:expected|believed|thought|reported|estimated|hoped|likely|unlikely|possible|impossible|clear|unclear|important|necessary|rumoured|rumored|known)$/u.test(
      word?.form ?? '',
    )
  )
    return tokens.slice(verb + 1, verb + 3).some(({ form }) => /^(?:that|to|if|whether|how)$/u.test(form));
  return /^(?:seem|appear|turn|rain|snow)$/u.test(word?.lemma ?? '') && tokens[verb + 1]?.form === 'that';
}
