import { UnreadableInput } from './unreadable.ts';

/** What may stand before a document type. */
const BEFORE = /^(?:\ufeff|\s+|<\?[^]*?\?>|<!--[^]*?-->)/;

/**
 * Throws `UnreadableInput` (`xml-entities`) for XML whose document type declares something: entities can blow up to any size ("billion
 * laughs") or fetch other files, and no honest feed or document needs them. A document type without declarations is let through.
 */
export function refuseEntities(xml: string): void {
  let rest = xml;
  for (let before = BEFORE.exec(rest); before !== null; before = BEFORE.exec(rest)) rest = rest.slice(before[0].length);
  const doctype = /^<!DOCTYPE[^>[]*(\[?)/i.exec(rest);
  if (doctype === null || doctype[1] === '') return;
  throw new UnreadableInput(
    'xml-entities',
    'It declares XML entities, which can be made to fetch or blow up anything, so it was not read. Give the report’s own text.',
  );
}
