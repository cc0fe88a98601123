import { tellingWords } from '../src/alignment/events/matching/event-words.ts';
import { align } from '../src/alignment/index.ts';
import { extract } from '../src/extraction/index.ts';
import { read } from '../src/language/index.ts';
import { type AnalysedReport, type Event, overlaps } from '../src/model/index.ts';
import { type Score, shareScore } from './score.ts';
import { type Pair, type Passage, readPairs } from './sets/pairs.ts';

export type Outcome = 'right' | 'wrong' | 'not found';

/** Own pairs of passages (`sets/event-pairs.txt`), read and aligned as two reports: whether the events meant stand to one another as they should. */
export async function run(): Promise<Score[]> {
  const judged = await judgeAll('event-pairs.txt');
  if (process.env['CHANCERY_PAIRS'] !== undefined) for (const { pair, outcome } of judged) show(pair, outcome);
  return pairScores(judged);
}

/** Each pair of a file in `sets/` with its outcome. */
export async function judgeAll(file: string): Promise<{ pair: Pair; outcome: Outcome }[]> {
  const judged: { pair: Pair; outcome: Outcome }[] = [];
  for (const pair of readPairs(file)) judged.push({ pair, outcome: await judge(pair) });
  return judged;
}

/** How many pairs are right: of all, of those where what is meant was found in both passages, and by verdict. */
export function pairScores(judged: readonly { pair: Pair; outcome: Outcome }[]): Score[] {
  const right = (list: typeof judged) => list.filter(({ outcome }) => outcome === 'right').length;
  const found = judged.filter(({ outcome }) => outcome !== 'not found');
  return [
    shareScore('pairs right', right(judged), judged.length),
    shareScore('pairs in which something meant is not found at all', judged.length - found.length, judged.length),
    shareScore('right of the pairs in which both are found', right(found), found.length),
    ...[...Map.groupBy(judged, ({ pair }) => pair.verdict)].map(([verdict, list]) => ({
      ...shareScore(`of these, ${verdict}`, right(list), list.length),
      note: `${right(list)} of ${list.length}; not found ${list.filter(({ outcome }) => outcome === 'not found').length}`,
    })),
  ];
}

/** Prints a pair that is not right: `CHANCERY_PAIRS=1 npm run bench -- pairs-events`. */
export function show(pair: Pair, outcome: Outcome): void {
  if (outcome === 'right') return;
  process.stderr.write(`${outcome}: ${pair.verdict} (line ${pair.line})\n${pair.passages.map(({ report }) => `   ${report.text}\n`).join('')}`);
}

/** A passage as analysed. */
export async function analysed({ report }: Passage): Promise<AnalysedReport> {
  return { report, findings: extract(report, await read(report)) };
}

async function judge({ verdict, passages }: Pair): Promise<Outcome> {
  const { events } = align([await analysed(passages[0]), await analysed(passages[1])]);
  const [a, b] = passages.map((passage) => meant(events, passage));
  if (!a || !b || a.length === 0 || b.length === 0) return 'not found';
  return isRight(verdict, a, b, events) ? 'right' : 'wrong';
}

/** The events with an account in the passage whose trigger stands in what is marked, or whose predicate names it: "[imposed] sanctions" is told by the noun. */
function meant(events: readonly Event[], { report, marks }: Passage): Event[] {
  const marked = marks.flatMap(({ start, end }) => [...tellingWords(report.text.slice(start, end))]);
  const isMeant = ({ trigger, predicate, sentence }: Event['accounts'][number]) => {
    const [verb, ...rest] = predicate.split(' ');
    const named = verb !== undefined && rest.length > 0 && marked.includes([...tellingWords(verb)].join(' '));
    return marks.some((mark) => overlaps(mark, trigger) || (named && mark.start < trigger.start && overlaps(mark, sentence)));
  };
  return events.filter(({ accounts }) => accounts.some((account) => account.report === report.id && isMeant(account)));
}

const AHEAD: ReadonlySet<string> = new Set(['planned', 'proposed', 'expected']);

function isRight(verdict: string, a: readonly Event[], b: readonly Event[], events: readonly Event[]): boolean {
  const both = a.filter((event) => b.includes(event));
  switch (verdict) {
    case 'same':
      return both.length > 0;
    case 'plan':
      return (
        both.some((event) => event.status === 'occurred' && event.accounts.some(({ status }) => AHEAD.has(status))) ||
        a.some((event) => event.series !== undefined && b.some((other) => other.series === event.series && other.status === 'occurred'))
      );
    case 'part':
      return a.some((whole) => b.some((part) => isPartOf(part, whole, events)));
    default:
      return both.length === 0;
  }
}

function isPartOf(part: Event, whole: Event, events: readonly Event[]): boolean {
  for (let at: Event | undefined = part, steps = 0; at?.part_of !== undefined && steps < events.length; steps += 1) {
    if (at.part_of === whole.id) return true;
    const above: string = at.part_of;
    at = events.find(({ id }) => id === above);
  }
  return false;
}
