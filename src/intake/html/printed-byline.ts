import { authorsInByline, authorsOf } from '../metadata/authors.ts';
import { MONTHS } from '../metadata/month-names.ts';
import { afterPhrase } from '../plain/page-words.ts';
import { isOutletName } from '../plain/person-names.ts';
import { isWeekday } from '../plain/printed-dates.ts';
import { authorsOf as authorsOfLine } from '../plain/rules/head-lines.ts';
import type { Block } from './blocks.ts';
import { says } from './clutter-words.ts';
import { isRunningText } from './container.ts';
import { BEFORE_HEADLINE, firstBodyAfter, MAX_DATE_LINE, type Reading } from './reading.ts';

/** Blocks after the headline that are read for a byline, and after the article's last paragraph for a signature. */
const AFTER_HEADLINE = 25;
const AFTER_END = 6;

const WROTE =
  '(?:posted|submitted|written|published)\\s+by|by|(?:gespeichert|geschrieben|verfasst|eingestellt|veröffentlicht)\\s+von|von|(?:publié|écrit|posté)\\s+par|par|(?:publicado|escrito)\\s+por|por|(?:inviato|pubblicato|scritto)\\s+da|geplaatst\\s+door|door|przez';
const USER = "(?<user>\\p{L}[\\p{L}\\p{N}._'’-]{0,30}(?:\\s\\p{L}[\\p{L}\\p{N}._'’-]{0,30}){0,3}?)";
const DAY =
  '(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.?\\s+(?:de\\s+)?\\p{L}{3,12}\\.?\\s+(?:de\\s+)?\\d{4}|\\p{L}{3,12}\\.?\\s+\\d{1,2},?\\s+\\d{4})';
/** "Posted by harbour1984 on 3 May 2024", "Von R. R. am 07.08.2013": before a date, what stands after "by" is a name even where it has no form of one. */
const SUBMITTED = new RegExp(`^\\s*(?:${WROTE})\\s+${USER}\\s*[,|·–@-]?\\s*(?:(?:am|on|at|le|el|em|il|op|dnia|,)\\s+)?${DAY}`, 'iu');
/** "Autor: Jane Doe", "Von Jane Doe": what signs an article at its end. */
const SIGNED =
  /^\W{0,8}(?:by|von|par|por|di|door|autor(?:a|in)?|author|auteur|autore|written by|text|texte?|texto|testo|автор|yazan)\s*:?\s+\p{Lu}/iu;
const LABEL_ALONE = /^(?:by|von|par|por|di|door|autor(?:a|in)?|author|auteur|autore|written by|text|автор|yazan)\s*:?$/iu;

/** The persons that the page names in print, beside the headline or at the end of the article; none where no line says so. */
export function printedAuthors(reading: Reading): string[] {
  const { blocks, roles, headline } = reading;
  const body = firstBodyAfter(reading, headline?.index ?? -1)?.index ?? blocks.length;
  // Without a headline, what stands right before the article.
  const top = headline?.index ?? Math.max(0, body - AFTER_HEADLINE);
  const from = Math.max(0, top - BEFORE_HEADLINE);
  const isByline = (block: Block) => roles.get(block.index) === 'byline';
  const beside = blocks.slice(headline ? top + 1 : top, Math.min(body, top + AFTER_HEADLINE));
  const early = blocks.slice(from, top + AFTER_HEADLINE);
  return (
    firstNamed(
      blocks.filter((block) => block.index >= from && isByline(block)),
      namesInByline,
    ) ??
    firstNamed(
      early.filter((block) => isShort(block) && (says(block.cues, 'byline') || /(?:^|[\s_-])autor/.test(block.cues))),
      namesInByline,
    ) ??
    firstNamed(beside.filter(isShort), (block, index) => (headline ? namesBeside(block, beside.filter(isShort)[index - 1]) : namesSigned(block))) ??
    firstNamed(ending(reading).filter(isShort), namesSigned) ??
    []
  );
}

/** A single name of the metadata ("Jane") gives way to the byline that says it in full ("By Jane Doe"). */
export function inFull(authors: readonly string[], reading: Reading): string[] {
  const [only = ''] = authors;
  if (authors.length !== 1 || only.includes(' ')) return [...authors];
  const printed = printedAuthors(reading);
  return printed.length === 1 && printed[0]?.split(' ').includes(only) ? printed : [...authors];
}

function firstNamed(blocks: readonly Block[], read: (block: Block, index: number) => string[]): string[] | undefined {
  for (const [index, block] of blocks.entries()) {
    // "Valley Wire 3 May 2024": an agency or outlet in the place of the byline is no person.
    const names = read(block, index).filter((name) => !isDateWords(name) && !isOutletName(name));
    if (names.length > 0) return names;
  }
  return undefined;
}

/** "Last Modified", "The News Thursday": words that go with a date. */
function isDateWords(name: string): boolean {
  const last = name.split(' ').at(-1)?.toLowerCase() ?? '';
  return MONTHS.has(last) || isWeekday(last) || afterPhrase('updated', name) !== undefined || afterPhrase('updated', last) !== undefined;
}

const isShort = (block: Block) => block.text.length <= MAX_DATE_LINE;

function namesInByline(block: Block): string[] {
  const names = authorsInByline(block.text);
  return names.length > 0 ? names : namesBeside(block, undefined);
}

/** Names of a line that says who wrote ("By …", a name with a date) or stands under such a word alone. */
function namesBeside(block: Block, before: Block | undefined): string[] {
  if (before && LABEL_ALONE.test(before.text.trim())) return authorsInByline(block.text);
  const submitted = SUBMITTED.exec(block.text)?.groups?.['user'];
  if (submitted !== undefined) return authorsOf([submitted]);
  return isRunningText(block) && !SIGNED.test(block.text) ? [] : authorsOf(authorsOfLine(block.text) ?? []);
}

/** The last blocks of the article and those that follow it. */
function ending({ blocks, roles }: Reading): Block[] {
  const last = Math.max(-1, ...[...roles].filter(([, role]) => role === 'paragraph' || role === 'list').map(([index]) => index));
  return last < 0 ? [] : blocks.slice(Math.max(0, last - 1), last + 1 + AFTER_END);
}

function namesSigned(block: Block): string[] {
  const submitted = SUBMITTED.exec(block.text)?.groups?.['user'];
  if (submitted !== undefined) return authorsOf([submitted]);
  return SIGNED.test(block.text) ? authorsOf(authorsOfLine(block.text) ?? []) : [];
}
