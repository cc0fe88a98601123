import { type Command, InvalidArgumentError, Option } from 'commander';
import { type AsOfCounts, dateWords } from '../dossier/index.ts';
import { Edtf, type Edtf as EdtfType, faultsOf, GivenMetadata } from '../model/index.ts';
import { type OpenDossier, openDossier } from '../work/dossier.ts';
import { dossierToRead } from './dossier-file.ts';
import { UserError } from './exit.ts';
import { counted } from './overview.ts';

export interface DossierOptions {
  dossier?: string;
}

export interface AsOfOptions {
  asOf?: string;
}

export interface AnswerOptions extends DossierOptions, AsOfOptions {
  json?: boolean;
}

/** Adds `--dossier FILE`. */
export function withDossierOption(command: Command): Command {
  return command.option('-d, --dossier <file>', 'the dossier (chancery --help tells which one is taken without this)');
}

/** Adds `--dossier FILE` and `--json`. */
export function withAnswerOptions(command: Command): Command {
  return withDossierOption(command).option('--json', 'answer in JSON; offsets count Unicode code points');
}

/** Adds `--as-of DAY`. */
export function withAsOf(command: Command): Command {
  return command.addOption(new Option('--as-of <day>', 'as it could be known on that day: without reports published later').argParser(day));
}

export interface DoubtfulOptions {
  doubtful?: boolean;
}

/** Adds `--doubtful`. */
export function withDoubtful(command: Command): Command {
  return command.option('--doubtful', 'also what is doubtful: where Chancery isn’t sure that it has read a field whole');
}

export interface ReportOptions {
  report?: string;
}

/** Adds `--report NAME`. */
export function withReport(command: Command): Command {
  return command.option('-r, --report <name>', 'only what this report or outlet tells (part of its title or name, or an id)');
}

/** Adds `--limit N`. */
export function withLimit(command: Command, preset: number): Command {
  return command.addOption(new Option('-n, --limit <number>', 'show at most so many').argParser(countingNumber).default(preset));
}

export interface GivenOptions {
  date?: EdtfType;
  source?: string;
  url?: string;
  title?: string;
}

/** Adds `--date`, `--source` and `--url`. */
export function withGivenOptions(command: Command): Command {
  return command
    .addOption(new Option('--date <date>', 'the publication date (2024-05-16, or any EDTF date)').argParser(date))
    .option('--source <name>', 'the outlet that published it')
    .option('--url <address>', 'where it was published');
}

/** The metadata that was given by options. Throws a UserError that says what doesn't fit. */
export function givenBy(options: GivenOptions): GivenMetadata | undefined {
  const { date: published, source, url, title } = options;
  const given = Object.fromEntries(Object.entries({ date: published, source, url, title }).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length === 0) return undefined;
  const result = GivenMetadata.safeParse(given);
  if (!result.success) throw new UserError(`What was given doesn't fit: ${faultsOf(result.error)}.`);
  return result.data;
}

export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0 || text.trim() === '') throw new InvalidArgumentError('It must be a whole number.');
  return number;
}

/** A whole number from 1 on. */
export function countingNumber(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError('It must be 1 or more.');
  return number;
}

export function port(text: string): number {
  const number = wholeNumber(text);
  if (number > 65_535) throw new InvalidArgumentError('A port is a number from 0 (any free one) to 65535.');
  return number;
}

function date(text: string): EdtfType {
  const result = Edtf.safeParse(text);
  if (!result.success) throw new InvalidArgumentError('Write it as 2024-05-16, 2024-05, 2024 or another EDTF date.');
  return result.data;
}

/** A day as `YYYY-MM-DD`. */
export function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !Edtf.safeParse(text).success) throw new InvalidArgumentError('Write a day as 2024-05-16.');
  return text;
}

/** "As of 17 May 2024: 3 reports (1 of them with a date that is only bounded); 2 without a date are left out." Nothing of later ones is told but that. */
function asOfLine(counts: AsOfCounts | undefined): string {
  if (counts === undefined) return '';
  const { day: asked, known, bounded, undated } = counts;
  const inexact = bounded === 0 ? '' : ` (${bounded} of them with a date that is only bounded)`;
  const without = undated === 0 ? '' : `; ${counted(undated, 'report')} without any date ${undated === 1 ? 'is' : 'are'} left out`;
  return `As of ${dateWords(asked)}: ${counted(known, 'report')}${inexact}${without}.`;
}

/** Opens the dossier that the options name, as of a day where they name one, asks it, and closes it whatever happens. */
export async function askDossier<T>(options: DossierOptions & AsOfOptions, ask: (dossier: OpenDossier) => Promise<T>): Promise<T> {
  const dossier = await openDossier(dossierToRead(options.dossier));
  try {
    if (options.asOf === undefined) return await ask(dossier);
    const then = dossier.asOf(options.asOf);
    console.error(asOfLine(await then.leftOut()));
    return await ask(then);
  } finally {
    await dossier.close();
  }
}
