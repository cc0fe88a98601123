import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import { complementsOf } from '../inner-events.ts';

/** "[troops] stormed the radio station" is no protest; "[soldiers] mutinied", "[police] clashed with students", "soldiers blocked a road [over unpaid wages]", "[police] marched against pay cuts" may be. */
export function isByForces(at: SentenceContext, clause: Clause, subjects: readonly NounPhrase[]): boolean {
  const isOf = (words: ReadonlySet<string>) => subjects.length > 0 && subjects.every(({ lemma }) => words.has(singularOf(lemma)));
  if (!(TAKING.has(clause.verb.lemma) && isOf(FORCES)) && !(LOOTING.has(clause.verb.lemma) && isOf(IRREGULARS))) return false;
  return !isInProtest(at, clause);
}

/** "soldiers blocked a bridge [to protest against low pay]", "[demanding back pay]", "[over unpaid wages]", "[in protest at a transfer]". */
function isInProtest({ phrases }: SentenceContext, clause: Clause): boolean {
  const isMeant = ({ governor, verb }: Clause) => governor === clause && (verb.lemma === 'protest' || verb.lemma === 'demand');
  const over = ['over', 'against'].flatMap((preposition) => nounsAfter(clause.obliques, preposition));
  return (
    phrases.clauses.some(isMeant) ||
    nounsAfter(clause.obliques, 'in').some(({ lemma }) => lemma === 'protest') ||
    over.some(({ lemma }) => GRIEVANCES.has(singularOf(lemma)))
  );
}

const GRIEVANCES = wordSet('pay wage salary cut allowance pension bonus arrears backpay conditions ration promotion');

const TAKING = wordSet(
  'march parade storm seize occupy surround encircle seal cut block blockade barricade ransack loot smash wreck trash burn torch attack raid invade close shut set erect mount man',
);

const FORCES = wordSet('troop soldier army police policeman force commando military paratrooper marine trooper gendarme ranger');

/** What those who fight do for booty; they may block a road as others do. */
const LOOTING = wordSet('loot ransack wreck trash plunder sack');
const IRREGULARS = wordSet('militia militiaman rebel guerrilla gunman insurgent fighter');

/** "stoned two guards [to death]". */
export function isDeadly({ obliques }: Clause): boolean {
  return nounsAfter(obliques, 'to').some(({ lemma }) => lemma === 'death');
}

/** "rallied against Chile [to win]": in a match. */
export function isPlayed(at: SentenceContext, clause: Clause): boolean {
  return clause.verb.lemma === 'rally' && complementsOf(at, clause).some(({ verb }) => PLAYED.has(verb.lemma));
}

const PLAYED = wordSet('win beat draw equalise equalize tie level defeat clinch edge lead advance qualify overcome finish');
