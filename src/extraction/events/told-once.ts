import { singularOf } from '../../language/knowledge/nouns.ts';
import type { EventFinding, PloverType } from '../../model/index.ts';
import type { TokenRange } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import type { EventCandidate } from './candidate.ts';
import { framesOfVerb } from './frames/frames.ts';
import { LIGHT_VERBS } from './frames/light-verbs.ts';
import type { SettledEvent } from './settle.ts';

/** An event with what is told of it. */
export interface ToldEvent {
  event: SettledEvent;
  finding: EventFinding;
}

/** Acts about acts: what is demanded, promised or refused is another deed than the demand. */
const ABOUT_ACTS: ReadonlySet<PloverType> = new Set<PloverType>(['REQUEST', 'REJECT', 'AGREE', 'THREATEN', 'ACCUSE']);

/**
 * Parts what is told from nouns that only name again what a verb does to them: of "Corvex announced 300 [job] [cuts]" and "signed an [agreement]" the verb tells
 * the deed, by its type or for a list, and the noun no second one. A noun with a type of its own is told, and one that frames know as a verb, put in
 * force by the verb: "issued a [ban]".
 */
export function toldOnce(all: readonly ToldEvent[]): { told: ToldEvent[]; named: ToldEvent[] } {
  const verbs = all.filter(({ finding }) => finding.headline !== undefined || (finding.plover !== undefined && !ABOUT_ACTS.has(finding.plover.type)));
  const nouns = all.filter(({ finding: { plover }, event: { candidate } }) => plover !== undefined && isNoun(candidate));
  const isNamed = ({ event: { candidate }, finding }: ToldEvent): boolean => {
    if (finding.plover !== undefined) return false;
    if (!isNoun(candidate)) return nouns.some(({ event }) => isCarrying(candidate, event.candidate));
    return verbs.some(
      ({ event }) => event.candidate !== candidate && (isActedUpon(event.candidate, candidate) || isInPredicate(event.candidate, candidate)),
    );
  };
  return { told: all.filter((each) => !isNamed(each)), named: all.filter(isNamed) };
}

function isNoun({ at, trigger }: EventCandidate): boolean {
  return at.sentence.tokens[trigger.first]?.upos === 'NOUN';
}

/** "[held] a meeting", "[issued] a condemnation": a verb that says no more of the event that the noun tells than that it was done. */
function isCarrying({ at, trigger }: EventCandidate, noun: EventCandidate): boolean {
  if (at !== noun.at) return false;
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === trigger.first);
  if (!clause || !LIGHT_VERBS.has(clause.verb.lemma)) return false;
  return (clause.verb.passive ? clause.subject : clause.object).some(({ head }) => head === noun.trigger.first);
}

/** Whether a word stands in what the verb of an event acts upon. */
function isActedUpon({ at, trigger, clause }: EventCandidate, { at: where, trigger: { first: word } }: EventCandidate): boolean {
  const own = at === where ? (clause ?? at.phrases.clauses.find(({ verb }) => verb.head === trigger.first)) : undefined;
  const { lemma = '' } = at.sentence.tokens[word] ?? {};
  if (own && DECREEING.has(own.verb.lemma) && framesOfVerb(lemma, '').length > 0) return false;
  const objects = own?.verb.passive ? own.subject : [...(own?.object ?? []), ...(own?.secondObject ?? [])];
  if (own && LEVELS.has(lemma) && own.verb.last < word && word <= own.range.last) return true;
  return objects.some(
    (noun) =>
      isWithin(noun, word) || (TIMES.has(singularOf(noun.lemma)) && noun.phrases.some((each) => each.preposition === 'of' && isWithin(each, word))),
  );
}

function isWithin({ first, last }: TokenRange, word: number): boolean {
  return first <= word && word <= last;
}

/** "held six [rounds] of talks". */
const TIMES = wordSet('round series set string spate wave number');

/** "went on [strike]": what the verb and the noun tell together. */
function isInPredicate({ at, clause, predicate, plover }: EventCandidate, noun: EventCandidate): boolean {
  const { first, last } = noun.trigger;
  return (
    plover !== undefined &&
    at === noun.at &&
    predicate === noun.predicate &&
    clause?.obliques.some((each) => each.first <= first && last <= each.last) === true
  );
}

/** "sank to a nine-year [low]", "reached 812 points, a [low]": a level at which the verb ends. */
const LEVELS = wordSet('low high peak record trough');
/** Verbs by which what a noun tells is put in force. */
const DECREEING = wordSet('issue impose declare proclaim');
