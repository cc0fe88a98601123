import { deedsAt, sidesAt } from '../../../language/knowledge/like-words.ts';
import type { Headline } from '../../../model/index.ts';
import { byCodeUnits } from '../../reports.ts';
import { groupBy } from '../../tally.ts';
import type { EventUnit } from '../event-unit.ts';
import { canBeSame, withName } from '../parties.ts';
import { amountsFit } from './event-objects.ts';
import { tellingWords } from './event-words.ts';

/** So many of the words of the shorter headline must stand in the other. */
const SHARED = 0.5;

/**
 * Joins what a title tells to the first account of its report that tells it again in a sentence of its own: "Corvex unveils cheaper tablet" and "Corvex Inc. unveiled a tablet
 * computer on Monday"; of a type in the lead alone, by who acts: "Orban fires interior minister" and "Orban sacked Interior Minister Anna Kovar".
 */
export function joinTitles(groups: readonly EventUnit[][]): EventUnit[][] {
  if (!groups.some(isTitleAlone)) return [...groups];
  const byTitle = groupBy(
    groups.flatMap((group) => group.flatMap((unit) => titleKeys(unit).map((key) => ({ key, unit, group })))),
    ({ key }) => key,
  );
  const joined = new Map<EventUnit[], EventUnit[]>();
  for (const group of groups) {
    const [title] = group;
    if (!title || !isTitleAlone(group)) continue;
    const told = titleKeys(title).flatMap((key) => (byTitle.get(key) ?? []).filter(({ unit }) => isTitleOf(title, unit)));
    const [first] = told.toSorted((a, b) => a.unit.account.trigger.start - b.unit.account.trigger.start);
    if (first) joined.set(group, first.group);
  }
  const added = groupBy([...joined], ([, body]) => body);
  return groups
    .filter((group) => !joined.has(group))
    .map((group) => {
      const titles = (added.get(group) ?? []).flatMap(([title]) => title);
      return titles.length === 0 ? group : [...group, ...titles].toSorted((a, b) => byCodeUnits(a.account.id, b.account.id));
    });
}

/** What a title must share with what it stands over: the report, and its predicate where it has a type, else its verb or one that news uses for the same deed. */
export function titleKeys({ document, headline, account }: EventUnit): string[] {
  const keys = account.plover ? [account.predicate] : headline ? likeVerbKeys(wordsOf(headline)) : [];
  return keys.map((key) => `title ${document.id} ${key}`);
}

function likeVerbKeys(words: readonly string[]): string[] {
  return [`verb ${words[0]}`, ...[...sidesAt(words, 0)].map((side) => `side ${side}`), ...[...deedsAt(words, 0)].map((deed) => `deed ${deed}`)];
}

/** "posts", "reported": one verb, or two that news uses for one deed, and not for its opposite. */
function areLikeVerbs(title: Headline, told: Headline): boolean {
  const [here, there] = [wordsOf(title), wordsOf(told)];
  if (here[0] === there[0]) return true;
  const others = sidesAt(there, 0);
  if ([...sidesAt(here, 0)].some((side) => others.has(-side))) return false;
  const keys = new Set(likeVerbKeys(there));
  return likeVerbKeys(here).some((key) => keys.has(key));
}

function wordsOf({ verb, rest }: Headline): string[] {
  return [verb, ...rest.toLowerCase().split(' ')];
}

function isTitleAlone([unit, another]: readonly EventUnit[]): boolean {
  return unit !== undefined && another === undefined && isTitle(unit);
}

/** Whether an account stands in a title, standfirst or heading. */
export function isTitle({ part }: EventUnit): boolean {
  return part === 'title' || part === 'standfirst' || part === 'heading';
}

/** Whether a title tells what a sentence under it tells. */
export function isTitleOf(title: EventUnit, told: EventUnit): boolean {
  if (title.account.plover) return isTypedTitleOf(title, told);
  if (!title.headline || !told.headline || !isTitle(title) || isTitle(told) || told.account.plover) return false;
  if (title.document.id !== told.document.id || title.statusClass !== told.statusClass || !areLikeVerbs(title.headline, told.headline)) return false;
  if (!amountsFit(title, told)) return false;
  if (!canBeSame(title.agents, told.agents) || !canBeSame(title.patients, told.patients)) return false;
  const [here, there] = [tellingWords(title.headline.rest), tellingWords(told.headline.rest)];
  const shared = [...here].filter((word) => there.has(word)).length;
  return here.size === 0 || there.size === 0 ? here.size === there.size : shared >= SHARED * Math.min(here.size, there.size);
}

/** So far, in characters, a lead tells what its title is of. */
const LEAD = 700;

/** The same deed of the same doer, whose object the title may tell by a noun alone; the deaths of as many, by whatever noun: "four soldiers", "four border guards". */
function isTypedTitleOf(title: EventUnit, told: EventUnit): boolean {
  const [here, there] = [title.account, told.account];
  if (isTitle(told) || title.document.id !== told.document.id || title.family !== told.family || here.predicate !== there.predicate) return false;
  if (title.statusClass !== told.statusClass || here.time || there.trigger.start - here.trigger.start > LEAD) return false;
  const isToll = title.toll !== undefined && title.toll === told.toll;
  if (!isToll && (withName(title.agents).length === 0 || withName(told.agents).length === 0)) return false;
  return canBeSame(title.agents, told.agents) && (canBeSame(title.patients, told.patients) || (!isToll && isDoneToSomebody(title)));
}

/** "sacks [prime minister]": whom it is done to by a common noun, the name stands below. */
function isDoneToSomebody({ account: { participants } }: EventUnit): boolean {
  return participants.every(({ role, span }) => role !== 'target' || /^\p{Ll}[\p{Ll} -]*$/u.test(span.exact));
}
