import type { FoundDate } from '../draft.ts';
import { type DayOrder, dateWithin, edtfOf } from '../metadata/dates.ts';
import { afterPhrase } from '../plain/page-words.ts';
import type { Block } from './blocks.ts';
import { isRunningText } from './container.ts';
import { canBeDateLine } from './date-line.ts';
import { BEFORE_HEADLINE, firstBodyAfter, type Reading } from './reading.ts';

const AFTER_HEADLINE = 25;
const AFTER_END = 8;
/** "Updated: 3 May 2024", "Stand: 3. Mai 2024": the day of the last change, taken where none of the first publication is printed. */
const LAST_CHANGE =
  /^\W{0,4}(?:last\s+)?(?:updated|modified|revised|aktualisiert|zuletzt\s+(?:aktualisiert|geändert)|stand|mis\s+à\s+jour|actualizado|atualizado|aggiornato|bijgewerkt|aktualizacja|güncelle\p{L}*|обновлено|оновлено|uppdaterad|opdateret|oppdatert|päivitetty)\b/iu;

/** The day printed or marked between the headline and the article; else right before the headline; else one that a word such as "Updated" goes before. */
export function printedDate(reading: Reading): FoundDate | undefined {
  const { blocks, headline } = reading;
  const order = orderOf(reading.metadata.language);
  const at = headline?.index ?? 0;
  const body = firstBodyAfter(reading, headline?.index ?? -1)?.index ?? blocks.length;
  const around = blocks.slice(Math.max(0, at - BEFORE_HEADLINE), at + AFTER_HEADLINE);
  const groups = [around.filter((block) => block.index >= at && block.index < body), around.filter((block) => block.index < at), around];
  for (const group of groups) {
    const dated = group.flatMap((block) => dateOfBlock(block, reading, order) ?? []);
    const found = dated.find(({ block }) => !LAST_CHANGE.test(block.text)) ?? dated[0];
    if (found) return because(found, 'printed beside the headline');
  }
  const labelled = [...blocks.slice(0, body), ...ending(reading)].filter(
    (block) => afterPhrase('updated', block.text) || LAST_CHANGE.test(block.text),
  );
  const found = labelled.flatMap((block) => dateOfBlock(block, reading, order, true) ?? [])[0];
  return found && because(found, 'printed with a word that tells of publication or change');
}

interface Dated {
  block: Block;
  edtf: FoundDate['edtf'];
}

function dateOfBlock(block: Block, { roles }: Reading, order: DayOrder | undefined, isLabelled = false): Dated | undefined {
  if (!isLabelled && roles.get(block.index) === 'paragraph' && isRunningText(block)) return undefined;
  if (!canBeDateLine(block.text)) return undefined;
  const edtf = dateWithin(block.text, order) ?? edtfOf(block.datetime ?? '');
  return edtf && { block, edtf };
}

function because({ block, edtf }: Dated, reason: string): FoundDate {
  return { edtf, because: [{ reason, span: { start: block.start, end: block.end, exact: block.text } }] };
}

/** The last blocks of the article and those that follow it. */
function ending({ blocks, roles }: Reading): Block[] {
  const last = Math.max(-1, ...[...roles].filter(([, role]) => role === 'paragraph' || role === 'list').map(([index]) => index));
  return last < 0 ? [] : blocks.slice(last, last + 1 + AFTER_END);
}

const DAY_FIRST_LANGUAGE = /^(?:de|fr|es|it|pt|nl|pl|cs|sk|ru|uk|be|bg|sr|hr|sl|ro|el|tr|da|nb|nn|no|fi|is|et|ca|gl|id|vi|he|ar|sq|mk|az)(?:[-_]|$)/i;

/** Whether "03/04/2024" begins with its day, as the page's language and country have it; "en" alone doesn't tell. */
function orderOf(language: string | undefined): DayOrder | undefined {
  if (language === undefined) return undefined;
  if (/^en[-_](?:us|ph)$/i.test(language) || /^es[-_]us$/i.test(language)) return 'month-first';
  if (/^en[-_](?:gb|uk|au|nz|ie|in|ng|ke|gh|sg|my|hk|pk|bd|lk|mt)$/i.test(language)) return 'day-first';
  return DAY_FIRST_LANGUAGE.test(language) ? 'day-first' : undefined;
}

/** "/2024/05/16/" in a page's address: the last resort. */
const IN_ADDRESS = /^https?:\/\/[^/]+\/(?:[^?#]{0,200}?\/)?((?:19|20)\d{2})\/(\d{2})\/(\d{2})(?:\/|$)/;

/** The day that a page's own address tells. */
export function dateInAddress(url: string | undefined): FoundDate | undefined {
  const match = IN_ADDRESS.exec(url ?? '');
  const edtf = match ? edtfOf(match.slice(1, 4).join('-')) : undefined;
  return edtf && { edtf, because: [{ reason: 'the day in the address of the page' }] };
}
