import { nounClass } from '../../../language/knowledge/nouns.ts';
import { isSharedCurrency } from '../../../language/quantities/currency-names.ts';
import { type FigureFinding, MONTH_NAMES, overlaps } from '../../../model/index.ts';
import type { ReportContext } from '../../context.ts';
import { lemmaOf, subjectsOf, tagOf } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { currencyNamed, isTradedName } from '../change/exchange.ts';
import { isBareMeasure } from '../counts/bare-measure.ts';
import { isWordedInPart } from '../names/wording-doubts.ts';
import type { Measured } from './beside.ts';
import { isIndex } from './indexes.ts';

/**
 * Which fields the words leave open: what is measured where people or a part of something are counted and nothing is told of them, whose it is where nobody is told, the
 * period where a time is told that has no place on the calendar, the amount where the money is one of several states'.
 */
export function measureDoubts(measured: Measured, figure: FigureFinding): NonNullable<FigureFinding['doubts']> {
  return [
    ...(isOnlyPeople(measured, figure) || isOnlyPart(measured, figure) || isBareMeasure(measured, figure) || isWordedInPart(measured, figure)
      ? (['measure'] as const)
      : []),
    ...(isNobodys(measured, figure) || isDoneByFirmUntold(measured, figure) ? (['owner'] as const) : []),
    ...(isAtTimeUnread(measured, figure) ? (['period'] as const) : []),
    ...(isOnlyAllowed(measured) ? (['status'] as const) : []),
    ...(isSharedCurrency(measured.site.quantity.unit) ? (['value'] as const) : []),
  ];
}

/** "a ferry [licensed to carry] 44 people": so many may be, and nobody tells that they were. */
function isOnlyAllowed({ site: { tree, verb }, measure }: Measured): boolean {
  const told = measure.verb ?? verb;
  const above = told === undefined ? -1 : tree.head(told);
  return told !== undefined && above >= 0 && ['xcomp', 'advcl', 'acl'].includes(tree.relation(told)) && ALLOWING.has(lemmaOf(tree, above));
}

const ALLOWING = wordSet('license allow permit design authorise authorize certify equip entitle qualify able clear build');

/** "About 400 [people] need food", without what befell them or who they are. */
function isOnlyPeople(
  { site: { tree }, measure: { rule, noun, deed, elsewhere } }: Measured,
  { measureName, measureInFull }: FigureFinding,
): boolean {
  if (rule !== 'counted' || noun === undefined || deed !== undefined || elsewhere || measureInFull !== undefined || !PEOPLE.test(measureName))
    return false;
  return tree.children(noun).every((kid) => !['nmod', 'acl', 'compound', 'amod'].includes(tree.relation(kid)) || TIMES.test(lemmaOf(tree, kid)));
}

const TIMES = /^(?:year|month|week|day|night|hour)$/;
const PEOPLE = /^(?:people|persons|men|women|children)$/;

/** "[60 percent] of the parts come from Peru": which part, the rest of the clause tells. */
function isOnlyPart({ site: { tree }, measure }: Measured, { measureInFull, about }: FigureFinding): boolean {
  const { rule, noun, whole, deed, elsewhere, stake, partner, verb } = measure;
  if (measureInFull !== undefined) return false;
  // "with [51 percent] of the vote, the Greens came first"
  if (about.length > 0 && whole !== undefined && /^votes?$/.test(lemmaOf(tree, whole))) return false;
  // "won [51 percent] of the vote"
  if (rule !== 'share-of' || noun !== whole || (verb !== undefined && GETTING.test(lemmaOf(tree, verb)))) return false;
  return deed === undefined && elsewhere === undefined && stake !== true && partner === undefined;
}

const GETTING = /^(?:win|take|get|gain|receive|secure|have|hold|own|control|poll|garner|lose)$/;

/** "comes in a [9-inch] version", "a base price of [$300]": of whose, nobody is told. What is counted, traded, or a state of things has no owner. */
function isNobodys(measured: Measured, { about, measureName }: FigureFinding): boolean {
  const { site, measure } = measured;
  const { rule, noun, elsewhere, whole } = measure;
  if (about.length > 0 || rule === 'counted' || rule === 'share' || whole !== undefined || elsewhere !== undefined) return false;
  if (isOfGroup(measured) || site.at.index < firstWithFirm(site.context)) return false;
  if (noun !== undefined && isIndex(site, noun))
    return site.at.phrases.tree !== undefined && lemmaOf(site.tree, noun) === measureName.replace('growth of ', '');
  // "[the euro] traded at $1.30"
  if (isOfTold(measureName) || (noun !== undefined && currencyNamed(site, noun) !== undefined)) return false;
  const thing = measureName.replace(/^(?:growth|price|cost) of (?:price of )?/u, '');
  return !isTradedName(thing) && !OF_NOBODY.test(thing);
}

/** "About 2,000 office jobs will be cut": by which firm, stands elsewhere, where the report named one. */
function isDoneByFirmUntold({ site, measure: { rule, deed } }: Measured, { about, measureName, measureInFull }: FigureFinding): boolean {
  // "the service has 25 million members"
  if (rule === 'counted' && about.length === 0 && MEMBERS.test(measureInFull ?? '')) return true;
  if (rule !== 'counted' || deed === undefined || about.length > 0 || !(OF_FIRMS.has(deed) || /^jobs\b|\bjobs (?:cut|lost)$/u.test(measureName)))
    return false;
  return !/\p{Lu}| by /u.test(measureInFull ?? measureName) && (/^(?:employed|deployed)$/.test(deed) || site.at.index > firstWithFirm(site.context));
}

const MEMBERS =
  /^(?:members|customers|subscribers|users|employees|workers|staff|visitors|readers|stores|shops|branches|offices|clients) of \p{Ll}+$/u;

const OF_FIRMS = wordSet('deployed cut dismissed recalled sold shipped made delivered ordered bought leased hired employed produced built');

const FIRST_WITH_FIRM = new WeakMap<ReportContext, number>();

/** The first sentence of a report that names a firm or an organisation: from there on what has no owner may be theirs. */
function firstWithFirm(context: ReportContext): number {
  const known = FIRST_WITH_FIRM.get(context);
  if (known !== undefined) return known;
  const isFirm = (entity: number): boolean => /^(?:company|organisation)$/.test(context.reading.entities[entity]?.kind ?? '');
  const first = context.sentences.find(({ mentions }) => mentions.some(({ form, entity }) => form === 'name' && isFirm(entity)));
  const index = first?.index ?? Number.POSITIVE_INFINITY;
  FIRST_WITH_FIRM.set(context, index);
  return index;
}

/** "[Donors] pledged $5 million": whoever does it is told, and is no actor. */
function isOfGroup({ site: { tree }, measure: { rule, verb } }: Measured): boolean {
  const subject = rule === 'verb' && verb !== undefined ? subjectsOf(tree, verb).at(-1) : undefined;
  return subject !== undefined && tagOf(tree, subject) === 'NOUN' && nounClass(lemmaOf(tree, subject)) === 'person';
}

/** "the price of [the new wing]", "the length of [the bridge]": what it is of is told; "the size of [the model]" isn't, since many have models. */
const NAMED =
  /^(?:cost|price|length|height|width|depth|area|duration|capacity|value|weight|volume|damage) (?:of|to) (?!.*\b(?:versions?|editions?|models?|variants?|types?|devices?|units?|screens?|displays?|batter(?:y|ies)|engines?|motors?|tanks?|cameras?|chips?|products?|goods|telephones?|phones?|tablets?|computers?)$)/u;

/** Whether a measure names what it is of: "the length of the cable". */
export const isOfTold = (measureName: string): boolean => NAMED.test(measureName);

/** What is told of a country, a market or the weather as a whole, or of people. */
const OF_NOBODY =
  /^(?:people|protesters|distance|altitude|magnitude|depth|temperature|inflation|unemployment|turnout|price|rent|wage|interest|rate|duration|number)|(?:inflation|unemployment|prices|rents|wages|rate|rates|toll|turnout|trade)$/u;

/** "In the holiday [quarter] sales rose 9 percent": a time that is told in words that no calendar has. */
function isAtTimeUnread(measured: Measured, { period }: FigureFinding): boolean {
  const { at, context } = measured.site;
  if (period) return false;
  const text = context.text.slice(at.sentence.start, at.sentence.end);
  // "down from 64 percent [four years earlier]", of a time that isn't told
  const isBefore =
    measured.measure.former === true &&
    /^[^,.;:]{0,12}\b(?:earlier|before|ago|previously)\b/u.test(
      context.text
        .slice(measured.site.quantity.end, at.sentence.end)
        .replace(/^ (?:an?|one|the|\d+|\p{L}+) (?:\p{L}+ )?(?=earlier|before|ago)/u, ' '),
    );
  if (isBefore || isMoveBefore(measured) || OF_SESSION.test(text) || isChangeInLength(text, measured.measure) || isInUndatedMonth(measured.site))
    return true;
  return [...text.matchAll(AT_A_TIME)].some((match) => {
    const start = at.sentence.start + match.index;
    return !at.sentence.times.some((time) => overlaps(time, { start, end: start + match[0].length }));
  });
}

/** "fell 2 percent [after gaining] 1 percent": of the same session or the one before. */
const isMoveBefore = ({ site: { context, quantity, at } }: Measured): boolean =>
  quantity.unit === 'percent' &&
  /\b(?:after|having) (?:earlier )?(?:gaining|losing|rising|falling|climbing|dropping|jumping|slipping|gained|lost|risen|fallen|climbed|dropped|jumped) (?:by |as much as |about |nearly |more than )*$/u.test(
    context.text.slice(at.sentence.start, quantity.start),
  );

/** "fell 16 points [in two years]": of a change the time from when to when, which no calendar has. */
const isChangeInLength = (text: string, { direction }: Measured['measure']): boolean =>
  direction !== undefined &&
  /\b(?:in|within|over|during) (?:just |only |less than |more than |about |nearly |almost )?(?:the (?:past|last)|an?|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen) (?:minute|hour|day|week|month|year|decade)s?\b(?! of\b)/iu.test(
    text.replace(RANKED_IN, ''),
  );

/** ", its lowest in six weeks", "for the first time in a year": since when it ranks. */
const RANKED_IN =
  /\b(?:\p{L}{2,}est|worst|best|record|high|low|time)\b[^,.;]{0,30} in (?:\p{L}+ ){1,3}(?:minute|hour|day|week|month|year|decade)s?\b/giu;

/** "fell to $3 million [in August]", "[In August] it fell", of a year that nothing tells. */
function isInUndatedMonth({ at, context, quantity }: Measured['site']): boolean {
  return at.sentence.times.some(({ start, end, edtf, timex }) => {
    if (edtf !== undefined || timex.type !== 'DATE' || ![MONTH_OR_QUARTER, UNDATED_YEAR].some((told) => told.test(context.text.slice(start, end))))
      return false;
    const opens = /^(?:In|During|For) (?:the )?$/u.test(context.text.slice(at.sentence.start, start));
    const behind =
      quantity.end <= start && /^[^,.;:]{0,40}? (?:in|during|for|to|ended|ending|at|by) (?:the )?$/u.test(context.text.slice(quantity.end, start));
    const relative =
      quantity.end <= start && UNDATED_YEAR.test(context.text.slice(start, end)) && /^[^,.;:]{0,40} $/u.test(context.text.slice(quantity.end, start));
    return opens || behind || relative;
  });
}

/** "sold 4,000 boats [last year]", of a report without a date. */
const UNDATED_YEAR = /^(?:last|this) (?:year|month|quarter)$/iu;
const MONTH_OR_QUARTER = new RegExp(
  `^(?:the )?(?:(?:end|start|beginning|middle) of )?(?:first \\p{L}+ months|${MONTH_NAMES.join('|')}|(?:first|second|third|fourth|final)[- ](?:quarter|half)|Q[1-4]|H[12])`,
  'u',
);

const AT_A_TIME =
  /\b(?:in|for|during|over) (?:the|its|their|last) (?:(?!same\b)[\p{L}-]+ ){0,2}(?:quarter|month|week|session|half-year|semester|weekend)\b/giu;

/** "gave up 12 points before [trading ended]", "down a fifth [so far this year]", "3 percent [in the course of the month]": the figure is of that time, and has none. */
const OF_SESSION =
  /\b(?:so far this (?:year|quarter|month|week|season)|(?:the|this) year so far|year to date|(?:for|on|over|during|ended|closed|finished) the (?:day|session|week|month|quarter)(?! (?:before|after|of|that|when|it|he|she|they))|(?:course|end|start|rest) of the (?:day|session|week|month|quarter)|trading (?:ended|closed|began|opened)|in (?:early|late|morning|afternoon|midday) (?:trade|trading|dealings))\b/iu;
