import type { Gender } from '../knowledge/lexicon.ts';
import { nounClass } from '../knowledge/nouns.ts';
import type { Word } from '../names/words.ts';
import { isActedUpon, nearestActedUpon } from './acted-upon.ts';
import type { CoreferenceSentence, Discourse, Referent, Slot } from './referent.ts';
import { speaks } from './slots.ts';

/** A pronoun that may refer to somebody mentioned: its word, and what it asks of the one it refers to. */
export interface Pronoun {
  at: number;
  asks: 'm' | 'f' | 'thing' | 'several';
}

const ASKS: ReadonlyMap<string, Pronoun['asks']> = new Map([
  ...['he', 'him', 'his', 'himself'].map((form) => [form, 'm'] as const),
  ...['she', 'her', 'hers', 'herself'].map((form) => [form, 'f'] as const),
  ...['it', 'its'].map((form) => [form, 'thing'] as const),
  ...['they', 'their', 'them', 'themselves'].map((form) => [form, 'several'] as const),
]);

/** The third-person pronouns of a sentence. */
export function pronounsIn(words: readonly Word[]): Pronoun[] {
  return words.flatMap((word, at) => {
    const asks = ASKS.get(word.lower);
    return asks && word.shape !== 'upper' ? [{ at, asks }] : [];
  });
}

const WINDOW = 3;
/** Salience after Lappin and Leass (1994), "An Algorithm for Pronominal Anaphora Resolution": recency, then the place in the clause. */
const RECENCY = [100, 75, 45, 20];
const BY_SLOT: Record<Slot, number> = { subject: 60, possessor: 25, object: 25, oblique: 10 };
const SURE_GENDER = 25;
/** Most people in the news whose gender nothing tells are not women. */
const UNSURE_WOMAN = -30;
/** "Telsik told the paper that … He said" */
const SPEAKER = 30;
const AHEAD = 155;
const MARGIN = 20;

/**
 * Whom a pronoun of the singular for people means: the most salient person before it (or the subject after an opening phrase: "Before his visit, …")
 * whose gender fits. Nobody when two are nearly as salient.
 */
export function resolvePerson(
  pronoun: Pronoun,
  sentence: CoreferenceSentence,
  discourse: Discourse,
  genders: ReadonlyMap<number, Gender>,
  quotation: number | undefined,
): number | undefined {
  const { words } = sentence.worded;
  const excluded = excludedSubject(pronoun, sentence, discourse);
  const isSaying = speaks(words, pronoun.at + 1);
  const scores = new Map<number, number>();
  const add = (entity: number, score: number) => scores.set(entity, Math.max(scores.get(entity) ?? 0, score));
  const spoken: { entity: number; sentence: number }[] = [];
  for (const referent of lastReferents(sentence, discourse)) {
    const entity = referent.mention.entity;
    if (referent.kind !== 'person' || referent.mention.members || referent.quotation !== quotation || entity === excluded) continue;
    const gender = genders.get(entity);
    if (gender !== undefined && gender !== 'u' && gender !== pronoun.asks) continue;
    spoken.push({ entity, sentence: referent.sentence });
    const recency = RECENCY[sentence.worded.index - referent.sentence] ?? 0;
    add(
      entity,
      recency +
        BY_SLOT[referent.slot] +
        genderScore(gender, pronoun) +
        (isSaying && referent.speaks ? SPEAKER : 0) +
        (referent.mention.form === 'pronoun' ? 5 : 0),
    );
  }
  const ahead = subjectAhead(pronoun, sentence);
  if (ahead !== undefined) {
    const gender = genders.get(ahead);
    if (gender === undefined || gender === 'u' || gender === pronoun.asks) add(ahead, AHEAD + genderScore(gender, pronoun));
  }
  const near = isActedUpon(words, pronoun.at) ? nearestActedUpon(spoken, sentence, discourse) : undefined;
  const asked = [...scores].filter(([entity]) => !near || entity === ahead || near.has(entity));
  const [best, second] = asked.toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!best || (second && best[1] - second[1] < MARGIN) || isOtherToldBetween(pronoun, best[0], sentence, discourse)) return undefined;
  return words[pronoun.at] ? best[0] : undefined;
}

/** "Holm said that [the general] had come to Peru but that [he] had left": of whom somebody speaks goes on, and that one has no name. */
function isOtherToldBetween(pronoun: Pronoun, entity: number, sentence: CoreferenceSentence, discourse: Discourse): boolean {
  const { words } = sentence.worded;
  const speaker = lastReferents(sentence, discourse).findLast(
    (referent) => referent.sentence === sentence.worded.index && referent.mention.entity === entity && referent.slot === 'subject',
  );
  if (!speaker || !isSubject(words, pronoun.at)) return false;
  return words.some(
    ({ start, upos, lower, shape }, at) =>
      start > speaker.mention.end &&
      at < pronoun.at &&
      (speaker.speaks || words[at - 2]?.lower === 'that') &&
      words[at - 1]?.lower === 'the' &&
      upos === 'NOUN' &&
      shape === 'lower' &&
      isSubject(words, at) &&
      nounClass(lower) === 'person',
  );
}

const genderScore = (gender: Gender | undefined, { asks }: Pronoun): number => (gender === asks ? SURE_GENDER : asks === 'f' ? UNSURE_WOMAN : 0);

const lastReferents = (sentence: CoreferenceSentence, { referents }: Discourse): Referent[] => {
  const found: Referent[] = [];
  for (let index = referents.length - 1; index >= 0; index -= 1) {
    const referent = referents[index];
    if (!referent || referent.sentence < sentence.worded.index - WINDOW) break;
    found.push(referent);
  }
  return found;
};

/** In "Putin told him" the subject is somebody else; in "Putin asked for help for himself" or after "to" or a comma it need not be. */
function excludedSubject(pronoun: Pronoun, sentence: CoreferenceSentence, discourse: Discourse): number | undefined {
  const { words } = sentence.worded;
  const word = words[pronoun.at];
  if (!word || !isActedUpon(words, pronoun.at)) return undefined;
  const subject = lastReferents(sentence, discourse).find((referent) => referent.slot === 'subject' && referent.sentence === sentence.worded.index);
  if (!subject) return undefined;
  const between = words.filter((other) => other.start >= subject.mention.end && other.end <= word.start);
  // "Putin thanked Xi and invited him": the subject of both
  const joint = words[pronoun.at - 1]?.upos === 'VERB' && words[pronoun.at - 2]?.lower === 'and' ? words[pronoun.at - 2] : undefined;
  const isApart = between.some(
    (other) => other !== joint && (other.gap.includes(',') || /^(?:to|that|who|which|and|but|as|when|if)$/.test(other.lower)),
  );
  return isApart ? undefined : subject.mention.entity;
}

/** "After his return, Mr. Telsik told": an opening phrase with the pronoun, a comma, and then a person as subject. */
function subjectAhead(pronoun: Pronoun, sentence: CoreferenceSentence): number | undefined {
  const { words } = sentence.worded;
  let start = pronoun.at;
  while (start > 0 && !/[,;:“"]/.test(words[start]?.gap ?? '')) start -= 1;
  if (start > 2 || !OPENING.test(words[start]?.lower ?? '')) return undefined;
  let comma = pronoun.at + 1;
  while (comma < words.length && !words[comma]?.gap.startsWith(',')) comma += 1;
  // "On her second tour of the north since her return last spring, Ms. Holm": a date may stand between.
  const name = sentence.names.find(({ phrase }) => phrase.from >= comma && phrase.from <= comma + 3 && words[phrase.from]?.gap.startsWith(','));
  return name?.name.kind === 'person' && name.phrase.to < words.length && !words[name.phrase.to - 1]?.possessive ? name.mention.entity : undefined;
}

const OPENING =
  /^(?:before|after|during|in|despite|with|since|when|while|as|following|by|on|upon|ahead|throughout|at|for|under|given|amid|through|until|once|already|shortly|just|speaking|although|though|if|because|asked|unlike|like|from|over|thus)$/;

const NO_REFERENCE_AFTER_IT =
  /^(?:is|was|be|'s|’s|seems?|seemed|appears?|appeared|remains?|remained|took|takes|can|could|may|might|should|will|would|has|had|means?|meant|comes?|came|turns?|turned|follows?|followed|includes?|included|marks?|marked)$/;

/**
 * Which government or organisation "it" or "its" means: the last subject of the sentence, when no other noun has become the subject since;
 * "X and its allies": X; at the start of a sentence, the subject that opened the sentence before. Otherwise nothing: most things are not actors.
 */
export function resolveThing(
  pronoun: Pronoun,
  sentence: CoreferenceSentence,
  discourse: Discourse,
  quotation: number | undefined,
): number | undefined {
  const { words } = sentence.worded;
  const word = words[pronoun.at];
  if (!word || (word.lower === 'it' && !isSubject(words, pronoun.at)) || isOfCommonNoun(words, pronoun.at)) return undefined;
  const actors = lastReferents(sentence, discourse).filter((actor) => isActor(actor) && actor.quotation === quotation);
  if (word.lower === 'its' && isCoordinatedPossessive(words, pronoun.at)) {
    const owner = actors.find(({ mention }) => isCoordinated(words, mention.end, pronoun.at));
    return owner && (owner.slot !== 'oblique' || PEOPLE_OF.test(words[pronoun.at + 1]?.lower ?? '')) ? owner.mention.entity : undefined;
  }
  const whole = actors.filter((actor) => !actor.isPart);
  const here = whole.find((actor) => actor.sentence === sentence.worded.index && actor.slot === 'subject');
  if (word.lower === 'it' && here === undefined && NO_REFERENCE_AFTER_IT.test(nextVerb(words, pronoun.at))) return undefined;
  if (here && /^(?:if|unless)$/.test(words[pronoun.at - 1]?.lower ?? '') && isAmongTwo(actors, here)) return undefined;
  if (here) return hasOtherSubject(words, here, word) ? undefined : here.mention.entity;
  if (pronoun.at > 1 || word.lower !== 'it' || actors.some((actor) => actor.sentence === sentence.worded.index)) return undefined;
  const before = whole.filter((actor) => actor.sentence === sentence.worded.index - 1 && actor.part === sentence.part);
  return before.find((actor) => actor.slot === 'subject' && actor.opens)?.mention.entity;
}

/** "Canada warned Kenya of tariffs if it …": whether the one who speaks or the other is meant can't be told. */
const isAmongTwo = (actors: readonly Referent[], subject: Referent): boolean =>
  actors.some(
    ({ sentence, mention }) => sentence === subject.sentence && mention.entity !== subject.mention.entity && mention.start > subject.mention.start,
  );

const PEOPLE_OF =
  /^(?:allies|ally|partners|partner|neighbors|neighbours|members|people|leaders|forces|proxies|citizens|troops|backers|supporters|satellites)$/;

const isActor = ({ kind, mention }: Referent): boolean => kind !== 'person' && kind !== 'place' && mention.form !== 'adjective' && !mention.members;

const isSubject = (words: readonly Word[], at: number): boolean =>
  /^(?:VERB|AUX)$/.test(words.slice(at + 1, at + 3).find((word) => word.upos !== 'ADV')?.upos ?? '');

const nextVerb = (words: readonly Word[], at: number): string => words.slice(at + 1, at + 3).find((word) => word.upos !== 'ADV')?.lower ?? '';

/** "the war and its causes": the nearest owner is a common noun. */
const isOfCommonNoun = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'its' && words[at - 1]?.lower === 'and' && words[at - 2]?.upos === 'NOUN' && words[at - 2]?.shape === 'lower';

const isCoordinatedPossessive = (words: readonly Word[], at: number): boolean =>
  /^(?:and|of)$/.test(words[at - 1]?.lower ?? '') && words.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === 'and');

/** "Ottawa and many of its partners" */
function isCoordinated(words: readonly Word[], end: number, at: number): boolean {
  const between = words.filter((word) => word.start >= end && (words[at]?.start ?? 0) > word.start);
  return (
    between.length >= 1 &&
    between.length <= 4 &&
    between[0]?.lower === 'and' &&
    between.every((word) => /^(?:and|some|most|many|several|all|of|one)$/.test(word.lower) && word.gap === ' ')
  );
}

/** Between a subject and a pronoun another noun has become subject: "though the plan was criticised". */
function hasOtherSubject(words: readonly Word[], subject: Referent, pronoun: Word): boolean {
  const between = words.filter((word) => word.start >= subject.mention.end && word.end <= pronoun.start);
  // The subject of a relative clause rules in that clause only: "This idea, which Russia used …, ignores its origins".
  if (subject.isRelative && [...between, pronoun].some((word) => word.gap.includes(','))) return true;
  return between.some((word, index) => {
    const next = between[index + 1];
    return (
      word.upos === 'NOUN' &&
      next !== undefined &&
      next.gap === ' ' &&
      (next.upos === 'AUX' || (next.upos === 'VERB' && /(?:s|ed)$/.test(next.lower)))
    );
  });
}
