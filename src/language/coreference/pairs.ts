import type { PairNominal } from './nominals.ts';
import { leadsState, officesOf, plainTitle } from './offices.ts';
import { type CoreferenceSentence, type Discourse, type Referent, referentsSince } from './referent.ts';
import { areSides, isToldBetween } from './told-between.ts';

const WINDOW = 5;
/** "The two", without a noun, are the two of this sentence or of the one before. */
const WINDOW_OF_ANYBODY = 1;

/**
 * Which two "the two countries" or "both leaders" are, as indices into the entities.
 * The two of the last sentence that speaks of exactly two, where they are also the two of whom the report speaks most; else nobody.
 */
export function resolvePair(nominal: PairNominal, sentence: CoreferenceSentence, discourse: Discourse): [number, number] | undefined {
  if (nominal.of === 'governments') return statesOfPair(nominal, sentence, discourse);
  if (nominal.of === 'firms') return firmsOf(nominal, sentence, discourse);
  if (nominal.of === 'people or firms') {
    const people = peopleSince(WINDOW_OF_ANYBODY, sentence, discourse);
    return people.size > 1 ? twoPeople(() => true, WINDOW_OF_ANYBODY, sentence, discourse) : firmsOf(nominal, sentence, discourse);
  }
  const fits = ({ gender, mention }: Referent) =>
    nominal.of === 'anybody' || (nominal.gender ? gender === nominal.gender : isLeader(mention.entity, discourse));
  const found = twoPeople(fits, nominal.of === 'anybody' ? WINDOW_OF_ANYBODY : WINDOW, sentence, discourse);
  if (found || nominal.of !== 'people' || nominal.gender) return found;
  // "President Ada Ek met Jon Orr. [The two leaders] signed …"
  const both = twoPeople(() => true, WINDOW_OF_ANYBODY, sentence, discourse);
  return both && areLeaders(both, discourse) ? both : undefined;
}

/** Two of whom one leads a state, and of the other nothing is told, or that he is of another state: not "President Ada Ek told reporter Jon Orr". */
function areLeaders([one, other]: [number, number], discourse: Discourse): boolean {
  const may = (leader: number, beside: number) =>
    isLeader(leader, discourse) && (isUncalled(beside, discourse) || isAbroad(leader, beside, discourse));
  return may(one, other) || may(other, one);
}

const isUncalled = (index: number, { callings }: Discourse): boolean => (callings.get(index) ?? []).length === 0;

/** Of another state than a leader's, by an office. */
function isAbroad(leader: number, index: number, discourse: Discourse): boolean {
  const home = statesOf(leader, discourse);
  const own = statesOf(index, discourse);
  return home.length > 0 && own.length > 0 && own.every((state) => !home.includes(state));
}

/** The states of whose offices somebody is called. */
function statesOf(index: number, { table, callings }: Discourse): string[] {
  const own = table.entities[index]?.country;
  return [own, ...(callings.get(index) ?? []).map(({ country }) => country)].filter((state) => state !== undefined);
}

/** "urged [both sides]", "called on [the two countries]": whoever asks two others is none of them. */
const ASKING = /^(?:urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|press(?:es|ed|ing)?|on|implor(?:es|ed)|tell(?:s|ing)?|told|advis(?:es|ed)|warn(?:s|ed)?)$/;

/** "The UN urged [both sides] to stop": the two whom a third asks are sides only of what was told of them. */
function statesOfPair(nominal: PairNominal, sentence: CoreferenceSentence, discourse: Discourse): [number, number] | undefined {
  const isAsked = isAppeal(nominal, sentence);
  const found = twoGovernments(sentence, discourse, isAsked ? governmentsHere(sentence, discourse) : new Set());
  if (!found || !isAsked || !areSides(nominal, sentence)) return found;
  return isToldBetween(found, 0, sentence, discourse) ? found : undefined;
}

function isAppeal({ from }: PairNominal, { worded }: CoreferenceSentence): boolean {
  const before = worded.words[from - 1]?.lower ?? '';
  return ASKING.test(before) && (before !== 'on' || worded.words[from - 2]?.lower.startsWith('call') === true);
}

/** The governments of those who ask. */
function governmentsHere({ worded }: CoreferenceSentence, discourse: Discourse): ReadonlySet<number> {
  return new Set(referentsSince(discourse, worded.index).flatMap((referent) => governmentIndex(referent, discourse) ?? []));
}

function twoGovernments(sentence: CoreferenceSentence, discourse: Discourse, others: ReadonlySet<number>): [number, number] | undefined {
  const near = nearby(sentence, discourse).filter(({ kind }) => kind === 'government' || kind === 'person');
  const asGovernments = near
    .map((referent) => ({ referent, index: governmentIndex(referent, discourse) }))
    .filter(({ index }) => index === undefined || !others.has(index));
  for (let number = sentence.worded.index; number >= sentence.worded.index - WINDOW; number -= 1) {
    const inSentence = asGovernments.filter(({ referent, index }) => referent.sentence === number && index !== undefined).map(({ index }) => index);
    const [first, second, third] = new Set(inSentence);
    if (first === undefined || second === undefined) continue;
    if (third === undefined && (areForemost(first, second, discourse) || areCoordinated(first, second, number, near))) return [first, second];
    const foremost = discourse.governments.slice(0, 2);
    const [one, other] = foremost;
    if (one !== undefined && other !== undefined && inSentence.includes(one) && inSentence.includes(other)) return [one, other];
  }
  // "Togo shut its border. Benin protested. [The two countries] …": no others are told of
  const [first, second, third] = new Set(asGovernments.flatMap(({ index }) => index ?? []));
  return first !== undefined && second !== undefined && third === undefined ? [first, second] : undefined;
}

/** A leader stands for the state: "Mr. Putin met Mr. Xi … the two countries". */
function governmentIndex({ kind, mention }: Referent, { table }: Discourse): number | undefined {
  if (kind === 'government') return mention.entity;
  const country = table.entities[mention.entity]?.country;
  return country === undefined ? undefined : table.indexOfKey(`gov:${country}`);
}

const areForemost = (a: number, b: number, { governments }: Discourse): boolean =>
  governments.slice(0, 2).includes(a) && governments.slice(0, 2).includes(b);

/** "China and Egypt", "China-Egypt ties": one name right after the other. */
function areCoordinated(a: number, b: number, sentence: number, near: readonly Referent[]): boolean {
  const here = near.filter((referent) => referent.sentence === sentence && referent.kind === 'government');
  return here.some((referent, index) => {
    const next = here[index + 1];
    const between = next ? next.mention.start - referent.mention.end : Number.POSITIVE_INFINITY;
    return next !== undefined && between <= ' and the '.length && [a, b].includes(referent.mention.entity) && [a, b].includes(next.mention.entity);
  });
}

/** The two firms that "the firms" means, unless others were told of in between: "[five small suppliers] had cheated, and fined the firms". */
function firmsOf(nominal: PairNominal, sentence: CoreferenceSentence, discourse: Discourse): [number, number] | undefined {
  const found = twoFirms(nominal.uncounted ? WINDOW_OF_ANYBODY : WINDOW, sentence, discourse);
  if (!found) return undefined;
  const named = referentsSince(discourse, sentence.worded.index - WINDOW).filter(({ mention }) => found.includes(mention.entity));
  const from = Math.max(0, ...named.map(({ mention }) => mention.end));
  return OTHER_FIRMS.test(discourse.report.text.slice(from, sentence.worded.words[nominal.from]?.start)) ? undefined : found;
}

/** "five small suppliers", "several banks". */
const OTHER_FIRMS =
  /\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens of|hundreds of|several|some|many|various|\d+)(?: \p{Ll}[\p{L}-]*){0,2} (?:companies|firms|businesses|airlines|carriers|banks|lenders|retailers|insurers|brewers|brands|start-?ups|\p{L}+makers|makers|manufacturers|suppliers|utilities|producers|operators|exporters|contractors|shops)\b/iu;

/** The only two firms of the last sentence that names several, else the only two of all that is near. */
function twoFirms(window: number, sentence: CoreferenceSentence, discourse: Discourse): [number, number] | undefined {
  const near = nearby(sentence, discourse).filter(({ kind, sentence: number }) => kind === 'company' && number >= sentence.worded.index - window);
  const bySentence = Map.groupBy(near, (referent) => referent.sentence);
  const sets = [...bySentence.values(), near].map((here) => [...new Set(here.map(({ mention }) => mention.entity))]);
  const several = sets.slice(0, -1).findLast(({ length }) => length > 1) ?? sets.at(-1) ?? [];
  const [first, second, third] = several;
  return first !== undefined && second !== undefined && third === undefined ? [first, second] : undefined;
}

function peopleSince(window: number, sentence: CoreferenceSentence, discourse: Discourse): Set<number> {
  const near = nearby(sentence, discourse).filter(({ kind, sentence: number }) => kind === 'person' && number >= sentence.worded.index - window);
  return new Set(near.map(({ mention }) => mention.entity));
}

/** The only two people who fit, from the sentence itself backwards. */
function twoPeople(
  fits: (referent: Referent) => boolean,
  window: number,
  sentence: CoreferenceSentence,
  discourse: Discourse,
): [number, number] | undefined {
  const near = nearby(sentence, discourse).filter((referent) => referent.kind === 'person' && fits(referent));
  for (let number = sentence.worded.index; number >= sentence.worded.index - window; number -= 1) {
    const [first, second, third] = new Set(near.filter((referent) => referent.sentence >= number).map(({ mention }) => mention.entity));
    if (first !== undefined && second !== undefined) return third === undefined ? [first, second] : undefined;
  }
  return undefined;
}

function isLeader(index: number, discourse: Discourse): boolean {
  const entity = discourse.table.entities[index];
  const called = (discourse.callings.get(index) ?? []).some(
    ({ title, country }) => leadsState(title) && (country ?? entity?.country) !== undefined && plainTitle(title) === title,
  );
  return called || officesOf(index, discourse).some(({ title, of }) => leadsState(title) && /^[A-Z]{3}$/.test(of));
}

const nearby = (sentence: CoreferenceSentence, discourse: Discourse): Referent[] =>
  referentsSince(discourse, sentence.worded.index - WINDOW).filter(({ mention }) => !mention.members);
