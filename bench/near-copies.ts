import { TakenPassages } from '../src/alignment/origins/taken-passages.ts';
import type { Report } from '../src/model/index.ts';
import { seededRandom } from '../test/support/seeded-random.ts';
import { type Score, shareScore } from './score.ts';
import { type GeneratedReport, NewsGenerator, reportFrom } from './sets/generated-news.ts';

const ALL = 10_000;
/** One in so many is a copy. */
const EVERY = 10;

type Change = (original: GeneratedReport, news: NewsGenerator) => GeneratedReport;

/** What is done to a copy. The order of what is left stays. */
const CHANGES: Record<string, Change> = {
  'cut to half': (original) => ({ ...original, paragraphs: original.paragraphs.slice(0, Math.ceil(original.paragraphs.length / 2)) }),
  'new headline': (original, news) => ({ ...original, title: news.report().title }),
  'two paragraphs inserted': (original, news) => ({
    ...original,
    paragraphs: original.paragraphs.toSpliced(1, 0, news.paragraph()).toSpliced(-1, 0, news.paragraph()),
  }),
};

/** Copies planted among generated reports: how many are traced to their original, and how many reports are traced to one they didn't take from. */
export async function run(): Promise<Score[]> {
  const random = seededRandom(6);
  const news = new NewsGenerator(random);
  const originals = Array.from({ length: ALL - ALL / EVERY }, () => news.report());
  const reports: Report[] = originals.map((original, at) => reportFrom(original, `Outlet ${at % 97}`));
  const planted = new Map<Report, { of: Report | undefined; change: string }>();
  const kinds = Object.entries(CHANGES);
  for (let at = 0; at < ALL / EVERY; at++) {
    const original = originals[at * 7];
    const [change, make] = kinds[at % kinds.length] ?? [];
    if (!original || !make || change === undefined) throw new RangeError('no original');
    const copy = make(original, news);
    planted.set(reportFrom({ ...copy, day: copy.day + random(3) }, `Copier ${at % 41}`), { of: reports[at * 7], change });
  }
  const started = process.cpuUsage();
  const taken = new TakenPassages([...reports, ...planted.keys()]);
  const { user } = process.cpuUsage(started);
  const sourceOf = (report: Report) => taken.source(report.id);
  // Of one day nobody can tell which was first.
  const isLinked = (copy: Report, original: Report | undefined) => original && (sourceOf(copy) === original.id || sourceOf(original) === copy.id);
  const found = [...planted].filter(([copy, { of }]) => isLinked(copy, of));
  const right = new Set(found.flatMap(([copy, { of }]) => [`${copy.id} ${of?.id}`, `${of?.id} ${copy.id}`]));
  const wrong = [...reports, ...planted.keys()].filter((report) => {
    const source = sourceOf(report);
    return source !== undefined && !right.has(`${report.id} ${source}`);
  }).length;
  return [
    shareScore('copies linked to their original', found.length, planted.size),
    ...kinds.map(([kind]) => {
      const ofKind = (list: typeof found) => list.filter(([, { change }]) => change === kind).length;
      return shareScore(`of these, ${kind}`, ofKind(found), ofKind([...planted]));
    }),
    { name: 'false links', value: wrong, unit: '', note: `among ${ALL} reports` },
    { name: 'time for all', value: user / 1e6, unit: 's', note: 'processor time' },
  ];
}
