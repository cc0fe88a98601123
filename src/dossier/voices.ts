import { withinSentence } from '../alignment/events/within-sentence.ts';
import type { Event, EventAccount, Figure, FigureAccount } from '../model/index.ts';
import type { Lookup } from './lookup.ts';

type Known = Pick<Lookup, 'actors' | 'reports'>;
type Telling = EventAccount | FigureAccount;

/** So many voices are named. */
const MOST_NAMED = 2;

/**
 * On whose word an event or a figure stands, where no account tells it on its report's own: "Ada Holm", "the army and witnesses". A headline that cites nobody has the word of what it stands
 * over. Undefined where some account is a report's own, and of what somebody proposes, who claims nothing.
 */
export function voicesOf(known: Known, item: Pick<Event, 'accounts' | 'status'> | Pick<Figure, 'accounts'>): string | undefined {
  const accounts: readonly Telling[] = item.accounts;
  if ('status' in item && item.status === 'proposed') return undefined;
  const telling = accounts.filter((account) => account.attributed_to !== undefined || !isOverCited(known.reports, account, accounts));
  const voices = telling.map((account) => voiceWords(known, account));
  const named = [...new Set(voices.filter((voice) => voice !== undefined))];
  if (named.length === 0 || voices.includes(undefined)) return undefined;
  return named.length > MOST_NAMED ? `${named[0]} and others` : named.join(' and ');
}

/** Whether an account stands in a headline over one of its report that cites somebody. */
function isOverCited(reports: Lookup['reports'], account: Telling, accounts: readonly Telling[]): boolean {
  const { report } = account;
  const at = 'trigger' in account ? account.trigger.start : account.span.start;
  const part = reports.get(report)?.parts.find(({ start, end }) => at >= start && at < end);
  const isHeadline = part?.role === 'title' || part?.role === 'standfirst' || part?.role === 'heading';
  return isHeadline && accounts.some((other) => other.report === report && other.attributed_to !== undefined);
}

/** A person by name; others in the words of the report ("the army", not its state), unless those say only "it". */
function voiceWords({ actors, reports }: Known, { report, attributed_to: told }: Telling): string | undefined {
  if (told === undefined) return undefined;
  const known = told.actor === undefined ? undefined : actors.get(told.actor);
  const words = told.span.exact.replaceAll(/\s+/g, ' ').trim();
  if (known && (known.kind === 'person' || /^(?:it|they|he|she|who|which)$/iu.test(words))) return known.name;
  const isNamed = known !== undefined && !/^\p{Ll}/u.test(known.name);
  return withinSentence(words, reports.get(report)?.text ?? '', isNamed);
}
