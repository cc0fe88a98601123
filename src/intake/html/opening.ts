import type { PartRole } from '../../model/index.ts';
import { dateWithin } from '../metadata/dates.ts';
import { fold } from '../metadata/title.ts';
import { type Block, linkDensity } from './blocks.ts';
import { isByline, isCreditLine, says } from './clutter-words.ts';
import { isRunningText } from './container.ts';
import { canBeDateLine } from './date-line.ts';
import { headlineOf } from './headline.ts';
import { BEFORE_HEADLINE, firstBodyAfter, isClutterPlace, isSentence, isWithin, MAX_DATE_LINE, type Reading } from './reading.ts';

const MAX_STANDFIRST = 700;

/** Finds the headline; what was taken in before it, or says the same again, is no part of the article. */
export function nameHeadline(reading: Reading): void {
  const { blocks, roles, metadata } = reading;
  const firstBody = Math.min(...roles.keys(), blocks.length);
  const headline = headlineOf(blocks, metadata.title, firstBody);
  if (!headline) return;
  reading.headline = headline;
  roles.set(headline.index, 'title');
  const wanted = fold(headline.text);
  for (const block of blocks) if (block !== headline && roles.has(block.index) && fold(block.text) === wanted) roles.delete(block.index);
  // What Readability took in before the headline is kicker, date or navigation.
  for (const block of blocks.slice(0, headline.index)) if (roles.has(block.index) && !isRunningText(block)) roles.delete(block.index);
}

/** Tells standfirst, byline and date between the headline and the article's first paragraph. */
export function nameOpening(reading: Reading): void {
  const { blocks, roles, headline, metadata } = reading;
  const from = headline?.index ?? -1;
  const firstBody = firstBodyAfter(reading, from);
  const to = firstBody?.index ?? blocks.length;
  const description = fold(metadata.description ?? '');
  for (const block of blocks.slice(from + 1, Math.min(to + 1, from + 40))) {
    const opening = openingRole(block, reading, description);
    const isBody = block.index === to;
    if (opening === undefined || (isBody && opening !== 'standfirst')) continue;
    if (opening === 'boilerplate') roles.delete(block.index);
    else if (!isBody || says(block.cues, 'standfirst') || block.place.heading !== undefined) roles.set(block.index, opening);
  }
}

/** What a block between the headline and the article's first paragraph is; undefined where nothing tells. */
function openingRole(block: Block, { metadata, headline, around }: Reading, description: string): PartRole | undefined {
  const folded = fold(block.text);
  if (isByline(block.text, metadata.authors)) return 'byline';
  if (canBeDateLine(block.text) && (block.datetime !== undefined || dateWithin(block.text) !== undefined)) return 'dateline';
  if (block.text.length <= MAX_DATE_LINE && says(block.cues, 'byline')) return 'byline';
  if (block.text.length <= MAX_DATE_LINE && says(block.cues, 'date')) return 'boilerplate';
  if (!headline || block.text.length > MAX_STANDFIRST || linkDensity(block) > 0.5 || isClutterPlace(block, around, true)) return undefined;
  if (block.place.caption || isCreditLine(block.text) || block.text.length < 25) return undefined;
  const saysDescription =
    folded.length > 20 && description.length > 20 && (description.startsWith(folded.slice(0, 60)) || folded.startsWith(description.slice(0, 60)));
  if (saysDescription || says(block.cues, 'standfirst')) return 'standfirst';
  // A lead that the page sets apart from the article's own element.
  return isRunningText(block) && isSentence(block) ? 'paragraph' : undefined;
}

/** Tells captions and credits of the pictures beside the headline and within the article. */
export function nameCaptions(reading: Reading): void {
  const { blocks, roles, headline, container, around } = reading;
  const from = headline?.index ?? Math.min(...roles.keys());
  const to = Math.max(...roles.keys());
  const body = firstBodyAfter(reading, from)?.index ?? to;
  for (const block of blocks.slice(Math.max(0, from - BEFORE_HEADLINE), to + 1)) {
    if (isClutterPlace(block, around, true) || (block.index > body && !isWithin(block, container))) continue;
    const isCaption = block.place.caption || says(block.cues, 'caption');
    const isCredit = isCreditLine(block.text) || (says(block.cues, 'credit') && block.text.length <= MAX_DATE_LINE);
    if (isCredit && (isCaption || roles.has(block.index) || block.place.region === 'figure')) roles.set(block.index, 'credit');
    else if (isCaption && linkDensity(block) < 0.5) roles.set(block.index, 'caption');
  }
}
