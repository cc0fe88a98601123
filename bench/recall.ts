import { align } from '../src/alignment/index.ts';
import { timeline } from '../src/dossier/timeline.ts';
import { extract } from '../src/extraction/index.ts';
import { read } from '../src/language/index.ts';
import { type AnalysedReport, contains, type Findings, overlaps, type Range } from '../src/model/index.ts';
import { type BenchOptions, type Score, shareScore } from './score.ts';
import { reportOfArticle } from './sets/meantime.ts';
import { articlesOfRecall, documentOf, type EventEntry, type FigureEntry, type RecallEntry, readRecall, type StatementEntry } from './sets/recall.ts';

/** Of what a reader must find in ten articles, how much is found, and how much of it with its fields. These are scoring articles: sums alone. */
export async function run(data: string, { final }: BenchOptions): Promise<Score[]> {
  if (!final) return [];
  const entries = readRecall();
  const analysed = new Map<string, AnalysedReport>();
  for (const article of articlesOfRecall(data)) {
    const report = reportOfArticle(article);
    analysed.set(documentOf(article), { report, findings: extract(report, await read(report)) });
  }
  const listed = listedTriggers([...analysed.values()]);
  const outcomes = entries.map((entry) => {
    const own = analysed.get(entry.document);
    if (!own) throw new Error(`${entry.id} is of none of the ten articles`);
    return {
      kind: entry.kind,
      ...outcomeOf(entry, own.findings),
      inTimeline: entry.kind === 'event' && isAt(entry, listed.get(own.report.id) ?? []),
    };
  });
  const kinds: readonly [string, readonly RecallEntry['kind'][]][] = [
    ['all', ['event', 'statement', 'figure']],
    ['events', ['event']],
    ['statements', ['statement']],
    ['figures', ['figure']],
  ];
  const events = outcomes.filter(({ kind }) => kind === 'event');
  const sums = kinds.flatMap(([name, of]) => {
    const own = outcomes.filter(({ kind }) => of.includes(kind));
    return [
      shareScore(`${name}: found`, own.filter(({ found }) => found).length, own.length),
      shareScore(`${name}: found, with ${FIELDS[name] ?? 'these fields'} right`, own.filter(({ right }) => right).length, own.length),
    ];
  });
  return [...sums, shareScore('events: in the timeline of the ten articles', events.filter(({ inTimeline }) => inTimeline).length, events.length)];
}

/** The triggers of the events that a timeline shows, by report. */
function listedTriggers(analysed: readonly AnalysedReport[]): Map<string, Range[]> {
  const alignment = align(analysed);
  const shown = timeline({ alignment, reports: new Map(analysed.map(({ report }) => [report.id, report])) }).flatMap(({ accounts }) => accounts);
  return new Map([...Map.groupBy(shown, ({ report }) => report)].map(([report, accounts]) => [report, accounts.map(({ trigger }) => trigger)]));
}

const isAt = ({ trigger }: EventEntry, triggers: readonly Range[]) => trigger.some((wanted) => triggers.some((each) => overlaps(wanted, each)));

const FIELDS: Readonly<Record<string, string>> = {
  events: 'status and participants',
  statements: 'speaker and content',
  figures: 'value and owner',
};

interface Outcome {
  found: boolean;
  right: boolean;
}

function outcomeOf(entry: RecallEntry, findings: Findings): Outcome {
  if (entry.kind === 'event') return eventOutcome(entry, findings);
  return entry.kind === 'statement' ? statementOutcome(entry, findings) : figureOutcome(entry, findings);
}

/** Words that only name an event in passing count for nothing here. */
function eventOutcome(entry: EventEntry, { events }: Findings): Outcome {
  const own = events.filter(({ trigger }) => isAt(entry, [trigger]));
  const right = own.some(
    ({ status, participants, unnamed = [] }) =>
      entry.status.includes(status) && entry.participants.every((wanted) => [...participants, ...unnamed].some(({ span }) => overlaps(wanted, span))),
  );
  return { found: own.length > 0, right };
}

/** How much of what was said must be in the content. */
const COVERED = 0.8;

/** Where the entry has no cue, or the finding has none, by what is said. */
function statementOutcome({ cue, speaker, content }: StatementEntry, { statements }: Findings): Outcome {
  const own = statements.filter((statement) =>
    cue && statement.cue ? overlaps(cue, statement.cue) : statement.content.some((span) => overlaps(span, content)),
  );
  const right = own.some((statement) => {
    const covered = statement.content.reduce((sum, span) => sum + shared(span, content), 0);
    const bySpeaker = !speaker || (statement.speaker !== undefined && overlaps(statement.speaker, speaker));
    return bySpeaker && covered >= COVERED * (content.end - content.start) && !(cue && statement.content.some((span) => contains(span, cue)));
  });
  return { found: own.length > 0, right };
}

const shared = (one: Range, other: Range) => Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

/** The owner is right where an actor of the figure is mentioned there, or what is measured names it. */
function figureOutcome({ amount, value, owner }: FigureEntry, { figures, mentions }: Findings): Outcome {
  const own = figures.filter(({ span }) => overlaps(span, amount));
  const right = own.some((figure) => {
    const spans = mentions.filter(({ entity }) => figure.about.some((about) => about.entity === entity)).map((mention): Range => mention);
    return figure.value === value && (!owner || [figure.measure, ...spans].some((span) => overlaps(span, owner)));
  });
  return { found: own.length > 0, right };
}
