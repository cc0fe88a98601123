import type { GivenMetadata } from '../model/index.ts';
import type { AddressOptions } from '../work/addresses.ts';
import { build } from '../work/build.ts';
import type { BuildSummary } from '../work/build-summary.ts';
import { type OpenDossier, openDossier } from '../work/dossier.ts';
import { asCalled } from './as-called.ts';
import { EXIT, UserError } from './exit.ts';
import { refuseMissing } from './named-paths.ts';
import { counted } from './overview.ts';
import { progressLine } from './progress.ts';

/** What is to be built, and into which file. */
export interface BuildRequest {
  file: string;
  paths: readonly string[];
  given?: GivenMetadata;
  addresses: AddressOptions;
  prune: boolean;
  workers?: number;
  debug?: boolean;
}

/** Builds into the dossier in `file` with progress shown; Ctrl-C ends it with all that is finished stored. Gives the open dossier. */
export async function buildWithProgress(request: BuildRequest): Promise<{ dossier: OpenDossier; summary: BuildSummary }> {
  refuseMissing(request.paths);
  const stdin = request.paths.includes('-') ? await readStdin() : undefined;
  const dossier = await openDossier(request.file, { create: true });
  const line = progressLine(request.debug ? { debug: true } : {});
  const interrupt = interruptible();
  try {
    const summary = await build(dossier.store, request.paths, {
      prune: request.prune,
      keepOfEmptyFolders: true,
      addresses: request.addresses,
      signal: interrupt.signal,
      onProgress: (progress) => line.update(progress),
      ...(request.given ? { given: request.given } : {}),
      ...(request.workers ? { workers: request.workers } : {}),
      ...(stdin ? { stdin } : {}),
    });
    line.end();
    return { dossier, summary };
  } catch (error) {
    line.end();
    await dossier.close();
    throw error;
  } finally {
    interrupt.release();
  }
}

/** What was done, on one line: "3 reports added, 1 changed, 12 unchanged, 1 removed, 2 failed". */
export function summaryLine(summary: BuildSummary): string {
  const said = [
    ...(summary.added > 0 || summary.changed + summary.unchanged + summary.removed + summary.failures.length === 0
      ? [`${counted(summary.added, 'report')} added`]
      : []),
    ...(summary.changed > 0 ? [`${summary.changed} changed`] : []),
    ...(summary.unchanged > 0 ? [`${summary.unchanged} unchanged`] : []),
    ...(summary.removed > 0 ? [`${summary.removed} removed`] : []),
    ...(summary.failures.length > 0 ? [`${summary.failures.length} failed`] : []),
  ];
  return said.join(', ') + (summary.interrupted ? '. Interrupted: run it again to read the rest' : '');
}

/** Up to so many files that were left out are named; of more, their kinds are counted. */
const MOST_NAMED = 5;

/** Files of folders that were left out: "Left out, being no reports: 3 .docx, 1 .png". Undefined when there were none. */
export function skippedLine(summary: BuildSummary): string | undefined {
  const { skippedPaths } = summary;
  if (skippedPaths.length > 0 && skippedPaths.length <= MOST_NAMED) return `Left out, being no format that is read: ${skippedPaths.join(', ')}`;
  const kinds = [...summary.skipped].toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (kinds.length === 0) return undefined;
  return `Left out, being no format that is read: ${kinds.map(([kind, count]) => `${count} ${kind === '' ? 'without extension' : `.${kind}`}`).join(', ')}`;
}

const ASIDES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'link-only': ['address alone', 'addresses alone'],
  program: ['program', 'programs'],
  'cover-note': ['covering note', 'covering notes'],
  'no-page': ['answer without a page', 'answers without a page'],
  empty: ['entry without text', 'entries without text'],
};

/** Entries of archives, mails and feeds that are no reports: "Left out of archives, mails and feeds: 12 addresses alone, 1 program". Undefined when there were none. */
export function asidesLine({ asides }: BuildSummary): string | undefined {
  if (asides.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { code } of asides) counts.set(code in ASIDES ? code : 'other', (counts.get(code in ASIDES ? code : 'other') ?? 0) + 1);
  const told = [...counts].map(([code, count]) => `${count} ${(ASIDES[code] ?? ['other file', 'other files'])[count === 1 ? 0 : 1]}`);
  return `Left out of archives, mails and feeds: ${told.join(', ')}`;
}

/** Of feeds and sitemaps that lead to more than was asked for: "Left out of https://news.example/sitemap.xml: 990 more addresses". */
export function leftOutLines(summary: BuildSummary): string[] {
  return [...summary.leftOut].map(
    ([address, count]) => `Left out of ${address}: ${count} more ${count === 1 ? 'address' : 'addresses'} (--most-links takes more).`,
  );
}

/** Problems of reports that are told one by one; the rest is counted. */
const PROBLEMS_TOLD = 20;

/** What is to be known of reports that were read, a line each: "! reports/a.txt: Some bytes are no UTF-8; …". */
export function problemLines({ problems }: BuildSummary): string[] {
  const rest = problems.length - PROBLEMS_TOLD;
  return [
    ...problems.slice(0, PROBLEMS_TOLD).map(({ path, message }) => `! ${path}: ${message}`),
    ...(rest > 0 ? [asCalled(`! and ${counted(rest, 'more problem')}. See: chancery list`)] : []),
  ];
}

/** "reports/ is empty; 12 reports that were read from it are kept. To remove them: chancery remove reports/" */
export function keptLines({ kept }: BuildSummary): string[] {
  return [...kept].map(([folder, count]) => keptLine(folder, count));
}

/** "reports/ is empty; …": one folder of those, with how many reports of it are kept. */
export function keptLine(folder: string, count: number): string {
  const [are, them] = count === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${folder} holds no reports any more; ${counted(count, 'report')} read from it before ${are} kept. To remove ${them}: chancery remove ${folder}`;
}

/** What was interrupted has failed too, for whatever waits for the whole. */
export function exitCodeOf(summary: BuildSummary): number {
  return summary.failures.length > 0 || summary.interrupted ? EXIT.failed : EXIT.ok;
}

/** The first Ctrl-C aborts the signal; the second ends the process at once, as without us. */
function interruptible(): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const stop = () => {
    process.stderr.write('\nFinishing what is under way. Press Ctrl-C again to stop at once; what was stored stays whole.\n');
    controller.abort();
    release();
  };
  const release = () => {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return { signal: controller.signal, release };
}

const STDIN_LIMIT = 128 * 1024 * 1024;

async function readStdin(): Promise<Uint8Array> {
  if (process.stdin.isTTY) process.stderr.write('Reading from the keyboard; end with Ctrl-D.\n');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > STDIN_LIMIT) throw new UserError('Standard input is longer than 128 MB. Split it, or keep only the report itself.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
