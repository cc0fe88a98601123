import { type Part, spanOf } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { bylineBeforeDateline, datelineOf, wholeDateline } from './plain/paragraph-dateline.ts';
import { datesIn } from './plain/printed-dates.ts';
import { authorsOf } from './plain/rules/head-lines.ts';

/**
 * A draft whose first paragraph's dateline ("OSLO, May 16, 2024 (Agency) — ") is a part of its own. Its full date counts as printed,
 * and its agency as the outlet, where nothing else in the report tells them.
 */
export function withDateline<D extends Draft>(draft: D): D {
  const alone = withOwnLine(draft);
  return withOpening(alone ?? withByline(draft));
}

/** With the byline that stands before the dateline as a part of its own, and its names, where no other byline gives any. */
function withByline<D extends Draft>(draft: D): D {
  const index = draft.parts.findIndex((part) => part.role === 'paragraph');
  const paragraph = draft.parts[index];
  if (paragraph === undefined) return draft;
  const own = draft.text.slice(paragraph.start, paragraph.end);
  const length = bylineBeforeDateline(own);
  if (length === undefined) return draft;
  const [byline, rest] = [own.slice(0, length), own.slice(length)];
  const start = paragraph.end - rest.trimStart().length;
  const authors = draft.metadata.authors.length > 0 ? draft.metadata.authors : (authorsOf(byline.replace(/,$/u, '')) ?? []);
  return {
    ...draft,
    parts: draft.parts.toSpliced(index, 1, { role: 'byline', start: paragraph.start, end: paragraph.start + length }, { ...paragraph, start }),
    metadata: { ...draft.metadata, authors },
  };
}

function withOpening<D extends Draft>(draft: D): D {
  const index = draft.parts.findIndex((part) => part.role === 'paragraph');
  const paragraph = draft.parts[index];
  if (paragraph === undefined) return draft;
  const own = draft.text.slice(paragraph.start, paragraph.end);
  const found = datelineOf(own);
  if (found === undefined) return draft;
  const rest = own.slice(found.length).length - own.slice(found.length).trimStart().length;
  const dateline: Part = { role: 'dateline', start: paragraph.start, end: paragraph.start + found.length };
  const printed = draft.printed ?? printedIn(draft.text, dateline);
  return {
    ...draft,
    parts: draft.parts.toSpliced(index, 1, dateline, { ...paragraph, start: dateline.end + rest }),
    metadata: { ...draft.metadata, ...(found.agency && !draft.metadata.sourceName ? { sourceName: found.agency } : {}) },
    ...(printed ? { printed } : {}),
  };
}

/** How many parts may stand before a dateline on a line of its own. */
const OPENING = 6;

/** With a line of its own before the first paragraphs that is a dateline as a whole. */
function withOwnLine<D extends Draft>(draft: D): D | undefined {
  const opening = draft.parts.slice(0, OPENING);
  const index = opening.findIndex(({ role, start, end }) => LINES.has(role) && wholeDateline(draft.text.slice(start, end)) !== undefined);
  const part = draft.parts[index];
  const found = part && wholeDateline(draft.text.slice(part.start, part.end));
  if (!part || !found) return undefined;
  const dateline: Part = { ...part, role: 'dateline' };
  const printed = draft.printed ?? printedIn(draft.text, dateline);
  return {
    ...draft,
    parts: draft.parts.with(index, dateline),
    metadata: { ...draft.metadata, ...(found.agency && !draft.metadata.sourceName ? { sourceName: found.agency } : {}) },
    ...(printed ? { printed } : {}),
  };
}

const LINES: ReadonlySet<Part['role']> = new Set<Part['role']>(['standfirst', 'paragraph', 'byline', 'dateline', 'heading']);

function printedIn(text: string, dateline: Part): Draft['printed'] {
  const [first] = datesIn(text.slice(dateline.start, dateline.end));
  const [edtf, other] = first?.dates ?? [];
  if (first === undefined || edtf === undefined || other !== undefined) return undefined;
  const span = spanOf(text, dateline.start + first.start, dateline.start + first.end);
  return { edtf, because: [{ reason: 'date in the dateline', span }] };
}
