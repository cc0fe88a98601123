import { givenNames } from '../knowledge/lexicon.ts';
import { isCommonNoun, singularOf } from '../knowledge/nouns.ts';
import { NAME_KINDS, type NameKind } from '../name-kinds/kind-model.ts';
import { CALENDAR_NAME } from './calendar-names.ts';
import { followsNoFirmNoun } from './firm-nouns.ts';
import { type FoundName, nameText, type WordedSentence } from './found-name.ts';
import { freeRuns, type Run } from './free-runs.ts';
import { lookUp } from './gazetteer.ts';
import { cuesOf, formCues, isWare } from './kind-cues.ts';
import { LEGAL } from './legal-form.ts';
import { ofKind } from './repeated-names.ts';
import { nameKindOf, type Settled, type SettledIndex, settledIndex } from './settled-index.ts';
import { isNameOfStorm, stormsIn } from './storm-names.ts';
import { isCapital, joins, type Word } from './words.ts';

/** A place where a name stands of which it isn't settled what it names; `found` where something has marked it already. */
interface Place extends Run {
  sentence: WordedSentence;
  found?: FoundName;
}

type Evidence = Record<NameKind, number> & { firm: number };

/** By so much a kind must be ahead of the next one for words that nothing has marked as a name. */
const MARGIN_OF_FREE = 0.5;

/**
 * Settles what a name names that only the joint model, a list of towns or of given names tells: all its places in the report are heard together, each by what
 * the words around it say (`kindScoresOf`, `cuesOf`), beside what its form and longer names tell. A run of capitals that nothing has marked becomes a name
 * where they say so surely. Longer names are settled before shorter ones.
 */
export function settleKinds(text: string, sentences: readonly WordedSentence[]): void {
  const byName = new Map<string, Place[]>();
  for (const sentence of sentences) {
    for (const place of placesOf(sentence)) {
      const key = keyOf(text, place);
      const known = byName.get(key);
      if (known) known.push(place);
      else byName.set(key, [place]);
    }
  }
  const settled = settledIndex(settledBefore(text, sentences));
  const changed = new Map<FoundName, FoundName>();
  const added = new Map<WordedSentence, FoundName[]>();
  const dropped: Place[] = [];
  const storms = stormsIn(sentences);
  for (const [key, places] of [...byName].toSorted(([a], [b]) => wordsIn(b) - wordsIn(a) || (a < b ? -1 : 1))) {
    const isStorm = isNameOfStorm(key, storms);
    const kind = isStorm ? undefined : kindOf(key, places, settled);
    if (kind === undefined && (isStorm || isNameOfWare(key, places, settled))) dropped.push(...places);
    if (kind === undefined) continue;
    settled.add({ key, kind });
    for (const place of places) {
      if (place.found) {
        if (!isStill(place)) changed.set(place.found, named(place, kind));
        continue;
      }
      const others = added.get(place.sentence);
      if (others) others.push(named(place, kind));
      else added.set(place.sentence, [named(place, kind)]);
    }
  }
  for (const { sentence, found, from, to } of dropped) {
    if (found) sentence.found = sentence.found.filter((name) => name !== found);
    sentence.others.push({ from, to });
  }
  for (const sentence of sentences) {
    const all = [...sentence.found.map((name) => changed.get(name) ?? name), ...(added.get(sentence) ?? [])];
    sentence.found = all.toSorted((a, b) => a.from - b.from);
  }
}

const wordsIn = (key: string): number => key.split(' ').length;

/** The words of a name, those in capitals alone as others: "KASSEL" in a dateline is Kassel. */
function keyOf(text: string, { sentence, from, to }: Place): string {
  const name = nameText(text, sentence.words, { from, to }).replace(/\s+/gu, ' ');
  return name.replace(/\p{Lu}{4,}/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());
}

/** Found names that aren't settled, and free runs of capitals. */
function placesOf(sentence: WordedSentence): Place[] {
  const open = sentence.found.filter(isOpen).map((found) => ({ sentence, found, from: found.from, to: found.to }));
  if (sentence.titleCase) return open;
  return [...open, ...freeRuns(sentence.words, [...sentence.found, ...sentence.others]).flatMap((run) => freePlace(sentence, run))];
}

/** What the joint model, a given name or a verb of speech marks, and a town of one word. */
const isOpen = ({ by, known, to, from }: FoundName): boolean =>
  known === undefined ? /^(?:model|speech|family-first|given-name)$/.test(by) : known.type === 'place' && to - from === 1;

/** The part of a free run that may be a name: "Drillers [Corbin Oil]", "In September [Drumlin]"; nothing of sums ("SFr960m") and people ("Armenians"). */
function freePlace(sentence: WordedSentence, { from, to }: Run): Place[] {
  const first = sentence.words[from];
  if (!first || sentence.words.slice(from, to).some(({ form }) => /\d/u.test(form))) return [];
  if (CALENDAR_NAME.test(first.form)) return to - from > 1 ? freePlace(sentence, { from: from + 1, to }) : [];
  const singular = singularOf(first.lower);
  const isNoun = from === 0 && isCommonNoun(singular);
  if (isPartOfMore(sentence.words, { from, to })) return [];
  if (to - from > 1) return [{ sentence, from: isNoun && singular !== first.lower ? 1 : from, to }];
  return isNoun || isPeople(first) ? [] : [{ sentence, from, to }];
}

/** "Orvel.pdf", "the Orvel (Nation) party", "the All [Blacks]", "Professor of [Medicine]": words that belong to more than a name. */
function isPartOfMore(words: readonly Word[], { from, to }: Run): boolean {
  const [before, second, after] = [words[from - 1], words[from - 2], words[to]];
  const isRun = words.slice(from, to).some(({ form }) => /\p{Ll}\p{Lu}{2}|\p{Ll}\p{Lu}\p{Ll}+\p{Lu}/u.test(form));
  const isAddress = /[@_/\\]|^\.$|^ \($/u.test(after?.gap ?? '') || /[@_/\\.]$/u.test(words[from]?.gap ?? '');
  const isBeside = from > 1 && isCapital(before) && joins(words[from]) && !before?.possessive;
  const isOf = before?.lower === 'of' && isCapital(second) && from > 2;
  return isRun || isAddress || isBeside || isOf || (isCapital(after) && joins(after) && !words[to - 1]?.possessive);
}

const isPeople = (word: Word): boolean =>
  word.form.endsWith('s') && lookUp([{ ...word, form: word.form.slice(0, -1), plain: word.plain.slice(0, -1) }], 0)?.known.type === 'adjective';

/** Names of several words that knowledge or their form settles, and firms that stand as one somewhere ("shares of [Orvel]"). */
function settledBefore(text: string, sentences: readonly WordedSentence[]): Settled[] {
  const all = new Map<string, Settled>();
  for (const sentence of sentences) {
    for (const name of sentence.found) {
      if (isOpen(name) || (name.to - name.from < 2 && name.by !== 'business')) continue;
      const key = keyOf(text, { sentence, ...name });
      all.set(key, { key, kind: name.kind });
    }
  }
  return [...all.values()];
}

function kindOf(key: string, places: readonly Place[], settled: SettledIndex): FoundName['kind'] | undefined {
  const evidence = evidenceOf(key, places, settled);
  const best = NAME_KINDS.reduce((a, b) => (evidence[b] > evidence[a] ? b : a));
  const next = Math.max(...NAME_KINDS.filter((kind) => kind !== best).map((kind) => evidence[kind]));
  const now = places.map(({ found }) => found && nameKindOf(found.kind)).find((kind) => kind !== undefined);
  const firm = evidence.firm / places.length;
  const isSure =
    now === undefined
      ? isName(key, best, evidence[best] - next, firm, evidence[best] / places.length)
      : now === best || evidence[best] - evidence[now] >= marginAgainst(now, best, wordsIn(key) > 1, firm);
  if (best === 'thing' || !isSure) return undefined;
  return best === 'organisation' && evidence.firm > 0 ? 'company' : best;
}

/** "its asthma drug [Respol] … Respol failed": what the words beside it somewhere show to be goods, and no others to be somebody. */
function isNameOfWare(key: string, places: readonly Place[], settled: SettledIndex): boolean {
  if (!places.some(({ sentence, from, to }) => isWare(sentence.words, { from, to }))) return false;
  const evidence = evidenceOf(key, places, settled);
  return NAME_KINDS.every((kind) => kind === 'thing' || evidence.thing >= evidence[kind]);
}

/**
 * Whether words that nothing has marked are a name: several words by a small margin, one word where it is surely a firm or surely none, or is far ahead.
 * @param firm how far it is a firm, of one place @param likely how likely the kind is, of one place, cues counted
 */
function isName(key: string, kind: NameKind, margin: number, firm: number, likely: number): boolean {
  if (wordsIn(key) > 1) return kind === 'place' ? margin >= 3 : margin >= MARGIN_OF_FREE;
  const isCued = likely > MARGIN_OF_FREE;
  // "Google, [Inc.]"
  if (LEGAL.test(key) || (isCommonNoun(singularOf(key.toLowerCase())) && !isCued)) return false;
  return kind === 'organisation' ? isCued || (margin >= 1 && Math.abs(firm) >= 1.5) : isCued && margin >= 2;
}

/** By how much the words around a name must speak against what marked it; more where its form of several words told that, and where no firm is shown. */
function marginAgainst(now: NameKind, best: NameKind, isLong: boolean, firm: number): number {
  if (best !== 'organisation') return now === 'organisation' ? 1 : 0;
  if (isLong && firm < 1.5) return 1;
  return firm > 0 ? 0 : 1.5;
}

function evidenceOf(key: string, places: readonly Place[], settled: SettledIndex): Evidence {
  const sum: Evidence = { person: 0, organisation: 0, place: 0, thing: 0, firm: 0 };
  for (const place of places) {
    addContext(sum, place);
    for (const [kind, step] of cuesOf(place.sentence.words, place)) sum[kind] += step;
    if (followsNoFirmNoun(place.sentence.words, place.from)) sum.firm -= NO_FIRM;
    const own = place.found?.by === 'model' ? nameKindOf(place.found.kind) : undefined;
    if (own) sum[own] += (own === 'person' && place.to - place.from > 1 ? TAGGED_IN_FULL : TAGGED) * (place.found?.score ?? 0);
  }
  if (OF_MEMBERS.test(key)) sum.firm -= NO_FIRM;
  const [first] = places;
  if (first) for (const [kind, step] of formCues(first.sentence.words.slice(first.from, first.to))) sum[kind] += step;
  if (places.some(({ found }) => found?.known?.type === 'place')) sum.place += 3;
  if (wordsIn(key) === 1 && places.some(({ found }) => found?.by === 'given-name')) sum.person += 2;
  addLongerNames(sum, key, settled);
  return sum;
}

/** As much as the joint model's own mark counts beside its context, which says the same without the form of the name. */
const TAGGED = 0.2;
/** The same of a person's name of several words, of which the form tells more. */
const TAGGED_IN_FULL = 1;
/** What "the agency [Orvel]" tells against a firm: more than several places that look like one. */
const NO_FIRM = 10;
/** "Motor Builders' [League]": what its members make, it doesn't. */
const OF_MEMBERS = / (?:Union|Guild|League|Association|Federation|Confederation|Council|Committee|Party|Institute|University)$/;
/** No place tells more than this against a kind. */
const FLOOR = -5;

/** Adds the logarithm of how likely each kind is by the words around a name. */
function addContext(sum: Evidence, { sentence, from, to }: Place): void {
  const told = sentence.words.slice(from, to).flatMap(({ kinds }) => (kinds && Array.from(kinds).some((score) => score !== 0) ? [kinds] : []));
  if (told.length === 0) return;
  const scores = NAME_KINDS.map((_, at) => told.reduce((all, kinds) => all + (kinds[at] ?? 0), 0) / told.length);
  const top = Math.max(...scores);
  const total = top + Math.log(scores.reduce((all, score) => all + Math.exp(score - top), 0));
  for (const [at, kind] of NAME_KINDS.entries()) sum[kind] += Math.max(FLOOR, (scores[at] ?? 0) - total);
  sum.firm += told.reduce((all, kinds) => all + (kinds[NAME_KINDS.length] ?? 0), 0) / told.length;
}

/** "Orvel" where the report has "Orvel Foods" or "shares of Orvel", "Venn" where it has "Ada Venn". */
function addLongerNames(sum: Evidence, key: string, settled: SettledIndex): void {
  for (const kind of settled.bodiesBeginning(key)) {
    sum.organisation += 3;
    sum.firm += kind === 'company' ? 3 : -3;
  }
  sum.person += 3 * settled.peopleEnding(key);
}

/** "in [Dorset]": a town stays one where it stands as one, whatever else bears its name. */
function isStill({ sentence, found, from }: Place): boolean {
  return found?.known?.type === 'place' && /^(?:in|near|across|outside)$/.test(sentence.words[from - 1]?.lower ?? '');
}

function named({ sentence, from, to, found }: Place, kind: FoundName['kind']): FoundName {
  if (found && nameKindOf(found.kind) === nameKindOf(kind) && (found.known || kind !== 'company')) return found;
  const gender = kind === 'person' ? givenNames().get(sentence.words[from]?.plain ?? '') : undefined;
  return ofKind({ from, to, kind, by: 'context', score: 1, ...(gender ? { gender } : {}) }, kind);
}
