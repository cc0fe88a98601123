import { type Report, type Span, spanOf } from '../../model/index.ts';
import type { Originator, Outlets } from './outlets.ts';

/** The agency that a byline or dateline names, with those words: "By Reuters", "BEIJING, May 16 (Xinhua) --"; none where the letters are the report's own source. */
export function creditedAgency(report: Report, outlets: Outlets): { agency: Originator; words: Span } | undefined {
  for (const part of report.parts) {
    if (part.role !== 'byline' && part.role !== 'dateline') continue;
    for (const word of report.text.slice(part.start, part.end).matchAll(/[\p{L}][\p{L}\p{M}.-]*(?: [\p{Lu}][\p{L}\p{M}.-]*){0,3}/gu)) {
      const agency = agencyIn(word[0], outlets);
      if (!agency || word[0].slice(agency.at, agency.at + agency.length) === initialsOf(report.source.name)) continue;
      const start = part.start + word.index + agency.at;
      return { agency: agency.agency, words: spanOf(report.text, start, start + agency.length) };
    }
  }
  return undefined;
}

/** "APA", of the Andean Press Agency. */
function initialsOf(name: string | undefined): string | undefined {
  return name?.match(/(?<!\p{L})\p{Lu}/gu)?.join('');
}

/** The first run of words that is an agency's name. */
function agencyIn(phrase: string, outlets: Outlets): { agency: Originator; at: number; length: number } | undefined {
  const words = [...phrase.matchAll(/[^ ]+/g)];
  for (const [from, first] of words.entries()) {
    for (let to = words.length; to > from; to -= 1) {
      const last = words[to - 1];
      if (!last) continue;
      const exact = phrase.slice(first.index, last.index + last[0].length);
      const agency = outlets.agency(exact);
      if (agency) return { agency, at: first.index, length: exact.length };
    }
  }
  return undefined;
}
