import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import { GIVING } from '../frames/giving.ts';
import { wordsOf } from '../frames/word-classes.ts';
import { contentsOf, names } from '../nouns/noun-contents.ts';

/** What forces and rescuers alike go by. */
const VEHICLES = wordSet(
  'helicopter plane aircraft aeroplane airplane vehicle vessel ship boat truck lorry bus van train barge ferry airliner jeep convoy',
);

/** What makes a vehicle one of war, beside it or in its sentence: "[attack] helicopters", "helicopters for its [army]". */
const OF_WAR = wordSet(
  'military army navy armed combat attack assault gunship armoured armored fighter war warfare weapon weaponry arms ammunition missile troop soldier',
  'rebel guerrilla insurgent insurgency militia militant junta defence defense front offensive battalion brigade invasion tank artillery naval patrol mi-24 mi-35 apache',
);

/** What vehicles are lent for that are no weapons: "helicopters to help with the [search]". */
const OF_RELIEF = wordSet(
  'search rescue rescuer fire wildfire blaze flood flooding earthquake quake storm cyclone hurricane typhoon avalanche landslide mudslide tsunami drought famine',
  'evacuation evacuate evacuee survivor victim relief humanitarian aid medicine medic medical doctor nurse food tent blanket water vaccine firefighter firefighting disaster',
  'douse extinguish paramedic ambulance stranded missing',
);

/** Verbs that bring a vehicle to somebody. */
const BRINGING: ReadonlySet<string> = new Set([
  ...GIVING,
  ...wordSet('send fly dispatch deploy provide present export lease airlift contribute gift'),
]);

/** What vehicles are given for: war, relief, or neither by any word; undefined where the verb gives no vehicle, or weapons beside it. */
export function useOfVehicles(at: SentenceContext, clause: Clause, objects: readonly NounPhrase[]): 'war' | 'relief' | 'unknown' | undefined {
  if (!BRINGING.has(clause.verb.lemma)) return undefined;
  const given = [...objects, ...clause.secondObject, ...nounsAfter(clause.obliques, 'with')];
  const vehicles = given.filter((noun) => isVehicle(at, noun));
  if (vehicles.length === 0 || given.some((noun) => !vehicles.includes(noun) && names(at, [noun], wordsOf('@weapon')))) return undefined;
  const words = at.sentence.tokens.map(({ lemma }) => singularOf(lemma.toLowerCase()));
  // "an army lorry with 20 nurses": what it brings
  const load = nounsAfter(clause.obliques, 'with').flatMap(({ first, last }) => words.slice(first, last + 1));
  if (load.some((word) => OF_RELIEF.has(word)) && !load.some((word) => OF_WAR.has(word))) return 'relief';
  if (vehicles.some(({ first, last }) => words.slice(first, last + 1).some((word) => OF_WAR.has(word)))) return 'war';
  const behind = words.slice(clause.verb.first);
  if (behind.some((word) => OF_RELIEF.has(word))) return 'relief';
  // "the [army] sent two helicopters to the valley": who sends them tells nothing of their use
  const isOfSender = (index: number) => clause.subject.some(({ first, last }) => first <= index && index <= last);
  return words.some((word, index) => OF_WAR.has(word) && !isOfSender(index)) ? 'war' : 'unknown';
}

function isVehicle(at: SentenceContext, noun: NounPhrase): boolean {
  return [noun, ...contentsOf(at, noun)].some(({ lemma }) => VEHICLES.has(singularOf(lemma)));
}
