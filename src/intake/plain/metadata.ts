import type { Edtf, Range } from '../../model/index.ts';
import type { Label } from './blocks.ts';
import { afterPhrase, bare, isComposedOf } from './page-words.ts';
import { asWrittenElsewhere, isOutletName, withoutTitles } from './person-names.ts';
import { datesIn, dayOrderOf } from './printed-dates.ts';
import type { Layout } from './roles.ts';
import { authorsOf, issueMonthIn, outletBeforeDate, outletInByline } from './rules/head-lines.ts';

const LINES_ABOVE_TITLE = 3;
const BLOCKS_INTO_BODY = 3;
const BLOCKS_BELOW_BODY = 4;

/**
 * Authors from the bylines beside the headline or at the start of the text, else right below it, else from the name over the
 * biography; each once, in the order printed. Bylines further away are of other articles.
 */
export function authorsIn(text: string, layout: Layout): string[] {
  const { blocks, labels, body, title } = layout;
  const first = Math.max(0, (title?.block ?? body?.first ?? 0) - LINES_ABOVE_TITLE);
  const start = body?.first ?? blocks.length;
  const end = body?.last ?? blocks.length;
  const above = bylinesBetween(layout, first, start + BLOCKS_INTO_BODY);
  const below = above.length > 0 ? [] : bylinesBetween(layout, end + 1, end + BLOCKS_BELOW_BODY);
  const overBiography = blocks.flatMap((block, index) => (labels[index]?.kind === 'name' ? [withoutTitles(block.text)] : []));
  const names = [above, below, overBiography].find((found) => found.length > 0) ?? [];
  return [...new Set(names.map((name) => asWrittenElsewhere(name, text)))];
}

function bylinesBetween({ blocks, labels }: Layout, from: number, to: number): string[] {
  return blocks.slice(from, to + 1).flatMap((block, index) => {
    const kind = labels[from + index]?.kind;
    if ((kind !== 'byline' && kind !== 'date') || outletBeforeDate(block.text, blocks[from + index - 1]?.text) !== undefined) return [];
    return authorsOf(block.text) ?? (kind === 'byline' ? [withoutTitles(block.text)] : []);
  });
}

/** The first date in a line of dates or a byline, above the article before below it; a date said to be of an update only when there is no other. */
export function printedDateIn(text: string, { blocks, labels, body, title }: Layout): (Range & { edtf: Edtf }) | undefined {
  const order = dayOrderOf([text.slice(0, 100_000)]);
  const found = blocks.flatMap((block, index) => {
    const kind = labels[index]?.kind;
    const below = body !== undefined && index > body.last;
    const labelled = afterPhrase('updated', block.text) !== undefined;
    if (title?.block === index || (kind !== 'date' && kind !== 'byline') || (below && !labelled && kind !== 'date')) return [];
    const issue = kind === 'date' ? issueMonthIn(block.text) : undefined;
    if (issue !== undefined) return [{ start: block.start, end: block.start + block.text.length, edtf: issue, rank: below ? 2 : 0 }];
    return datesIn(block.text, order).flatMap(({ start, end, dates }) => {
      const [edtf] = dates;
      const update = isUpdate(block.text.slice(0, start));
      return edtf !== undefined && dates.length === 1
        ? [{ start: block.start + start, end: block.start + end, edtf, rank: (below ? 2 : 0) + (update ? 1 : 0) }]
        : [];
    });
  });
  const [best] = found.toSorted((a, b) => a.rank - b.rank || a.start - b.start);
  return best === undefined ? undefined : { start: best.start, end: best.end, edtf: best.edtf };
}

const UPDATE =
  /(?:updat|modif|aktualis|mis à jour|mise à jour|actualiz|aggiorn|atualiz|güncel|обновл|оновл|изменен|更新|تحديث|bijgewerkt|gewijzigd|aktualiz)/iu;

/** "Published 3 May 2024, updated " */
function isUpdate(before: string): boolean {
  const last = before.split(/[|,;·•\d]/u).at(-1) ?? '';
  return UPDATE.test(last);
}

/**
 * The outlet's name behind the headline, else before the date ("The Valley Post, 16 May 2024"), else in a line of its own beside the headline,
 * else in the copyright line: "© 2024 The Valley Post. All rights reserved."; else the one outlet at which a biography says that an author works.
 */
export function sourceNameIn(layout: Layout): string | undefined {
  const { blocks, labels, title } = layout;
  if (title?.sourceName !== undefined) return title.sourceName;
  const dated = blocks.flatMap((block, index) =>
    tellsWhoOrWhen(labels[index]) ? (outletBeforeDate(block.text, blocks[index - 1]?.text) ?? outletInByline(block.text) ?? []) : [],
  );
  const named = dated[0] ?? outletAlone(layout);
  if (named !== undefined) return named;
  for (const [index, block] of blocks.entries()) {
    if (labels[index]?.kind !== 'legal') continue;
    const match =
      /(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d{2}(?:\s?[-–]\s?(?:(?:19|20)\d{2})?)?)?,?\s*(?<name>\p{L}[^.|©,;:()\d]{1,50})/iu.exec(
        block.text.slice(0, 300),
      );
    const name = bare(match?.groups?.['name']?.trim() ?? '').replace(/^by\s+/iu, '');
    if (name !== '' && /^[\p{Lu}\p{Lo}]/u.test(name) && name.split(/\s+/u).length <= 6 && !isComposedOf(['legal', 'navigation'], name)) return name;
  }
  return outletOfAuthors(layout);
}

/** "She works on river law at the Harbour Review", "is a researcher for …": now, and not as a guest's columnist elsewhere. */
const WORKS_AT =
  /\b(?:works|writes|reports|is (?:currently )?working|is (?:an?|the) (?:[\p{Ll}-]+ ){0,3}(?:reporter|correspondent|editor|writer|analyst|researcher))\b[^.;]{0,80}?\b(?:at|for) (?:the )?(?<outlet>\p{Lu}[\p{L}&'’-]*(?: (?:of |the |and )?\p{Lu}[\p{L}&'’-]*){1,5})/gu;

function outletOfAuthors({ blocks, labels }: Layout): string | undefined {
  const biographies = blocks.filter((_, index) => labels[index]?.kind === 'bio');
  const named = biographies.flatMap(({ text }) =>
    [...text.slice(0, LONGEST_BIOGRAPHY).matchAll(WORKS_AT)].flatMap(({ groups }) => groups?.['outlet'] ?? []),
  );
  const [only, another] = new Set(named.filter(isOutletName));
  return another === undefined ? only : undefined;
}

const LONGEST_BIOGRAPHY = 3000;

/** What names of sections end with too: "World News". */
const SECTION_WORD = /^(?:news|media|online|service|newsroom|press|desk|bureau|radio|tv|daily|weekly)$/iu;

const tellsWhoOrWhen = (label: Label | undefined): boolean => label?.kind === 'date' || label?.kind === 'byline';

/** "Valley Post" in a line of its own between the headline and the article, beside the line of the date or the byline; or as the first line of all, above the headline and its date. */
function outletAlone({ blocks, labels, body, title }: Layout): string | undefined {
  if (title === undefined) return undefined;
  const below = blocks.slice(0, body?.first ?? 0).find((block, index) => {
    const beside = tellsWhoOrWhen(labels[index - 1]) || tellsWhoOrWhen(labels[index + 1]);
    return index > title.block && labels[index] === undefined && beside && isOutletName(block.text);
  });
  const opens = title.block > 0 && labels[0] === undefined && labels.slice(1, title.block).every(tellsWhoOrWhen);
  const [first] = opens ? blocks : [];
  const isFirst = first !== undefined && isOutletName(first.text) && !SECTION_WORD.test(first.text.split(/\s+/u).at(-1) ?? '');
  return (below ?? (isFirst ? first : undefined))?.text.trim();
}
