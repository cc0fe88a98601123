import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { faultsOf, type GivenMetadata } from '../../model/index.ts';
import type { SetReport, TextMention } from '../../work/match.ts';
import { EXIT, UserError } from '../exit.ts';
import { refuseMissing } from '../named-paths.ts';
import { failureLine } from '../progress.ts';
import { ManifestLine } from './analyse.ts';

interface MatchOptions {
  texts: string;
  mentions?: string;
  manifest?: string;
  stories?: boolean;
}

const EXAMPLE = `
Mentions are JSON Lines {"doc", "file", "id", "start", "end"} with offsets in code points; files lie below the folder. Each line of the answer is
{"id", "cluster"}: mentions of one event have one cluster. With --stories the files of a manifest, JSON Lines {"file", "doc", "date", "url",
"source"}, are told apart by story: {"doc", "story"}. With --mentions a manifest tells the dates of the files.

Examples: chancery match --texts articles --mentions mentions.jsonl
          chancery match --texts articles --manifest articles.jsonl --stories`;

/** `match`: which event mentions, or which reports, of a set are of one event, of one story. */
export function registerMatch(program: Command): void {
  program
    .command('match')
    .summary('which event mentions, or which reports, are of one event or story')
    .description(
      'Reads plain texts and tells which of the given event mentions are of one event, or which reports are of one story; nothing is stored.',
    )
    .addOption(new Option('--texts <folder>', 'the folder of the texts').makeOptionMandatory())
    .option('--mentions <file>', 'the mentions to be matched')
    .option('--manifest <file>', 'the reports, with what is known of each')
    .option('--stories', 'match whole reports by story')
    .addHelpText('after', EXAMPLE)
    .action(match);
}

async function match({ texts, mentions, manifest, stories }: MatchOptions): Promise<void> {
  refuseMissing([texts]);
  if ((mentions === undefined) === (stories !== true)) throw new UserError('Ask either for --mentions FILE or for --stories with --manifest FILE.');
  if (stories === true && manifest === undefined) throw new UserError('Name the reports with --manifest FILE.');
  // Loaded here since the analysis takes a second to load, for which no other command should wait.
  const work = await import('../../work/match.ts');
  const reports = manifest === undefined ? [] : (await linesOf(manifest, SetLine)).map(setReport);
  const known = new Map<string, GivenMetadata>(reports.flatMap(({ file, given }) => (given ? [[file, given] as const] : [])));
  const { lines, failures } =
    mentions === undefined
      ? await work.matchStories(texts, reports)
      : await work.matchMentions(texts, await linesOf<TextMention>(mentions, work.TextMention), known);
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
  for (const failure of failures) console.error(failureLine(failure));
  if (failures.length > 0) process.exitCode = EXIT.failed;
}

const SetLine = ManifestLine.extend({ doc: z.string().optional() });

function setReport({ doc, file, ...given }: z.infer<typeof SetLine>): SetReport {
  return { doc: doc ?? file, file, ...(Object.keys(given).length > 0 ? { given } : {}) };
}

/** The lines of a JSON Lines file. Throws a UserError that names the line that doesn't fit. */
async function linesOf<Line>(file: string, shape: z.ZodType<Line>): Promise<Line[]> {
  refuseMissing([file]);
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [lineOf(line, shape, `${file}, line ${index + 1}`)]));
}

function lineOf<Line>(line: string, shape: z.ZodType<Line>, where: string): Line {
  try {
    return shape.parse(JSON.parse(line));
  } catch (error) {
    const why = error instanceof z.ZodError ? faultsOf(error) : 'it is no JSON';
    throw new UserError(`${where}: ${why}.`, { cause: error });
  }
}
