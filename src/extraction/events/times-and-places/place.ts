import { countriesByCode } from '../../../language/knowledge/countries.ts';
import { singularOf } from '../../../language/knowledge/nouns.ts';
import { countryPlace } from '../../../language/names/entities.ts';
import { spanOf } from '../../../model/index.ts';
import { otherOccasions } from '../../clause-time.ts';
import { type ReportContext, rangeOf, type SentenceContext } from '../../context.ts';
import { type Actor, actorsOf } from '../../participants.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from '../../phrases/index.ts';
import { POSSESSIVES } from '../../phrases/words.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import { homeOf, type PartyContext } from '../parties/parties.ts';
import { phrasesOfDoer, placeInName } from './noun-places.ts';
import { phrasesBeside } from './same-occasion.ts';

/** Verbs of what is said, thought or felt of something: "discussed the crisis [in Mali]" somewhere else. */
const TOLD_OF = wordSet(
  'condemn denounce criticise criticize welcome praise oppose support back reject protest deplore decry slam blast hail applaud mention address',
  'investigate study examine analyse analyze monitor watch fear follow recall mourn commemorate blame accuse describe report cover raise urge demand call ask request threaten warn',
  'plan propose consider expect predict forecast promise pledge vow offer want seek',
);
/** "a forecast for [growth] in Chile". */
function isBare({ sentence }: SentenceContext, { first, head }: NounPhrase): boolean {
  return first === head && sentence.tokens[head]?.upos === 'NOUN';
}

const AIMING = wordSet('fire shoot throw hurl aim launch lob point direct look shout hit yell laugh glance fling');

/** "fired rockets [at Chad]": whom they were meant for. */
function isAim({ verb }: Clause, { preposition, noun }: PrepositionalPhrase): boolean {
  return preposition === 'at' && noun === undefined && AIMING.has(verb.lemma);
}

const TOPIC = /^(?:over|about|despite|because of|amid|regarding|concerning)$/;

/** "sold its stake over the felling of trees [in Borneo]": what a clause is told for. */
function isOfTopic({ obliques }: Pick<Clause, 'obliques'>, noun: NounPhrase, depth = 0): boolean {
  const around = obliques.find(({ nouns }) => nouns.includes(noun));
  if (!around || depth > 4) return false;
  return TOPIC.test(around.preposition) || (around.noun !== undefined && isOfTopic({ obliques }, around.noun, depth + 1));
}

/** "skipped a summit [in Cairo]": from where somebody stays away. */
const ABSENT = wordSet('skip miss shun snub boycott');

const TALKING = wordSet('discuss debate review');

/** "condemned attacks [in Mali]", "discussed the crisis [in Mali]"; but "discussed trade [in Lima]". */
function isOfWhatIsTold({ sentence }: SentenceContext, { verb, obliques }: Clause, { noun, first }: PrepositionalPhrase): boolean {
  // "at a summit [in Cairo] he condemned the raid"
  if (noun && first < verb.first && obliques.some(({ nouns, noun: above }) => above === undefined && nouns.includes(noun))) return false;
  if (!noun) return ABSENT.has(verb.lemma) && first > verb.head;
  return (
    ABSENT.has(verb.lemma) ||
    TOLD_OF.has(verb.lemma) ||
    (TALKING.has(verb.lemma) && /^(?:the|this|that|these|those)$/iu.test(sentence.tokens[noun.first]?.form ?? ''))
  );
}

const STAYS: ReadonlySet<string> = new Set(['visit', 'trip', 'tour', 'stay', 'stop', 'stopover', 'journey']);

/** Where a clause's event happens: after "in" or "at", where a stay "during" it leads, or what "where" refers to. */
export function placeOfClause(context: PartyContext, at: SentenceContext, clause: Clause): Actor | undefined {
  const others = otherOccasions(clause.obliques);
  const subjects = new Set(nounsAfter(clause.obliques, 'for'));
  const isElsewhere = ({ noun }: PrepositionalPhrase) =>
    noun !== undefined && (others.has(noun) || isOfTopic(clause, noun) || (subjects.has(noun) && isBare(at, noun)));
  const phrases = clause.obliques.filter((phrase) => !isElsewhere(phrase) && !isOfWhatIsTold(at, clause, phrase) && !isAim(clause, phrase));
  const named = placeAmong(context, at, phrases) ?? placeOfStay(context, at, clause.obliques) ?? placeVisited(context, at, clause);
  if (named || clause.marker === 'where') return named ?? placeOfWhere(context, at, clause);
  return placeAmong(context, at, phrasesOfDoer(at, clause)) ?? placeInName(context, at, clause) ?? placeAmong(context, at, phrasesBeside(at, clause));
}

/** "a hall in [Lima], where they met": what "where" refers to. */
function placeOfWhere(context: PartyContext, at: SentenceContext, { antecedent = [] }: Clause): Actor | undefined {
  return antecedent.flatMap((noun) => actorsOf(context, at, noun)).find((actor) => isPlace(context, actor.entity));
}

/** "met Modi during a visit to [Delhi]"; somebody else's visit leads those who met nowhere. */
function placeOfStay(context: PartyContext, at: SentenceContext, phrases: readonly PrepositionalPhrase[]): Actor | undefined {
  const index = phrases.findIndex((phrase) => (phrase.preposition === 'during' || phrase.preposition === 'on') && phrase.nouns.some(isOwnStay));
  const [stay, next] = [phrases[index], phrases[index + 1]];
  if (!stay || !next || next.first !== stay.last + 1 || (next.preposition !== 'to' && next.preposition !== 'of')) return undefined;
  return next.nouns.flatMap((noun) => actorsOf(context, at, noun)).find((actor) => isPlace(context, actor.entity));
}

/** "warned Chad [while visiting Lima]": where somebody is who says or does something there. */
function placeVisited(context: PartyContext, at: SentenceContext, clause: Clause): Actor | undefined {
  const visit = at.phrases.clauses.find(
    ({ governor, marker, verb, subject }) =>
      governor === clause &&
      marker === 'while' &&
      verb.form === 'gerund' &&
      verb.lemma === 'visit' &&
      subject.every((noun) => clause.subject.includes(noun)),
  );
  return visit?.object.flatMap((noun) => actorsOf(context, at, noun)).find((actor) => isPlace(context, actor.entity));
}

/** "a visit", "a tour". */
export function isStay({ lemma }: NounPhrase): boolean {
  return STAYS.has(lemma);
}

function isOwnStay(noun: NounPhrase): boolean {
  return isStay(noun) && (!noun.possessor || POSSESSIVES.has(noun.possessor.lemma));
}

const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'across', 'throughout', 'inside', 'within', 'outside', 'around']);

/** What is where its name is: "in the port city [of Mombasa]", "on the outskirts [of Lima]". */
const AREAS = wordSet(
  'city town village hamlet capital port county region province district state island municipality governorate prefecture territory area settlement stronghold enclave',
  'suburb outskirt coast neighbourhood neighborhood centre center heart middle street north south east west northeast northwest southeast southwest part',
);

/** The place named after "in", "at", "near", "across" and the like, if any; the first one. */
export function placeAmong(context: PartyContext, at: SentenceContext, phrases: readonly PrepositionalPhrase[]): Actor | undefined {
  for (const phrase of phrases) {
    if (!WHERE.has(phrase.preposition) && !isAreaOn(phrase)) continue;
    for (const noun of phrase.nouns) {
      const site = placeOfSite(context, at, noun);
      if (site) return site;
      const named = AREAS.has(singularOf(noun.lemma)) ? [noun, ...noun.appositions, ...nounsAfter(noun.phrases, 'of')] : [noun];
      const actors = [...nameBehind(context, at, noun), ...named.flatMap((each) => actorsOf(context, at, each))];
      const place = actors.find((actor) => isPlace(context, actor.entity));
      if (place) return place;
      const home = homePlace(context, at, noun);
      if (home) return home;
    }
  }
  return undefined;
}

/** "near the Danish consulate [in Oslo]": what a common noun names is where the phrase behind it tells, whosoever it is. */
function placeOfSite(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  if (at.sentence.tokens[noun.head]?.upos !== 'NOUN' || AREAS.has(singularOf(noun.lemma))) return undefined;
  return placeAmong(
    context,
    at,
    noun.phrases.filter(({ preposition, first }) => (preposition === 'in' || preposition === 'near') && first === noun.last + 1),
  );
}

/** "in the capital, [Nairobi]". */
function nameBehind({ text }: PartyContext, { sentence: { tokens }, mentions }: SentenceContext, { last, lemma }: NounPhrase): Actor[] {
  const next = lemma === 'capital' ? tokens[tokens[last + 1]?.form === ',' ? last + 2 : last + 1] : undefined;
  const name = next && mentions.find(({ start, form }) => start === next.start && form === 'name');
  return name ? [{ entity: name.entity, span: spanOf(text, name.start, name.end) }] : [];
}

/** "[on the outskirts] of Lima", "[on the island] of Lesbos". */
function isAreaOn({ preposition, nouns }: PrepositionalPhrase): boolean {
  return preposition === 'on' && nouns.some(({ lemma }) => /^(?:outskirts?|island|coast)$/.test(lemma));
}

/** "received him in [her country]": the country of whoever has it. */
function homePlace(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const country = countriesByCode().get(homeOf(context, at, noun) ?? '');
  const range = country && rangeOf(at.sentence, noun);
  return country && range ? { entity: context.table.indexOf(countryPlace(country)), span: spanOf(context.text, range.start, range.end) } : undefined;
}

/** Whether an entity is somewhere to be: a place, or a state by its name ("in Kenya"). */
function isPlace(context: ReportContext, entity: number): boolean {
  const kind = context.reading.entities[entity]?.kind;
  return kind === 'place' || kind === 'government';
}
