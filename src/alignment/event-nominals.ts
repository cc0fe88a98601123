import { thingOf } from '../language/knowledge/like-words.ts';
import type { EventUnit } from './event-unit.ts';
import { byCodeUnits } from './reports.ts';
import { groupBy } from './tally.ts';

/** Verbs that lend a noun for an event its time and parties: "held a rally", "signed an agreement", "a ban was issued". */
const LIGHT: ReadonlySet<string> = new Set(
  `hold take have make give issue conclude reach strike conduct carry launch stage go mount impose sign convene host organise organize undertake pay lead
  deliver perform seal ink`.split(/\s+/),
);

/**
 * Joins a noun for an event, of which nothing else is told, to the event of the verb that it belongs to in its sentence: the agreement that was
 * signed, the rally that was held. What the noun alone would tell without parties and day is the verb's.
 */
export function joinNominals(groups: readonly EventUnit[][]): EventUnit[][] {
  const bySentence = groupBy(
    groups.flatMap((group) => group.map((unit) => ({ unit, group }))),
    ({ unit }) => sentenceKey(unit),
  );
  const joined = new Map<EventUnit[], EventUnit[]>();
  for (const group of groups) {
    const [unit, another] = group;
    if (!unit || another || !isBareNominal(unit)) continue;
    const verbs = (bySentence.get(sentenceKey(unit)) ?? []).filter(({ unit: verb, group: of }) => of !== group && isToldWith(unit, verb));
    const [only, rival] = [...new Set(verbs.map(({ group: of }) => of))];
    if (only && !rival) joined.set(group, only);
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
  return isBareNominal(unit) && isVerbOf(other, unit);
}

/** The sentence in which an account is told. */
export function sentenceKey({ report, account }: EventUnit): string {
  return `${report.id} ${account.sentence.start}`;
}

function isBareNominal({ account }: EventUnit): boolean {
  return account.plover === undefined && account.time === undefined && !account.participants.some(({ role }) => role === 'source');
}

/** "sign" of "agreement"; "impose sanctions" and "sanction"; a strike, beside "strike" of those who went on it. */
function isVerbOf({ account, heads }: EventUnit, { account: noun }: EventUnit): boolean {
  if (account.status !== noun.status || (account.time === undefined && account.participants.length === 0)) return false;
  const words = account.predicate.split(' ');
  const named = words.slice(account.plover ? 0 : 1);
  if (named.some((word) => word === noun.predicate || word === `${noun.predicate}s`)) return true;
  const thing = thingOf(noun.predicate);
  const takes = heads.source.has(thing) || heads.target.has(thing);
  return takes && LIGHT.has(words[0] ?? '');
}
