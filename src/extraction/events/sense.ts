import { nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../context.ts';
import { type Clause, childrenBy, followingOf, lemmaOf, type NounPhrase, type PrepositionalPhrase } from '../phrases/index.ts';
import { type ArgumentClass, isNothing, isOfClass } from './argument-class.ts';
import { isAfter } from './candidate.ts';
import type { FramedVerb, VerbPattern } from './frames.ts';
import { complementsOf, innerTypes } from './inner-events.ts';
import { nationalNames } from './national-names.ts';
import { wordsOf } from './word-classes.ts';

/** Nouns that stand for what follows "of": "a [series] of attacks", "[thousands] of students". */
export const CONTAINERS: ReadonlySet<string> = new Set(
  (
    'series state round set ten campaign number kind group part wave lot act couple score dozen hundred thousand million ten member majority handful string spate ' +
    'crowd wave batch load variety range case total half most some leader head chief commander official representative ton tonne kilogram kilo gram pound litre liter gallon barrel acre hectare piece pair cache haul amount day week hour month year end beginning outbreak'
  ).split(' '),
);

/** Whether the words around a verb give it the sense of a pattern. */
export function fits(at: SentenceContext, clause: Clause, { pattern, particle }: FramedVerb): boolean {
  const objects = objectsOf(clause, particle);
  if (!objects || (particle === undefined && hasParticle(at, clause))) return false;
  if (!areOfClass(at, clause, objects, pattern)) return false;
  if (pattern.objects && !names(at, objects, pattern.objects)) return false;
  if (pattern.notObjects && names(at, objects, pattern.notObjects)) return false;
  if (pattern.seconds && !names(at, secondsOf(clause), pattern.seconds)) return false;
  const subjects = clause.verb.passive ? nounsIn(clause, 'by') : subjectsOf(at, clause);
  if (pattern.subjects && !names(at, subjects, pattern.subjects) && !isNation(at, subjects)) return false;
  if (pattern.ofOfficials && !subjects.some((noun) => isOfficial(at, noun))) return false;
  if (pattern.together && subjects.length < 2 && !isPair(at, subjects)) return false;
  if (pattern.without && names(at, [...subjects, ...clause.obliques.flatMap(({ nouns }) => nouns)], pattern.without)) return false;
  const complements = Object.entries(pattern.complements ?? {});
  if (complements.length > 0 && !complements.some(([preposition, lemmas]) => isCompleted(at, clause, preposition, lemmas))) return false;
  if (pattern.needs && !pattern.needs.some((need) => isMet(at, clause, objects, need))) return false;
  if (pattern.innerLemmas && !complementsOf(at, clause).some(({ verb }) => pattern.innerLemmas?.includes(verb.lemma))) return false;
  return fitsInside(at, clause, pattern);
}

/** Its subject; of a pronoun under a verb of saying whoever says it: "[drivers] said they would walk out". */
function subjectsOf({ sentence }: SentenceContext, { subject, governor, link }: Clause): readonly NounPhrase[] {
  const isSaid = governor !== undefined && (link === 'that' || link === 'reported');
  return isSaid && subject.length > 0 && subject.every(({ head }) => sentence.tokens[head]?.upos === 'PRON') ? governor.subject : subject;
}

/** "[killed off] the reform", "[backs up] its data": another verb than the one alone. */
function hasParticle({ phrases }: SentenceContext, clause: Clause): boolean {
  const { tree } = phrases;
  return tree !== undefined && childrenBy(tree, clause.node, 'compound:prt').length > 0;
}

/** Whether the arguments stand for what the pattern asks: of several joined by "and" one is enough. */
function areOfClass(at: SentenceContext, clause: Clause, objects: readonly NounPhrase[], pattern: VerbPattern): boolean {
  if (objects.length > 0 && objects.every((noun) => isNothing(at, noun))) return false;
  const { objectIs, partyAfter = [], ofPeople } = pattern;
  const is = (nouns: readonly NounPhrase[], wanted: ArgumentClass) =>
    nouns.some(
      (noun) =>
        isOfClass(at, noun, wanted) || (CONTAINERS.has(singularOf(noun.lemma)) && contentsOf(at, noun).some((each) => isOfClass(at, each, wanted))),
    );
  if (objectIs && objects.length > 0 && !is(objects, objectIs)) return false;
  if (ofPeople && !clause.verb.passive && clause.subject.length > 0 && !clause.subject.some((noun) => isPeople(at, noun))) return false;
  return partyAfter.every((preposition) => {
    const nouns = nounsIn(clause, preposition);
    return nouns.length === 0 || is(nouns, 'party');
  });
}

/** "Kenya", "Anna Kovar", "the foreign minister", "an envoy", "the junta". */
function isOfficial(at: SentenceContext, noun: NounPhrase): boolean {
  const head = at.sentence.tokens[noun.head];
  const lemma = singularOf(noun.lemma);
  if (head === undefined) return false;
  return (
    head.upos === 'PROPN' ||
    head.upos === 'PRON' ||
    wordsOf('@leader').includes(lemma) ||
    wordsOf('@body').includes(lemma) ||
    wordsOf('@irregulars').includes(lemma) ||
    nounClass(lemma) === 'organisation'
  );
}

const ARMED: ReadonlySet<string> = new Set(['ASSAULT', 'MOBILIZE', 'COERCE', 'RETREAT', 'AID']);

/** "[Israeli] jets struck", "[Turkish] trucks brought flour": what is done with arms, ships and planes is done by whose they are. */
export function isDoneWith({ verb, subject }: Clause, { plover }: FramedVerb['frame']): boolean {
  if (verb.passive || subject.length === 0 || !ARMED.has(plover.type)) return false;
  const tools = [...wordsOf('@weapon'), ...wordsOf('@forces'), ...wordsOf('@transport')];
  return subject.every(({ lemma }) => tools.includes(singularOf(lemma)));
}

/** "students", "they", "Algerians"; no "Algeria" and no "stocks". */
function isPeople(at: SentenceContext, noun: NounPhrase): boolean {
  const head = at.sentence.tokens[noun.head];
  if (head?.upos === 'PROPN')
    return isNation(at, [noun]) || !at.sentence.names.some((name) => name.kind === 'place' && name.start <= head.start && head.end <= name.end);
  return nounClass(singularOf(noun.lemma)) === 'organisation' || isOfClass(at, noun, 'person') || CONTAINERS.has(singularOf(noun.lemma));
}

function fitsInside(at: SentenceContext, clause: Clause, { inner, notInner }: VerbPattern): boolean {
  if (!inner && !notInner) return true;
  const types = innerTypes(at, clause);
  return (!inner || types.some((type) => inner.includes(type))) && !(notInner && types.some((type) => notInner.includes(type)));
}

/** "took them [hostage]", "were taken [hostage]". */
function secondsOf({ verb, object, secondObject }: Clause): readonly NounPhrase[] {
  return verb.passive ? [...object, ...secondObject] : secondObject;
}

/** What is acted upon: with a particle what stands after it; undefined where the particle is missing. */
export function objectsOf(clause: Clause, particle: string | undefined): readonly NounPhrase[] | undefined {
  const own = clause.verb.passive ? clause.subject : clause.object;
  if (particle === undefined) return own;
  if (clause.verb.adverbs.includes(particle) || clause.obliques.some(({ preposition }) => preposition.startsWith(`${particle} `))) return own;
  const phrase = clause.obliques.find(
    ({ preposition, first, nouns }) => preposition === particle && nouns.length > 0 && first <= clause.verb.last + 1,
  );
  return phrase ? [...own, ...phrase.nouns] : undefined;
}

/** Whether one of the phrases is headed by one of the words: by its noun, by two words ("hunger strike", "sit-in"), or after "a series of". */
export function names(at: SentenceContext, nouns: readonly NounPhrase[], lemmas: readonly string[]): boolean {
  return nouns.some((noun) => {
    const isHyphened = at.sentence.tokens[noun.head - 1]?.form === '-';
    const before = at.sentence.tokens[noun.head - (isHyphened ? 2 : 1)]?.lemma.toLowerCase();
    const lemma = singularOf(noun.lemma);
    if (lemmas.includes(noun.lemma) || lemmas.includes(lemma) || lemmas.includes(`${before}-${lemma}`)) return true;
    if (titleOf(at, noun).some((title) => lemmas.includes(title))) return true;
    return isContainer(at, noun) && contentsOf(at, noun).some((inner) => lemmas.includes(singularOf(inner.lemma)));
  });
}

/** "a series [of attacks]", "dozens of [settlers]" also where the amount is one phrase, "tens of thousands [of Belarusians]". */
export function contentsOf(at: SentenceContext, noun: NounPhrase, depth = 0): NounPhrase[] {
  const after = nounsAmong(phrasesAfter(at, noun).slice(0, 1), 'of');
  const contents = after.length > 0 ? after : at.phrases.nouns.filter(({ first, last }) => first > noun.head && last <= noun.last);
  return contents.flatMap((inner) => {
    const deeper = depth < 2 && CONTAINERS.has(singularOf(inner.lemma)) ? contentsOf(at, inner, depth + 1) : [];
    return deeper.length > 0 ? deeper : [inner];
  });
}

/** "the [ambassador] Eirik Solbakken": the nouns before a name. */
function titleOf({ sentence }: SentenceContext, { first, head }: NounPhrase): string[] {
  if (sentence.tokens[head]?.upos !== 'PROPN') return [];
  return sentence.tokens
    .slice(first, head)
    .flatMap(({ upos, lemma, deprel }) => (upos === 'NOUN' && deprel !== 'nmod:poss' ? [singularOf(lemma.toLowerCase())] : []));
}

/** "a series of attacks", "50,000 of its troops", "the first of four ships": told by what it is of. */
function isContainer({ sentence }: SentenceContext, { head, lemma }: NounPhrase): boolean {
  return CONTAINERS.has(singularOf(lemma)) || /^(?:NUM|ADJ|DET)$/.test(sentence.tokens[head]?.upos ?? '');
}

/** The prepositional phrases right after a noun phrase. */
export function phrasesAfter(at: SentenceContext, noun: NounPhrase): PrepositionalPhrase[] {
  const { items } = at.phrases;
  const index = items.findIndex((item) => item.kind === 'noun' && item.noun === noun);
  return index < 0 ? [] : followingOf(items, index).obliques;
}

function nounsAmong(phrases: readonly PrepositionalPhrase[], preposition: string): NounPhrase[] {
  return phrases.filter((phrase) => isAfter(phrase, preposition)).flatMap(({ nouns }) => nouns);
}

function nounsIn(clause: Clause, preposition: string): NounPhrase[] {
  return nounsAmong(clause.obliques, preposition);
}

/** Whether a noun after the preposition is one of the words, or a stretch of time ends in one: "jailed for [two years]". */
function isCompleted(at: SentenceContext, clause: Clause, preposition: string, lemmas: readonly string[]): boolean {
  const isTimed = clause.obliques.some(
    (phrase) => phrase.time && isAfter(phrase, preposition) && lemmas.includes(at.sentence.tokens[phrase.last]?.lemma ?? ''),
  );
  return isTimed || names(at, complementsAfter(clause, preposition), lemmas);
}

/** The nouns after a preposition, and what an amount among them is of: "with 5 billion euros in [aid]". */
function complementsAfter(clause: Clause, preposition: string): NounPhrase[] {
  const nouns = nounsIn(clause, preposition);
  return nouns.length > 0 ? [...nouns, ...nounsIn(clause, 'in'), ...nounsIn(clause, 'of')] : nouns;
}

/** "[Algerians] blocked roads": a people by its name. */
function isNation(at: SentenceContext, nouns: readonly NounPhrase[]): boolean {
  const inner = nouns.filter(({ lemma }) => CONTAINERS.has(singularOf(lemma))).flatMap((noun) => contentsOf(at, noun));
  return [...nouns, ...inner].some((noun) => {
    const head = at.sentence.tokens[noun.head];
    return (
      head !== undefined &&
      (nationalNames().has(head.form) ||
        (/^\p{Lu}.*(?:ans|ians|is|ese|nians|ks|bs|ds|ns|ts)$/u.test(head.form) &&
          head.upos !== 'PUNCT' &&
          !at.sentence.names.some(({ kind, start, end }) => kind === 'person' && start <= head.start && head.end <= end) &&
          (head.upos !== 'NOUN' || noun.head > 0)))
    );
  });
}

/** "both sides", "the two countries", "U.S. and Russian negotiators". */
function isPair(at: SentenceContext, [noun]: readonly NounPhrase[]): boolean {
  if (!noun) return false;
  const words = at.sentence.tokens.slice(noun.first, noun.last + 1).map((token) => token.form.toLowerCase());
  if (phrasesAfter(at, noun).some(({ preposition, nouns }) => (preposition === 'from' || preposition === 'of') && nouns.length > 1)) return true;
  return words.includes('both') || words.includes('two') || (words.includes('and') && (words.at(-1) ?? '').endsWith('s'));
}

function isMet(at: SentenceContext, clause: Clause, objects: readonly NounPhrase[], need: string): boolean {
  switch (need) {
    case 'object':
      return objects.length > 0;
    case 'none':
      return objects.length === 0 && !clause.verb.passive && !complementsOf(at, clause).some((other) => isLinked(other, 'that'));
    case 'infinitive':
    case 'that':
    case 'gerund':
      return complementsOf(at, clause).some((other) => isLinked(other, need));
    case 'deed':
      return complementsOf(at, clause).some((other) => isLinked(other, 'infinitive') && !STATES_AND_SAYINGS.has(other.verb.lemma));
    case 'resolve':
      return complementsOf(at, clause).some((other) => isLinked(other, 'that') && isResolve(other));
    case 'obligation':
      return complementsOf(at, clause).some((other) => isLinked(other, 'that') && isObligation(at, other));
    default:
      return (
        nounsIn(clause, need).length > 0 ||
        complementsOf(at, clause).some((other) => other.governorAdjective === need) ||
        hasWord(at, clause, objects, need)
      );
  }
}

const BESIDE: ReadonlySet<string> = new Set(['xcomp', 'advmod', 'compound:prt', 'amod', 'acomp', 'obl', 'advcl']);

/** "was [open] to", "set them [free]", "found him [guilty]": the word that makes a verb's sense, said of its subject or object. */
function hasWord({ phrases }: SentenceContext, { node, verb, obliques }: Clause, objects: readonly NounPhrase[], word: string): boolean {
  const { tree } = phrases;
  if (tree === undefined) return false;
  if (verb.adverbs.includes(word) || obliques.some(({ preposition }) => preposition.startsWith(`${word} `))) return true;
  if (verb.lemma === 'be') return node !== verb.head && lemmaOf(tree, node) === word;
  if (tree.tokens[verb.last + 1]?.form.toLowerCase() === word) return true;
  return [node, ...objects.map(({ head }) => head)].some((head) =>
    childrenBy(tree, head, ...BESIDE).some((child) => child > verb.last && tree.tokens[child]?.form.toLowerCase() === word),
  );
}

function isLinked(clause: Clause, need: string): boolean {
  if (need === 'that') return clause.link === 'that' || clause.link === 'reported';
  return clause.link === need;
}

/** What a promise, refusal or threat may govern without being one: "declined to [comment]", "promises to [be] hot". */
const STATES_AND_SAYINGS: ReadonlySet<string> = new Set(
  (
    'be become seem appear remain stay look sound feel get have know understand learn believe say comment tell speak answer respond reply name identify confirm ' +
    'specify elaborate disclose reveal speculate predict explain describe state mention divulge spill'
  ).split(' '),
);

/** "agreed that it [would send] troops": what somebody binds himself to, against what he takes for true. */
function isResolve({ verb }: Clause): boolean {
  return verb.tense === 'future' || verb.modal === 'would' || verb.modal === 'should' || verb.modal === 'must' || verb.bare;
}

/** "must end", "should end", "has to end", "needs to end". */
function isObligation(at: SentenceContext, clause: Clause): boolean {
  const { modal, lemma, negative, tense } = clause.verb;
  if (negative || tense === 'future') return false;
  if (modal === 'must' || modal === 'should') return true;
  if (modal !== undefined) return false;
  return (lemma === 'have' || lemma === 'need') && clause.object.length === 0 && complementsOf(at, clause).some(({ link }) => link === 'infinitive');
}
