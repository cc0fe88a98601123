import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import type { ActorId, PloverType } from '../../../model/index.ts';
import { byCodeUnits } from '../../reports.ts';
import type { EventUnit } from '../event-unit.ts';
import type { Party } from '../party-words.ts';

/** What is done to people themselves, and to no state. */
const TO_PEOPLE: ReadonlySet<PloverType> = new Set<PloverType>(['ASSAULT', 'COERCE', 'SANCTION', 'RETREAT', 'THREATEN']);

/**
 * The states whose people something is done to, with the words for those: "expelled [four Kenyan diplomats]" is done to them, though Kenya is the party. Of several
 * accounts the words of the first by its id; none where one of them tells the state itself.
 */
export function toldPeople(units: readonly EventUnit[]): ReadonlyMap<ActorId, Party> {
  const found = new Map<ActorId, Party>();
  const whole = new Set<ActorId>();
  for (const { account } of units.toSorted((a, b) => byCodeUnits(a.account.id, b.account.id))) {
    if (!account.plover || !TO_PEOPLE.has(account.plover.type)) continue;
    for (const { role, actor, span, as } of account.participants) {
      if (role !== 'target') continue;
      const people = as?.sectors === undefined ? undefined : peopleIn(span.exact);
      if (!people) whole.add(actor);
      else if (!found.has(actor)) found.set(actor, people);
    }
  }
  return new Map([...found].filter(([actor]) => !whole.has(actor)));
}

/** "Four Kenyan diplomats" within a sentence; undefined of words that end with no noun for people ("its", "the army"). */
function peopleIn(words: string): Party | undefined {
  const head = words.split(/\s+/u).at(-1) ?? '';
  const singular = singularOf(head.toLowerCase());
  if (!/^\p{Ll}/u.test(head) || (nounClass(singular) !== 'person' && !/^troops?$/.test(head)) || /^(?:its|his|her|their|our)\b/iu.test(words))
    return undefined;
  const first = /^(?:An?|The|Some|Many|Several|At|About|Nearly|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b/u.test(words);
  return { words: first ? words.charAt(0).toLowerCase() + words.slice(1) : words, plural: singular !== head.toLowerCase() };
}
