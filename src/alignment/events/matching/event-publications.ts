import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { Report } from '../../../model/index.ts';
import { nested, stretches } from '../../time-window.ts';
import type { OpenEventAccount } from '../event-account.ts';
import type { EventUnit } from '../event-unit.ts';
import { canBeSame } from '../parties.ts';

/** "publish policy position paper", "issue statement": a text in which a state says where it stands, by whatever name. */
const PUBLISHING = /^(?:publish|issue|release|unveil|present) (?:\p{L}+ )*(?:paper|statement|declaration|document|communique|position|proposal)s?$/u;
/** "a position paper, which was [made] public in February". */
const MADE_PUBLIC = /\b(?:paper|statement|declaration|document|communique|proposal)\b.*\bmade public\b/u;

/** Accounts of publications, which one report calls a paper and another a statement. */
export const PUBLICATION = 'predicate:publish text';

/** Whether an account without a type tells that such a text was published. */
export function isPublication({ plover, predicate, trigger, sentence }: OpenEventAccount, { text }: Report): boolean {
  if (plover) return false;
  if (PUBLISHING.test(predicate)) return true;
  return /^made\b/u.test(trigger.exact) && MADE_PUBLIC.test(text.slice(sentence.start, trigger.end + ' public'.length));
}

/** Nouns for what is published, of which those of one kind may be one: a "study" is no "list", "results" may be told as a "report". */
const KINDS_OF_TEXT: readonly string[] = [
  'paper statement declaration document communique position proposal',
  'list roster blacklist',
  'report study survey analysis finding result data figure statistic forecast',
  'book memoir novel',
  'letter',
  'map',
  'decree order warrant',
  'video footage photo photograph picture image',
  'song single album',
  'film trailer',
];
const KIND_OF_TEXT: ReadonlyMap<string, number> = new Map(
  KINDS_OF_TEXT.flatMap((nouns, kind) => nouns.split(' ').map((noun) => [noun, kind] as const)),
);
const PUBLISHED = /^(?:publish|issue|release|unveil|present) (?:\p{L}+ )*(?<noun>\p{L}+)$/u;

/** Whether two accounts tell that texts of different kinds came out: "released a list", "issued a statement". */
export function areOtherTexts({ account: a }: EventUnit, { account: b }: EventUnit): boolean {
  const [one, other] = [a, b].map(({ plover, predicate }) => {
    const noun = plover ? undefined : PUBLISHED.exec(predicate)?.groups?.['noun'];
    return noun === undefined ? undefined : KIND_OF_TEXT.get(singularOf(noun));
  });
  return one !== undefined && other !== undefined && one !== other;
}

/**
 * Whether two accounts tell of one text: the same state published it, in times of which one holds the other, and both sentences name another party that
 * it is about ("its paper on Ukraine", "a statement on mediating between Moscow and Kiev").
 */
export function areOnePublication(a: EventUnit, b: EventUnit): boolean {
  if (a.family !== PUBLICATION || b.family !== PUBLICATION || a.statusClass !== b.statusClass) return false;
  if (!a.window || !b.window || !isClose(a) || !isClose(b) || !nested(a.window, b.window)) return false;
  const publishers = new Set([...a.agents, ...b.agents].map(({ side }) => side));
  const isState = [...publishers].every((side) => side.startsWith('state:')) && publishers.size === 1;
  const isTheirs = isBy(a, b) && isBy(b, a) && canBeSame(a.agents, b.agents);
  return isState && isTheirs && a.named.some((side) => !publishers.has(side) && b.named.includes(side));
}

/** Under which accounts of one text find one another: by the states that they name, and the stretch of the calendar. */
export function publicationKeys({ family, named, window }: EventUnit): string[] {
  if (family !== PUBLICATION || !window) return [];
  const times = stretches(window);
  return named.filter((side) => side.startsWith('state:')).flatMap((side) => times.map((time) => `${PUBLICATION} ${side} ${time}`));
}

function isClose({ grain }: EventUnit): boolean {
  return grain === 'day' || grain === 'month';
}

/** Whose text it is, or else that the sentence names who published it. */
function isBy({ agents, named }: EventUnit, other: EventUnit): boolean {
  return agents.length > 0 || (other.agents.length > 0 && other.agents.every(({ side }) => named.includes(side)));
}
