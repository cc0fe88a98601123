import type { Entity } from '../../../model/index.ts';
import type { ChainBuilder } from './chain-builder.ts';
import type { MarkableSource } from './markables.ts';

/** Joins names of one entity, names of the same words, and short forms of a longer name: "Tarn T40", "the T40"; "Corvex Holding", "Corvex". */
export function joinNames(builder: ChainBuilder, { entities }: MarkableSource): void {
  const byEntity = new Map<string, number>();
  const byWords = new Map<string, number>();
  for (const [index, markable] of builder.markables.entries()) {
    if (markable.members) continue;
    const entity = markable.entity === undefined ? undefined : entities[markable.entity];
    if (entity) joinByKey(builder, byEntity, identityOf(entity), index);
    if (markable.form === 'name' && markable.lemma !== '') joinByKey(builder, byWords, markable.lemma, index);
  }
  for (const { key, name, kind } of entities) {
    const index = byEntity.get(key);
    if (index !== undefined && /^(?:organisation|company|group)$/u.test(kind) && !byWords.has(name.toLowerCase()))
      byWords.set(name.toLowerCase(), index);
  }
  joinShortForms(builder, byWords, entities);
  joinTellingModifiers(builder, byWords);
}

/** A country is one, whether it is spoken of as a place or as a state that acts. */
const identityOf = ({ key, country }: Entity): string => (key === `place:${country ?? ''}` ? `gov:${country ?? ''}` : key);

/** The first markable of a key stands for all of them. */
function joinByKey<Key>(builder: ChainBuilder, first: Map<Key, number>, key: Key, index: number): void {
  const known = first.get(key);
  if (known === undefined) first.set(key, index);
  else builder.join(known, index);
}

function joinShortForms(builder: ChainBuilder, byWords: ReadonlyMap<string, number>, entities: readonly Entity[]): void {
  const longer = new Map<string, Set<number>>();
  for (const [words, index] of byWords) {
    for (const short of shortForms(words)) if (short !== words) longer.set(short, (longer.get(short) ?? new Set()).add(index));
  }
  for (const [words, index] of byWords) {
    const fits = [...(longer.get(words) ?? [])].filter((other) => mayShorten(builder, index, other, entities));
    const [only] = fits;
    if (only !== undefined && fits.every((other) => other === only || builder.areJoined(other, only))) builder.force(only, index);
  }
}

/** A company’s name is no short form of its product’s ("Tarn", "Tarn T40"), and two whom knowledge tells apart stay apart. */
function mayShorten(builder: ChainBuilder, short: number, long: number, entities: readonly Entity[]): boolean {
  const [own, other] = [builder.chainOf(short).entity, builder.chainOf(long).entity];
  if (own === undefined) return builder.mayJoin(short, long);
  const [a, b] = [entities[own], other === undefined ? undefined : entities[other]];
  if (!a) return false;
  if (!b) return isBody(a) && !/\d/u.test(builder.markables[long]?.lemma ?? '');
  return isBody(a) && isBody(b) && (a.key.startsWith('name:') || b.key.startsWith('name:'));
}

const isBody = ({ kind }: Entity): boolean => kind === 'organisation' || kind === 'company' || kind === 'group';

/** By which words a longer name may be told again: its code ("Orvel 420 Skylark": "420"), its first words or its last. */
function shortForms(words: string): string[] {
  const all = words.replace(/ (?:inc|corp|corporation|co|company|ltd|limited|llc|plc|spa|nv|n\.v|ag|group|se|sa)\.?$/u, '').split(' ');
  if (all.length === 1 && all[0] !== words) return all;
  if (all.length < 2 || all.length > 6) return [];
  const ends = all.map((_, index) => all.slice(index).join(' '));
  const starts = all.map((_, index) => all.slice(0, index + 1).join(' '));
  const codes = all.filter((word) => isCode(word)).flatMap((word) => [word, `${word}s`, word.replace(/s$/u, '')]);
  return [...new Set([...codes, ...ends, ...(codes.length > 0 ? [] : starts)])].filter((short) => short.length > 1);
}

const isCode = (word: string): boolean => /\d/u.test(word) && word.length > 1;

/** "the new T40 airliner" is told as "the T40" too; "five T40 airliners" are some of them. */
function joinTellingModifiers(builder: ChainBuilder, byWords: ReadonlyMap<string, number>): void {
  for (const [index, markable] of builder.markables.entries()) {
    if (markable.form !== 'common' || markable.number === 'several' || markable.modifiers.some((word) => /^\d+$/u.test(word) && word.length < 3))
      continue;
    const last = markable.modifiers.findLast((word) => isCode(word) && byWords.has(word));
    const named = last === undefined ? undefined : byWords.get(last);
    if (named !== undefined) builder.join(named, index);
  }
}
