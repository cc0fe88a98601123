import type { Command } from 'commander';
import { CodePointIndex, convertOffsets } from '../../export/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { type AnswerOptions, askDossier, withAnswerOptions, withAsOf, withLimit } from '../options.ts';
import { oneLine, print, printJson, styled } from '../terminal.ts';

interface SearchOptions extends AnswerOptions {
  limit: number;
}

const EXAMPLE = `
All words must be there, in any form (visit finds visited); "exact phrases" word for word; -word must not be there.

Example: chancery search 'cable "foreign minister" -ferry'`;

const NEGATED_WORD = /^-(?!n\d+$)\p{L}[\p{L}\p{M}\p{N}'’-]+$/u;

/** The command line `argv` with the words that must not be there (`search gas -pipeline`) moved behind `--`, so that they aren't read as options. */
export function withNegatedWords(argv: readonly string[]): string[] {
  if (!argv.slice(2, 4).includes('search') || argv.includes('--')) return [...argv];
  const negated = argv.filter((word) => NEGATED_WORD.test(word));
  return negated.length === 0 ? [...argv] : [...argv.filter((word) => !NEGATED_WORD.test(word)), '--', ...negated];
}

/** `search QUERY`: full-text search over the article text. */
export function registerSearch(program: Command): void {
  withLimit(withAsOf(withAnswerOptions(program.command('search'))), 20)
    .summary('find words in the reports')
    .description('Finds reports by the words of their articles, best first, and shows the place.')
    .argument('<query...>', 'words, "exact phrases" and -words')
    .addHelpText('after', EXAMPLE)
    .action((words: string[], options: SearchOptions) => askDossier(options, (dossier) => search(dossier, words, options)));
}

async function search(dossier: OpenDossier, words: readonly string[], options: SearchOptions): Promise<void> {
  const query = words.join(' ');
  const hits = await dossier.search(query, options.limit);
  if (options.json) {
    const answers = [];
    for (const hit of hits) {
      const report = await dossier.store.report(hit.report);
      answers.push(report ? convertOffsets(hit, new CodePointIndex(report.text)) : hit);
    }
    return printJson({ query, hits: answers });
  }
  for (const hit of hits) {
    print(`${hit.report}  ${styled('bold', oneLine(hit.title ?? ''))}\n    ${oneLine(hit.snippet)}`);
  }
  if (hits.length === 0) print('Nothing was found. Fewer words find more.');
}
