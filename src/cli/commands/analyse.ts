import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { Edtf, faultsOf, type GivenMetadata } from '../../model/index.ts';
import type { AnalysisFormat } from '../../work/analyse-file.ts';
import { EXIT, UserError } from '../exit.ts';
import { type GivenOptions, givenBy, withGivenOptions } from '../options.ts';
import { failureLine } from '../progress.ts';
import { safe } from '../terminal.ts';

interface AnalyseOptions extends GivenOptions {
  format: AnalysisFormat;
  text?: boolean;
  tokens?: boolean;
  manifest?: string;
}

const EXAMPLE = `
Each file is taken alone: a dossier record, then its records, the report with its sentences; of an archive, a mail or a feed each report.
A manifest is JSON Lines: {"file": "a.txt", "date": "2024-05-16", "source": "…", "url": "…"}, with files beside it.
With --format conllu each report is a CoNLL-U document, with --format timeml a TimeML one;
with --format plover each event is a line of PLOVER 0.8 JSON.

Examples: chancery analyse speech.txt --date 2024-05-16
          chancery analyse --text --format conllu speech.txt`;

/** `analyse FILE…`: what each file says, nothing stored. */
export function registerAnalyse(program: Command): void {
  withGivenOptions(program.command('analyse'))
    .summary('tell what single files say, storing nothing')
    .description('Analyses each file alone and writes its records to standard output; nothing is stored.')
    .argument('[files...]', 'the files')
    .addOption(
      new Option('-f, --format <format>', 'all records, words with their trees, times, or events alone')
        .choices(['jsonl', 'conllu', 'timeml', 'plover'])
        .default('jsonl'),
    )
    .option('--text', 'the files are plain text as it is: no search for the article, blank lines part paragraphs, no line is a title')
    .option('--tokens', 'the files are CoNLL-U, whose sentences and words are kept')
    .option('--manifest <file>', 'the files, with what is given for each, from a list')
    .addHelpText('after', EXAMPLE)
    .action(analyse);
}

export const ManifestLine = z.strictObject({
  file: z.string().min(1),
  date: Edtf.optional(),
  url: z.url().optional(),
  source: z.string().min(1).optional(),
});

interface Wanted {
  path: string;
  given?: GivenMetadata;
}

async function analyse(files: readonly string[], options: AnalyseOptions): Promise<void> {
  if ((files.length === 0) === (options.manifest === undefined)) throw new UserError('Name files, or a list of them with --manifest FILE.');
  if (options.text && options.tokens) throw new UserError('Files are either plain text (--text) or CoNLL-U (--tokens).');
  const wanted = options.manifest === undefined ? fromArguments(files, options) : await fromManifest(options.manifest);
  // Loaded here since the analysis takes a second to load, for which no other command should wait.
  const { analyseFile } = await import('../../work/analyse-file.ts');
  for (const { path, given } of wanted) {
    const file = { path, ...(given ? { given } : {}), ...(options.text ? { plain: true } : {}), ...(options.tokens ? { tokens: true } : {}) };
    for await (const { lines, failure } of analyseFile(file, options.format)) {
      for (const line of lines) process.stdout.write(process.stdout.isTTY ? safe(line) : line);
      if (failure === undefined) continue;
      process.exitCode = EXIT.failed;
      console.error(failureLine(failure));
    }
  }
}

function fromArguments(files: readonly string[], options: AnalyseOptions): Wanted[] {
  const given = givenBy(options);
  return files.map((path) => ({ path, ...(given ? { given } : {}) }));
}

async function fromManifest(manifest: string): Promise<Wanted[]> {
  const lines = (await readManifest(manifest)).split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [wantedBy(line, manifest, index + 1)]));
}

async function readManifest(manifest: string): Promise<string> {
  try {
    return await readFile(manifest, 'utf8');
  } catch (error) {
    throw new UserError(`${manifest} can't be read (${error instanceof Error ? error.message : String(error)}).`, { cause: error });
  }
}

function wantedBy(line: string, manifest: string, number: number): Wanted {
  try {
    const { file, ...given } = ManifestLine.parse(JSON.parse(line));
    return { path: resolve(manifest, '..', file), ...(Object.keys(given).length > 0 ? { given } : {}) };
  } catch (error) {
    const why = error instanceof z.ZodError ? faultsOf(error) : 'it is no JSON';
    throw new UserError(`${manifest}, line ${number}: ${why}.`, { cause: error });
  }
}
