import type { EventId } from '../model/index.ts';
import { connected } from './connected.ts';
import { overlapOf } from './event-words.ts';

/** A word of a report that is given as telling an event. */
export interface EventMentionAcross {
  document: string;
  lemma: string;
  /** Stems of what its sentence tells, with names (`tellingWords`). */
  words: ReadonlySet<string>;
  /** The first day, counted from 1970-01-01, on which the report can have been published. */
  day?: number;
  /** The event of the dossier to which it belongs, where that is known. */
  event?: EventId;
}

/** How much of the fewer words two sentences must share, and how many at least. */
const ALIKE = { share: 0.4, words: 3 };
/** Days between reports that tell the same news in like words. */
const SAME_NEWS = 30;

/**
 * Which given mentions tell one event: those of one event of the dossier, and those of one lemma in reports of the same weeks whose sentences share
 * words. Comes out: for each mention the number of its group. A pure function of the list; what is compared shares lemma and a word.
 */
export function eventMentionsAcross(mentions: readonly EventMentionAcross[]): number[] {
  const groups = connected(
    mentions.map((mention) => [mention]),
    isOneEvent,
    ({ lemma, words, event }) => [...(event === undefined ? [] : [event]), ...[...words].map((word) => `${lemma} ${word}`)],
  );
  const numberOf = new Map(groups.flatMap((group, number) => group.map((mention) => [mention, number] as const)));
  return mentions.map((mention) => numberOf.get(mention) ?? -1);
}

function isOneEvent(a: EventMentionAcross, b: EventMentionAcross): boolean {
  if (a.event !== undefined && a.event === b.event) return true;
  if (a.lemma !== b.lemma || (a.day !== undefined && b.day !== undefined && Math.abs(a.day - b.day) > SAME_NEWS)) return false;
  const share = overlapOf(a.words, b.words);
  return share >= ALIKE.share && share * Math.min(a.words.size, b.words.size) >= ALIKE.words - 0.01;
}
