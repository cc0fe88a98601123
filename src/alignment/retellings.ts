import { type AnalysedReport, type Report, type ReportId, type Span, spanOf } from '../model/index.ts';
import { normalWords } from './normal-form.ts';
import type { Originator, Outlets } from './outlets.ts';
import { publishedFrom } from './reports.ts';
import { groupBy } from './tally.ts';

/** What an outlet has from another that it names: the words that name it, and those of a quotation that stands in a report of the other. */
export interface Retold {
  from: Originator;
  cited: Span;
  quote?: Span;
}

interface Citing {
  at: number;
  /** Undefined where the outlet tells of what it was told itself: "she told the Courier". */
  from?: Originator;
  span: Span;
}

const NAME = String.raw`(?:(?:the|news|agency|website|newspaper|daily|weekly|broadcaster|magazine|channel|portal)\s+){0,4}(?<name>\p{Lu}[\p{L}\p{N}.’'-]*(?:\s+\p{Lu}[\p{L}\p{N}.’'-]*){0,3})`;
/** "Harbour Wire reported", "according to the agency", "told the Courier". */
const CUES = [
  new RegExp(String.raw`\b${NAME}(?:\s+news agency)?,?\s+(?:reported|reports|has reported|wrote|writes|quoted|cited)\b`, 'gu'),
  new RegExp(String.raw`\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoted by|[Rr]eported by)\s+${NAME}`, 'gu'),
];
const TOLD_US = new RegExp(String.raw`\btold\s+${NAME}`, 'gu');
const AGENCY_AGAIN =
  /\b(?:[Aa]ccording to|said|reported by|quoted by) the (?:news )?(?:agency|newspaper|broadcaster|outlet|website)\b|\b[Tt]he (?:news )?agency (?:said|reported|added|wrote)\b/gu;

/** Days between a report and one that retells it. */
const SOON = 7;
/** Fewer quoted words recur by chance. */
const QUOTE = 6;

/**
 * Which reports retell those of another outlet that they name. What stands in a paragraph that names it is the other's, up to where somebody else
 * is named; where a quotation of one of its reports stands in it too, so is all that follows, but for paragraphs of what the outlet was told itself.
 */
export class Retellings {
  readonly #citings = new Map<ReportId, Citing[]>();
  readonly #quotes = new Map<ReportId, Span>();

  constructor(set: readonly AnalysedReport[], outlets: Outlets) {
    const byOutlet = groupBy(set, ({ report }) => keyOf(outlets.ownOf(report)));
    for (const entry of set) {
      const citings = citingsOf(entry.report, outlets);
      const [first] = citings.filter(({ from }) => from);
      if (!first?.from) continue;
      this.#citings.set(entry.report.id, citings);
      const others = (byOutlet.get(keyOf(first.from)) ?? []).filter((other) => isSoonAfter(entry.report, other.report));
      const quote = others.length > 0 ? sharedQuote(entry, others) : undefined;
      if (quote) this.#quotes.set(entry.report.id, quote);
    }
  }

  /** From whom the report has what stands at this offset (UTF-16), where it cites nobody there. */
  at({ id, parts }: Report, offset: number): Retold | undefined {
    const citings = this.#citings.get(id);
    if (!citings) return undefined;
    const part = parts.find(({ start, end }) => offset >= start && offset < end);
    const inPart = citings.filter(({ at }) => part && at >= part.start && at < part.end);
    const quote = this.#quotes.get(id);
    const before = quote ? citings.filter(({ at }) => part && at < part.end) : inPart;
    const last = before.filter(({ at }) => at <= offset || inPart.length > 0).at(-1);
    const own = inPart.find(({ from }) => from === undefined);
    const named = last?.from ? last : before.findLast(({ from }) => from);
    if (own || !named?.from) return undefined;
    return { from: named.from, cited: named.span, ...(quote ? { quote } : {}) };
  }
}

function keyOf({ kind, key }: Originator): string {
  return `${kind} ${key}`;
}

function citingsOf(report: Report, outlets: Outlets): Citing[] {
  const { text } = report;
  const own = keyOf(outlets.ownOf(report));
  const found: Citing[] = [];
  for (const match of CUES.flatMap((cue) => [...text.matchAll(cue)])) {
    const from = outlets.named(match.groups?.['name'] ?? '');
    if (from && keyOf(from) !== own) found.push({ at: match.index, from, span: spanOf(text, match.index, match.index + match[0].length) });
  }
  if (found.length === 0) return [];
  const [first] = found.toSorted((a, b) => a.at - b.at);
  for (const match of text.matchAll(AGENCY_AGAIN)) {
    if (first?.from && match.index > first.at)
      found.push({ at: match.index, from: first.from, span: spanOf(text, match.index, match.index + match[0].length) });
  }
  for (const match of text.matchAll(TOLD_US)) {
    if (isOwnName(match.groups?.['name'] ?? '', report))
      found.push({ at: match.index, span: spanOf(text, match.index, match.index + match[0].length) });
  }
  return found.toSorted((a, b) => a.at - b.at);
}

/** "the Courier" of The Reykjavik Courier. */
function isOwnName(name: string, { source }: Report): boolean {
  return source.name !== undefined && ` ${source.name} `.includes(` ${name} `);
}

function isSoonAfter(report: Report, other: Report): boolean {
  const [day, before] = [publishedFrom(report), publishedFrom(other)];
  if (day === undefined || before === undefined || report.id === other.id) return false;
  const days = (Date.parse(day) - Date.parse(before)) / 86_400_000;
  return days >= 0 && days <= SOON;
}

function sharedQuote({ findings }: AnalysedReport, others: readonly AnalysedReport[]): Span | undefined {
  const quotes = findings.statements.filter(({ form }) => form !== 'indirect').flatMap(({ content }) => content);
  const texts = others.map(({ report }) => ` ${normalWords(report.text).join(' ')} `);
  return quotes.find((span) => {
    const words = normalWords(span.exact);
    return words.length >= QUOTE && texts.some((text) => text.includes(` ${words.join(' ')} `));
  });
}
