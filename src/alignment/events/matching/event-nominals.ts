import { LIGHT_VERBS } from '../../../extraction/events/frames/light-verbs.ts';
import { thingOf } from '../../../language/knowledge/like-words.ts';
import { withoutS } from '../../../language/tokens/inflection.ts';
import { byCodeUnits } from '../../reports.ts';
import { groupBy } from '../../tally.ts';
import type { EventUnit } from '../event-unit.ts';
import { canBeSame } from '../parties.ts';
import { isConsequence } from './event-stages.ts';

/** Verbs that say no more of a noun for an event than that it began, went on or ended. */
const HAPPENING: ReadonlySet<string> = new Set(
  'take happen occur begin start end resume continue open close last follow call schedule plan announce'.split(' '),
);

/** "were killed in an [attack]". */
const ATTACKS: ReadonlySet<string> = new Set(
  'attack assault strike airstrike raid ambush bombing shelling blast explosion shooting bombardment fire crash collision'.split(' '),
);

/**
 * Joins what one sentence tells of one event in two words: a noun of which nothing else is told to the verb that it belongs to (the agreement that was
 * signed, the rally that was held), a verb that only says that it was held or began to the noun, and what an attack did to the attack.
 */
export function joinNominals(groups: readonly EventUnit[][]): EventUnit[][] {
  if (groups.length < 2) return [...groups];
  const bySentence = groupBy(
    groups.flatMap((group) => group.map((unit) => ({ unit, group }))),
    ({ unit }) => sentenceKey(unit),
  );
  const joined = new Map<EventUnit[], EventUnit[]>();
  for (const group of groups) {
    const [unit, another] = group;
    if (!unit || another) continue;
    const others = (bySentence.get(sentenceKey(unit)) ?? []).filter(({ group: of }) => of !== group && !joined.has(of));
    const targets = others.filter(({ unit: other }) => isToldWith(unit, other));
    const [only, rival] = [...new Set(targets.map(({ group: of }) => of))];
    if (only && !rival && ![...joined.values()].includes(group)) joined.set(group, only);
  }
  const added = groupBy([...joined], ([, target]) => target);
  return groups
    .filter((group) => !joined.has(group))
    .map((group) => {
      const nouns = (added.get(group) ?? []).flatMap(([noun]) => noun);
      return nouns.length === 0 ? group : [...group, ...nouns].toSorted((a, b) => byCodeUnits(a.account.id, b.account.id));
    });
}

/** Whether what is told by the one word of a sentence belongs to what another tells: the agreement to the signing. */
export function isToldWith(unit: EventUnit, other: EventUnit): boolean {
  return (
    (isNominalOf(unit, other) && isVerbOf(other, unit) && !areDoneToOthers(unit, other)) ||
    isBareVerbOf(unit, other) ||
    isDoneBy(unit, other) ||
    isDoneBy(other, unit)
  );
}

/** "[searched] the offices and [seized] 3 million in cash": told by one word of the vocabulary, each was done to something of its own. */
function areDoneToOthers(a: EventUnit, b: EventUnit): boolean {
  const [here, there] = [a.heads.target, b.heads.target];
  if (a.account.predicate !== b.account.predicate || here.size === 0 || there.size + b.patients.length === 0) return false;
  return ![...here].some((head) => there.has(head)) && !a.patients.some(({ actor }) => b.patients.some((other) => other.actor === actor));
}

/** The sentence in which an account is told. */
export function sentenceKey({ report, account }: EventUnit): string {
  return `${report.id} ${account.sentence.start}`;
}

/** A noun of which nobody is told to have done it, or those who did what the verb tells. */
function isNominalOf({ account, agents }: EventUnit, { agents: doers, patients }: EventUnit): boolean {
  if (account.plover !== undefined) return false;
  const known = new Set([...doers, ...patients].map(({ actor }) => actor));
  return !account.participants.some(({ role }) => role === 'source') || (agents.length > 0 && agents.every(({ actor }) => known.has(actor)));
}

/** "sign" of "agreement"; "impose sanctions" and "sanction"; a strike, beside "strike" of those who went on it. */
function isVerbOf({ account, heads }: EventUnit, { account: noun }: EventUnit): boolean {
  if (account.status !== noun.status || (account.time === undefined && account.participants.length === 0)) return false;
  if (noun.time !== undefined && account.time?.edtf !== noun.time.edtf) return false;
  if (isConsequence(account) && ATTACKS.has(noun.predicate)) return true;
  const words = account.predicate.split(' ');
  const named = words.slice(account.plover ? 0 : 1);
  if (named.some((word) => word === noun.predicate || word === `${noun.predicate}s`)) return true;
  const thing = thingOf(noun.predicate);
  const takes = heads.source.has(thing) || heads.target.has(thing);
  return takes && LIGHT_VERBS.has(words[0] ?? '');
}

/** "[took] place", "will [resume]": a verb that tells nothing of the noun beside it but that. */
function isBareVerbOf({ account: verb, heads }: EventUnit, { account: noun }: EventUnit): boolean {
  const [word = ''] = verb.predicate.split(' ');
  if (verb.plover !== undefined || verb.status !== noun.status || !(LIGHT_VERBS.has(word) || HAPPENING.has(word))) return false;
  const thing = thingOf(withoutS(noun.trigger.exact.toLowerCase()));
  return heads.source.has(thing) || heads.target.has(thing);
}

/** "[killing] four": what an attack that its sentence tells did, without a day of its own, or by the same; or "a strike [killed] two". */
function isDoneBy({ account: did, agents, window }: EventUnit, { account: attack, agents: others, window: when }: EventUnit): boolean {
  if (!isConsequence(did) || attack.plover?.type !== 'ASSAULT' || isConsequence(attack) || did.status !== attack.status) return false;
  if (attack.trigger.start > did.trigger.start || (window && when && window.first !== when.first)) return false;
  return agents.length === 0 || others.length === 0 || canBeSame(agents, others);
}
