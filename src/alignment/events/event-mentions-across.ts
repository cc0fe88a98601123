import { type AnalysedReport, type EventFinding, type EventId, overlaps, type Range, type Reading } from '../../model/index.ts';
import { connected } from '../connected.ts';
import { reachOf } from '../time-window.ts';
import { overlapOf, tellingWords } from './matching/event-words.ts';

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

/** What is compared of a mention at words of a report that was read; `eventOf` tells the events of the dossier by their accounts. */
export function eventMentionAt(
  { report, findings, reading }: AnalysedReport & { reading: Reading },
  pieces: readonly Range[],
  eventOf: ReadonlyMap<string, EventId>,
): EventMentionAcross {
  const account = accountAt(findings.events, pieces);
  const event = account && eventOf.get(account.id);
  const isAt = (range: Range) => pieces.some((piece) => overlaps(range, piece));
  const sentence = reading.sentences.find(isAt);
  const lemma = sentence?.tokens.find(isAt)?.lemma.toLowerCase() ?? '';
  const words = tellingWords(sentence ? report.text.slice(sentence.start, sentence.end) : '');
  const day = report.published === undefined ? undefined : reachOf(report.published.edtf).first;
  return { document: report.id, lemma, words, ...(event === undefined ? {} : { event }), ...(day === undefined ? {} : { day }) };
}

/** The finding whose trigger shares most with the words; of equal ones that with the shortest trigger, then the first. */
function accountAt(events: readonly EventFinding[], pieces: readonly Range[]): EventFinding | undefined {
  const shared = ({ trigger }: EventFinding) => pieces.reduce((sum, piece) => sum + common(piece, trigger), 0);
  const touching = events.map((finding) => ({ finding, share: shared(finding) })).filter(({ share }) => share > 0);
  return touching.toSorted((a, b) => b.share - a.share || size(a.finding.trigger) - size(b.finding.trigger))[0]?.finding;
}

const size = ({ start, end }: Range): number => end - start;

function common(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
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
