import { type EntityTable, governmentEntity } from '../../../language/names/entities.ts';
import { homeCountry } from '../../../language/origins/report-country.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';
import { tellsOfHarm } from '../../events/doubts/mishap-doubt.ts';
import { lemmaOf, wordAt } from '../../phrases/index.ts';
import { OF_LIVES, STATES } from '../counts/deeds.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';
import { isTakingPart } from './about.ts';
import type { About } from './actors-at.ts';

/** How many sentences at the head of a report tell what it is about. */
const LEAD = 3;

/**
 * The state in which people came to harm or took to the streets, where their own sentence names no place: "A bus fell into a ravine in Peru. [14 people] were killed". It must be the
 * only one that the head of the report and the last sentence with a place tell as where it was; what happened in another year may have been elsewhere.
 */
export function stateOfHarm(site: Site, measure: Measure, known: About, table: EntityTable): About {
  const { at, context } = site;
  if (known.length > 0 || at.sentence.role === 'title' || !isOfPeople(site, measure) || isOfOtherYear(site) || isElsewhere(site)) return [];
  const own = at.mentions.filter(({ entity }) => /^(?:place|government)$/.test(context.reading.entities[entity]?.kind ?? ''));
  const beside = own.filter((mention) => measure.deed !== 'fleeing' || !isGoal(context, mention));
  const state = stateOfLead(site) ?? (own.length === 0 && isOfOwnPolice(site, measure) ? stateOfReport(site) : undefined);
  // "protesters outside the [Kenyan] embassy": told by the name
  if (beside.length > 0 && measure.deed === undefined) return [];
  // "nurses in [Goma] said a bus had hit two": another town of the same state
  const countries = beside.map(({ entity, as }) => as?.country ?? context.reading.entities[entity]?.country);
  if (countries.some((country) => country !== undefined && country !== state)) return [];
  return state === undefined ? [] : [{ entity: table.indexOf(governmentEntity(state)), role: 'of' }];
}

/** "fled to [Peru]", "fled towards the town of [Beni]": where they fled from is told elsewhere. */
const isGoal = ({ text }: ReportContext, { start }: { start: number }): boolean =>
  /\b(?:to|into|towards?|for) (?:the )?(?:(?!from )\p{Ll}[\p{Ll}-]* ){0,2}(?:of )?$/u.test(text.slice(Math.max(0, start - 40), start));

/** "detained 47 people", "600 people marched through the capital": in the state of which the report tells, where it is no other's police. */
const isOfOwnPolice = (site: Site, { deed, verb }: Measure): boolean =>
  /^(?:arrested|detained|fleeing|evacuated|displaced)$/.test(deed ?? '') || (verb !== undefined && isTakingPart(site, verb));

/** The state of the dateline, where the head of the report names it, others only in passing ("a [Spanish] contractor"), and none but it last of all. */
function stateOfReport({ context, at }: Site): string | undefined {
  const home = homeCountry(context.report);
  if (home === undefined) return undefined;
  const stateOf = ({ entity, as }: SentenceContext['mentions'][number]): string | undefined =>
    as?.country ?? context.reading.entities[entity]?.country;
  const before = context.sentences.slice(0, at.index).map(({ mentions }) => mentions.filter((mention) => stateOf(mention) !== undefined));
  const lead = before.slice(0, LEAD);
  const others = lead.map((mentions) => mentions.filter((mention) => stateOf(mention) !== home && mention.form !== 'adjective').length);
  const isAlone = others.filter((count) => count > 0).length < 2 && others[0] === 0;
  const last = before.findLast((mentions) => mentions.length > 0) ?? [];
  const isNamed =
    lead[0]?.some((mention) => stateOf(mention) === home) === true &&
    before.filter((mentions) => mentions.some((mention) => stateOf(mention) === home)).length > 1;
  return isAlone && isNamed && last.every((mention) => stateOf(mention) === home) ? home : undefined;
}

/** The only state that the head of the report and the last sentence with a place tell as where people came to harm. */
function stateOfLead({ context, at }: Site): string | undefined {
  const before = context.sentences.slice(0, at.index);
  if (isBetweenStates(context, before.slice(0, LEAD))) return undefined;
  const lead = new Set(before.slice(0, LEAD).flatMap((each) => statesWhere(context, each)));
  const last = new Set(before.map((each) => statesWhere(context, each)).findLast((states) => states.length > 0));
  const [state, other] = new Set([...lead, ...last]);
  return state === undefined || other !== undefined || !lead.has(state) ? undefined : state;
}

/** "[Ukrainian] drones struck a refinery in [Russia]": whose people came to harm later on need not be told again. */
const isBetweenStates = ({ reading, text }: ReportContext, lead: readonly SentenceContext[]): boolean =>
  new Set(
    lead
      .filter((each) => tellsOfHarm(each))
      .flatMap(({ mentions }) =>
        // "near the [Libyan] border"
        mentions.filter(
          ({ entity, end }) => reading.entities[entity]?.kind === 'government' && !/^ (?:border|frontier)\b/u.test(text.slice(end, end + 9)),
        ),
      )
      .map(({ entity }) => reading.entities[entity]?.country),
  ).size > 1;

/** "a bus fell into a ravine in southern [Peru]", "a storm struck [Lima]"; "[Peru] condemned the attack" tells nothing of where people were killed, nor does a court in Peru. */
function statesWhere({ text, reading }: ReportContext, sentence: SentenceContext): string[] {
  if (!tellsOfHarm(sentence)) return [];
  return sentence.mentions.flatMap(({ entity, start, end, form }) => {
    const named = reading.entities[entity];
    // "near the [Afghan] border"
    const isPlace =
      // "an attack on the [Kenyan] town of Lamu"
      (form !== 'adjective' || /^ (?:town|city|village|province|region|district|capital|port|island|coast)\b/u.test(text.slice(end, end + 12))) &&
      /^(?:place|government)$/.test(named?.kind ?? '') &&
      LOCATING.test(text.slice(Math.max(sentence.sentence.start, start - 40), start));
    return isPlace && named?.country !== undefined ? [named.country] : [];
  });
}

const LOCATING =
  /\b(?:in|near|across|outside|off|through|hit|hits|struck|strikes|shook|shakes|rocked|rocks|battered|batters|swept|(?:attack|raid|assault|strike|shelling|bombing)s? on) (?:(?:the|\p{L}+ern|(?:north|south)-?(?:east|west)?|east|west|central|rural|coastal|remote|\p{L}+['’]s) ){0,3}$/iu;

/** "14 [people] were killed", "the [dead]", "the death [toll]", "12,000 people [marched]". */
function isOfPeople(site: Site, { deed, noun, verb, rule, ownedAs }: Measure): boolean {
  if (ownedAs) return isOfPeople(ownedAs.site, ownedAs.measure);
  const { tree } = site;
  // "put the [damage] at $9 million"
  // "the floods destroyed … put the [losses] at $9 million"
  const isDamage =
    noun !== undefined &&
    (lemmaOf(tree, noun) === 'damage' ||
      (wordAt(tree, noun) === 'losses' && verb !== undefined && /^(?:put|estimate|cause)$/.test(lemmaOf(tree, verb)) && tellsOfHarm(site.at)));
  if (isDamage && /^[A-Z]{3}$/.test(site.quantity.unit)) return true;
  if (deed !== undefined) return OF_LIVES.has(deed) || /^(?:destroyed|damaged|burned|buried|homeless)$/.test(deed);
  if (noun !== undefined && (STATES.has(lemmaOf(tree, noun)) || STATES.has(wordAt(tree, noun)) || lemmaOf(tree, noun) === 'toll')) return true;
  return rule === 'counted' && site.quantity.unit === 'person' && verb !== undefined && isTakingPart(site, verb);
}

/** "[worldwide]", "[its neighbour]", "in an [earlier] crash", "300 people [a year]", "have died trying to cross [this year]": what the report tells of need not be it. */
const isElsewhere = ({ at, context }: Site): boolean =>
  ELSEWHERE.test(context.text.slice(at.sentence.start, at.sentence.end).replace(RANKED, '').replace(GOAL_NEAR, '').replace(OF_CONFLICT, '$1'));

/** "fled to the [neighbouring] Amhara region": where to. */
const GOAL_NEAR = /\b(?:to|towards?|into) (?:the )?neighbou?ring \p{Lu}/gu;

/** "have been killed in the conflict [this year]": in the one that is told of. */
const OF_CONFLICT = /\b(in the (?:conflict|violence|fighting|unrest|protests|floods|storms|war|outbreak)) this (?:week|month|year)\b/gu;

/** "a river at its [highest since 1990]": no time of what befell people. */
const RANKED = /\b(?:\p{L}+est|worst|first|most|record)\b[^,.;]{0,30}\bsince \d{4}\b/gu;

const ELSEWHERE =
  /\b(?:there|world(?:wide)?|globe|global(?:ly)?|international(?:ly)?|continents?|abroad|overseas|neighbou?r(?:s|ing)?|(?:across|over) the border|embass(?:y|ies)|solidarity|earlier|previous(?:ly)?|similar|another|separate(?:ly)?|other (?:case|incident|attack|countr)\w*|elsewhere|ever|record(?:ed)?|history|decades?|century|ago|average|(?:a|per|each|every|this|last|past) (?:day|week|month|year|hour)s?|since(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b| (?:the|it|they) [\p{L} ]{3,30}(?:began|started|broke out|erupted|struck|hit)))\b/iu;

function isOfOtherYear({ at, context }: Site): boolean {
  const year = context.report.published?.edtf.slice(0, 4);
  return (
    year !== undefined &&
    at.sentence.times.some(({ edtf }) => edtf !== undefined && /^\d{4}/.test(edtf) && !edtf.endsWith('/..') && edtf.slice(0, 4) < year)
  );
}
