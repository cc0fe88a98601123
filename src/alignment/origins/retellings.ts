import { type AnalysedReport, type Report, type Span, spanOf } from '../../model/index.ts';
import { normalWords } from '../normal-form.ts';
import { publishedDay } from '../reports.ts';
import type { Originator, Outlets } from './outlets.ts';

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

/** What tells who reported on a day: reports of one outlet published that day have one key. */
export function toldKey(outlet: Originator, day: number): string {
  return `${keyOf(outlet)} ${day}`;
}

/**
 * What a report retells of those of another outlet that it names. What stands in a paragraph that names it is the other's, up to where somebody else
 * is named; where a quotation of one of its reports stands in it too, so is all that follows, but for paragraphs of what the outlet was told itself.
 */
export class Retelling {
  readonly #report: Report;
  readonly #citings: readonly Citing[];
  readonly #quote: Span | undefined;

  /** `reportsOf` gives the reports that are told under a key of outlet and day. */
  constructor(entry: AnalysedReport, outlets: Outlets, reportsOf: (key: string) => readonly Report[]) {
    this.#report = entry.report;
    const citings = citingsOf(entry.report, outlets);
    const from = citings.find((citing) => citing.from)?.from;
    this.#citings = from ? citings : [];
    const day = publishedDay(entry.report);
    if (!from || day === undefined) return;
    const days = Array.from({ length: SOON + 1 }, (_, before) => day - before);
    const others = days.flatMap((one) => reportsOf(toldKey(from, one))).filter(({ id }) => id !== entry.report.id);
    this.#quote = others.length > 0 ? sharedQuote(entry, others) : undefined;
  }

  /** From whom the report has what stands at this offset (UTF-16), where it cites nobody there. */
  at(offset: number): Retold | undefined {
    if (this.#citings.length === 0) return undefined;
    const part = this.#report.parts.find(({ start, end }) => offset >= start && offset < end);
    const inPart = this.#citings.filter(({ at }) => part && at >= part.start && at < part.end);
    const quote = this.#quote;
    const before = quote ? this.#citings.filter(({ at }) => part && at < part.end) : inPart;
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

function sharedQuote({ findings }: AnalysedReport, others: readonly Report[]): Span | undefined {
  const quotes = findings.statements.filter(({ form }) => form !== 'indirect').flatMap(({ content }) => content);
  return quotes.find((span) => {
    const words = normalWords(span.exact);
    return words.length >= QUOTE && others.some((report) => normalText(report).includes(` ${words.join(' ')} `));
  });
}

/** Looked into for every report that may retell it. */
const NORMAL_TEXTS = new WeakMap<Report, string>();

function normalText(report: Report): string {
  const known = NORMAL_TEXTS.get(report) ?? ` ${normalWords(report.text).join(' ')} `;
  NORMAL_TEXTS.set(report, known);
  return known;
}
