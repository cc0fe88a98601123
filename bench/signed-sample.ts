import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { align } from '../src/alignment/index.ts';
import { timeline } from '../src/dossier/timeline.ts';
import { extract } from '../src/extraction/index.ts';
import { read } from '../src/language/index.ts';
import {
  type Alignment,
  type AnalysedReport,
  ARTICLE_ROLES,
  type Difference,
  type EventAccount,
  type Figure,
  type FigureAccount,
  hasDoubt,
  isListed,
  type Report,
  type Statement,
  type StatementAccount,
  sha256,
} from '../src/model/index.ts';
import { analyseReport } from '../src/work/pipeline.ts';
import { reportOfArticle } from './sets/meantime.ts';
import { articlesToSign } from './sets/recall.ts';
import { FINDING_KINDS, type FindingKind } from './sets/signed.ts';

/** One account with what its dossier says of it: what a reader signs. */
export interface Finding {
  id: string;
  kind: FindingKind;
  part: 'seeds' | 'articles';
  report: Report;
  account: EventAccount | StatementAccount | FigureAccount;
  /** All fields of account and item, actors by name. */
  shown: string;
  /** A short hash of these. */
  fields: string;
}

interface Listed {
  findings: Finding[];
  /** Where accounts of the seeds part ways. */
  differences: readonly Difference[];
  /** Of their article text. */
  words: Record<Finding['part'], number>;
}

/** The listed findings without doubt of the five seeds and of the ten articles, each as a dossier of its own. */
export async function listedFindings(data: string): Promise<Listed> {
  const seeds = await analysedSeeds(join(data, 'seeds'));
  const articles: AnalysedReport[] = [];
  for (const article of articlesToSign(data)) {
    const report = reportOfArticle(article);
    articles.push({ report, findings: extract(report, await read(report)) });
  }
  const dossier = align(seeds);
  return {
    findings: [...findingsOf('seeds', dossier), ...findingsOf('articles', align(articles))],
    differences: dossier.differences,
    words: { seeds: wordsOf(seeds), articles: wordsOf(articles) },
  };
}

async function analysedSeeds(folder: string): Promise<AnalysedReport[]> {
  const analysed: AnalysedReport[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const analysis = await analyseReport({ bytes: readFileSync(join(folder, name)), path: name });
    if ('failure' in analysis) throw new Error(`${name}: ${analysis.failure.message}`);
    analysed.push(analysis);
  }
  return analysed;
}

/** What says nothing of the words that are read: how items stand to one another. */
const NOT_READ: ReadonlySet<string> = new Set([
  'reports',
  'origins',
  'origin',
  'salience',
  'relations',
  'series',
  'part_of',
  'agreement',
  'report',
  'by',
  'doubts',
]);

/** What lists show of a dossier, each account with what is said of it; those in doubt, unmarked, only when asked for. */
export function findingsOf(part: Finding['part'], alignment: Alignment, doubtful = false): Finding[] {
  const reports = new Map(alignment.reports.map((report) => [report.id, report]));
  const actors = new Map<unknown, string>(
    alignment.actors.map(({ id, name, kind, country, sectors }) => [id, `${name} (${[kind, country, ...sectors].filter(Boolean).join(' ')})`]),
  );
  const shown = (fields: object): string =>
    JSON.stringify(fields, (key, value: unknown) => (NOT_READ.has(key) ? undefined : inOrder(actors.get(value) ?? value)));
  const pools = {
    event: timeline({ alignment, reports }, { doubtful }),
    statement: listed(alignment.statements, doubtful),
    figure: listed(alignment.figures, doubtful),
  };
  return FINDING_KINDS.flatMap((kind) =>
    pools[kind].flatMap(({ accounts, ...item }) =>
      accounts.flatMap((account): Finding[] => {
        // What is in doubt is shown as such, and claims nothing.
        if (!doubtful && hasDoubt(account)) return [];
        const report = reports.get(account.report);
        const text = shown({ item, account });
        return report ? [{ id: account.id, kind, part, report, account, shown: text, fields: sha256(text).slice(0, 12) }] : [];
      }),
    ),
  );
}

/** With the keys of an object in the order of their letters, so that nothing but what is said makes a finding another one. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function listed<I extends Statement | Figure>(items: readonly I[], doubtful: boolean): I[] {
  return items.filter((item) => doubtful || isListed(item));
}

const PART_OF_SAMPLE = 20;
const SEED = 'signed';

/** Forty findings of a kind, half from either part where it has as many; the same ones each time, but for those that come or go. */
export function sampleOf(findings: readonly Finding[], kind: FindingKind): Finding[] {
  const drawn = findings
    .filter((finding) => finding.kind === kind)
    .map((finding) => ({ finding, lot: sha256(`${SEED} ${finding.id}`) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ finding }) => finding);
  const of = (part: Finding['part']) => drawn.filter((finding) => finding.part === part);
  const first = [...of('seeds').slice(0, PART_OF_SAMPLE), ...of('articles').slice(0, PART_OF_SAMPLE)];
  const rest = drawn.filter((finding) => !first.includes(finding));
  return [...first, ...rest].slice(0, 2 * PART_OF_SAMPLE);
}

function wordsOf(analysed: readonly AnalysedReport[]): number {
  const texts = analysed.flatMap(({ report }) =>
    report.parts.filter(({ role }) => ARTICLE_ROLES.has(role)).map(({ start, end }) => report.text.slice(start, end)),
  );
  return texts.reduce((sum, text) => sum + text.split(/\s+/u).filter(Boolean).length, 0);
}
