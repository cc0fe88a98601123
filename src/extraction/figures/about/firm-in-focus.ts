import type { Mention, Range } from '../../../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext } from '../../context.ts';
import { isNoOffice } from './own-figures.ts';

/** How many sentences back the firm may be told last. */
const REACH = 4;

/** A firm that a sentence tells, by its name or by words led back to it. */
interface Told extends Range {
  entity: number;
  /** Within the subject of a clause that is told for its own sake, or of what somebody says: "[Corvex]'s shares". */
  subject: boolean;
  /** "[Its rival Corvex] lost 2 percent": told in passing. */
  aside: boolean;
}

/**
 * The firm of which a report tells where a clause names none: "Corvex lost $5 million. [Revenue] fell 2 percent". It is the only one that this sentence tells before
 * `until` (an offset), else the only one of the nearest sentence before that tells any, or its only subject where that is the firm the report tells of most
 * (centering: the subject is what goes on being talked of; Grosz, Joshi and Weinstein 1995). In a new paragraph it is the one of which the report tells most.
 * Undefined where another may be meant.
 */
export function firmInFocus(context: ReportContext, at: SentenceContext, until: number): number | undefined {
  const here = firmsIn(context, at);
  const before = here.filter(({ end }) => end <= until);
  if (before.length > 0) return chosen(context, before, here);
  for (const each of context.sentences.slice(Math.max(0, at.index - REACH), at.index).toReversed()) {
    const told = firmsIn(context, each);
    if (told.length === 0) continue;
    const focus = chosen(context, told, told);
    const isOn = each.sentence.part === at.sentence.part || focus === topicOf(context);
    return focus !== undefined && isOn && here.every(({ entity }) => entity === focus) ? focus : undefined;
  }
  return undefined;
}

/** The firm that is the subject of the sentence right before, or of this one up to an offset: what "it" takes up. */
export function firmRightBefore(context: ReportContext, at: SentenceContext, until: number): number | undefined {
  const last = context.sentences[at.index - 1];
  const own = firmsIn(context, at).filter(({ end }) => end <= until);
  const told = own.length > 0 || !last ? own : firmsIn(context, last).filter(({ subject }) => subject);
  const focus = told.length > 0 ? firmInFocus(context, at, until) : undefined;
  return told.every(({ entity }) => entity === focus) ? focus : undefined;
}

function chosen(context: ReportContext, told: readonly Told[], all: readonly Told[]): number | undefined {
  const subjects = new Set(told.filter(({ subject }) => subject).map(({ entity }) => entity));
  const [entity, other] = subjects.size > 0 ? subjects : new Set(told.map((one) => one.entity));
  if (entity === undefined || other !== undefined || told.every(({ aside }) => aside)) return undefined;
  const isSole = all.every((one) => one.entity === entity);
  return isSole || (subjects.size > 0 && entity === topicOf(context)) ? entity : undefined;
}

/** The firm of which the report tells more often than of all others together, if there is one. */
function topicOf(context: ReportContext): number | undefined {
  context.topic ??= { firm: firmToldMost(context) };
  return context.topic.firm;
}

function firmToldMost(context: ReportContext): number | undefined {
  const told = context.sentences.flatMap((at) => firmsIn(context, at));
  const counts = new Map<number, number>();
  for (const { entity } of told) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].find(([, count]) => 2 * count > told.length)?.[0];
}

const TOLD = new WeakMap<SentenceContext, Told[]>();

/** The firms that a sentence tells, in the order of the text; not those whose people only speak of others ("analysts at Corvex"). */
function firmsIn(context: ReportContext, at: SentenceContext): Told[] {
  const known = TOLD.get(at);
  if (known) return known;
  const named = at.mentions.filter((mention) => mention.form === 'name' && isFirm(context, mention.entity) && !isObserver(context, mention));
  const meant = context.references.at
    .touching(at.sentence)
    .flatMap(({ entity, form, start, end }) => (entity !== undefined && form !== 'name' && isFirm(context, entity) ? [{ entity, start, end }] : []));
  const told = [...named.map(({ entity, start, end }) => ({ entity, start, end })), ...meant]
    .toSorted((a, b) => a.start - b.start)
    .map((one) => ({ ...one, subject: isSubject(at, one), aside: isAside(context, one.start) }));
  TOLD.set(at, told);
  return told;
}

const isSubject = ({ phrases, sentence }: SentenceContext, { start, end }: Range): boolean =>
  phrases.clauses.some(
    ({ link, subject }) =>
      /^(?:main|reported|that|coordinate)$/.test(link) &&
      subject.some((noun) => {
        const range = rangeOf(sentence, noun);
        return range !== undefined && range.start <= start && end <= range.end;
      }),
  );

const isAside = ({ text }: ReportContext, start: number): boolean =>
  /\b(?:rival|competitor|peer)s? $/iu.test(text.slice(Math.max(0, start - 12), start));

/** Those that the report introduces as an association of others. */
function associationsOf(context: ReportContext): ReadonlySet<number> {
  const known = ASSOCIATED.get(context);
  if (known) return known;
  const names = context.sentences.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name'));
  const found = new Set(
    names.filter(({ start }) => ASSOCIATIONS.test(context.text.slice(Math.max(0, start - 20), start))).map(({ entity }) => entity),
  );
  ASSOCIATED.set(context, found);
  return found;
}

const ASSOCIATED = new WeakMap<ReportContext, ReadonlySet<number>>();

function isFirm(context: ReportContext, index: number): boolean {
  const { reading } = context;
  const entity = reading.entities[index];
  if (!entity || associationsOf(context).has(index) || entity.sectors.includes('MED') || NO_FIRM.test(entity.name) || /^\p{Ll}/u.test(entity.name))
    return false;
  return entity.kind === 'company' || isNoOffice(index, reading.entities);
}

const NO_FIRM =
  /\b(?:exchange|bourse|nasdaq|district|schools?|governor|guard|army|navy|forces?|hospital|clinic|club|league|church|museum|party|government|parish|council|airport)\b/iu;

/** "analysts at [Corvex]", "[Corvex] analyst Ada Holm", "the ratings agency [Corvex]"; "20 [Corvex] 700s" are goods. */
const isObserver = ({ text }: ReportContext, { start, end }: Mention): boolean =>
  OBSERVERS.test(text.slice(Math.max(0, start - 80), start)) ||
  /^(?:(?:['’]s)? (?:analyst|economist|strategist|trader)| (?:segment|division|brand)\b| (?:\p{Lu}+-?)?\d)/u.test(text.slice(end, end + 14));

/** "the carmakers' association [Corvex]". */
const ASSOCIATIONS = /\b(?:association|federation|confederation|union|institute|society|chamber|lobby|regulator|watchdog|charity|ministry) $/iu;

const OBSERVERS =
  /\b(?:agency|broker|brokerage|consultancy|pollster|forecaster) $|\b(?:analysts?|economists?|strategists?|traders?|brokers?|brokerage|researchers?|consultants?|manager|polled|surveyed)\b(?: [^.;,\s]+){0,4} (?:at|of|with|from|by|for) (?:[^.;,\s]+ ){0,3}$/iu;
