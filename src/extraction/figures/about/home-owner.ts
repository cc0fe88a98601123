import { type EntityTable, governmentEntity } from '../../../language/names/entities.ts';
import { homeCountry } from '../../../language/origins/report-country.ts';
import type { FigureFinding } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { lemmaOf, subjectsOf, wordAt } from '../../phrases/index.ts';
import type { Measure } from '../measures/measure.ts';
import { INWARD_VERBS, OUTWARD_VERBS } from '../measures/transfer-words.ts';
import type { Site } from '../site.ts';
import type { About, Role } from './actors-at.ts';
import { isOfCentralBank, stateOfBank } from './central-bank.ts';

/** How many sentences back the state may be named last, and how many at the head of a report tell what it is about. */
const [REACH, LEAD] = [12, 3];

/** What a whole state has, told with no more than an adjective or two: "exports", "the fiscal deficit", "industrial output". */
const NATIONAL =
  /^(?:growth of )?(?:[\p{L}-]+ ){0,2}(?:gross domestic product|gdp|economy|economic (?:output|growth)|(?:trade|current account|budget|fiscal) (?:surplus|deficit|gap|shortfall|balance)|(?:public|national|government|sovereign|external|foreign) (?:debt|spending|borrowing|expenditure)|tax (?:revenues?|receipts|take)|industrial (?:production|output)|factory output|manufacturing output|inflation|unemployment(?: rate)?|jobless(?: rate)?|retail sales|foreign exchange reserves|foreign reserves|(?:ordinary|state|budget) revenues?|exports|imports|(?:base|key|policy|benchmark) (?:interest )?rate)$/u;

/**
 * The state whose economy a report is about, for a figure of a whole state or of "the government" of which the clause doesn't tell whose it is: "Vietnam had a trade
 * surplus. [Exports] rose 14 percent". It must be the only one named last, and that of the report's head or dateline; no firm and no part of a state may be told of.
 */
export function ownOfHome(
  site: Site,
  measure: Measure,
  name: string,
  known: About,
  table: EntityTable,
  source: FigureFinding['attributed_to'],
): About {
  const { context, at } = site;
  const topic = known.length === 0 ? ofTopic(site) : [];
  if (topic.length > 0) return topic;
  const isByOfficial = OFFICIALS.test(name) && isSetByOfficial(site, measure, known);
  if (at.sentence.role === 'title' || (!isByOfficial && !isFree(known, table)) || kindOf(table, source?.entity) === 'company') return [];
  const isOfSpeaker = isByOfficial || (OFFICIALS.test(name) && [source?.entity, known[0]?.entity].some((entity) => isOfficial(table, entity)));
  const isOfBank = isOfCentralBank(site, measure, name);
  const bankOf = isOfBank ? stateOfBank(site, measure) : undefined;
  if (bankOf !== undefined) return [{ entity: table.indexOf(governmentEntity(bankOf)), role: 'of' }];
  if (!NATIONAL.test(name) && !isOfBank && !isOfPrices(site, name) && !isOfSpeaker && measure.tally === undefined && !isOfGovernment(site, measure))
    return [];
  const state = stateInFocus(site, known);
  if (
    state === undefined ||
    context.sentences
      .slice(0, at.index + 1)
      .some((each) => isOfPart(context.text, each, state, table, isByOfficial || isStatesAlone(site, measure, name)))
  )
    return [];
  return [{ entity: table.indexOf(governmentEntity(state)), role: roleOf(site, measure, name) }];
}

/** "[Food prices] rose 9 percent": those of the country, where the world isn't told of. */
const isOfPrices = ({ context, at }: Site, name: string): boolean =>
  /^(?:growth of )?(?:food|consumer|producer|house|home|housing|wholesale) prices$/u.test(name) &&
  !/\b(?:world|global|international|abroad)\b/iu.test(context.text.slice(at.sentence.start, at.sentence.end));

/** "[KENYA]: Inflation passes 50 percent": the place with which a title begins. */
function ofTopic({ at, context }: Site): About {
  const first = at.sentence.role === 'title' ? at.mentions.find(({ start }) => start === at.sentence.start) : undefined;
  const isTopic =
    first !== undefined && context.text[first.end] === ':' && /^(?:place|government)$/.test(context.reading.entities[first.entity]?.kind ?? '');
  return isTopic ? [{ entity: first.entity, role: 'of' }] : [];
}

/** What is a state's where a minister or an office of it speaks: "presented a $4 billion budget". */
const OFFICIALS =
  /^(?:growth of )?(?:(?:annual|draft|supplementary|total|overall|state|national) )?(?:budget|spending|revenue|borrowing|expenditure|deficit)$|^(?:former )?(?:(?:economic|gdp|budget|fiscal|public|national|inflation|annual) ){0,2}(?:growth|deficit|inflation|budget|debt|spending) (?:forecast|target|estimate|projection|outlook|ceiling)s?(?: for [\p{L} ]+)?$/iu;

/** "[Finance Minister Ada Holm] cut the growth forecast": by whoever governs, whose state need not be known. */
function isSetByOfficial({ tree, at, context }: Site, { verb, holder }: Measure, known: About): boolean {
  const subject = verb === undefined ? holder : (subjectsOf(tree, verb).at(-1) ?? holder);
  const word = subject === undefined ? undefined : tree.tokens[subject];
  const mention = word && at.mentions.find(({ start, end }) => start <= word.start && word.end <= end);
  const named = mention && context.reading.entities[mention.entity];
  if (mention === undefined || named?.kind !== 'person' || known.some(({ entity }) => entity !== mention.entity)) return false;
  return /\b(?:finance|economy|economic|budget|treasury|planning) (?:minister|secretary|chief)\b|\bchancellor\b|\btreasurer\b/iu.test(
    context.text.slice(Math.max(at.sentence.start, mention.start - 40), mention.end),
  );
}

function isOfficial({ entities }: EntityTable, entity: number | undefined): boolean {
  const named = entity === undefined ? undefined : entities[entity];
  return (
    named !== undefined && named.country !== undefined && (named.kind === 'government' || (named.kind === 'person' && named.sectors.includes('GOV')))
  );
}

/** Nobody, or a minister who presents what is the state's. */
const isFree = (known: About, table: EntityTable): boolean =>
  known.every(({ entity }) => table.entities[entity]?.kind === 'person' && table.entities[entity]?.country !== undefined);

const kindOf = (table: EntityTable, entity: number | undefined): string | undefined =>
  entity === undefined ? undefined : table.entities[entity]?.kind;

/** "[The government] plans to borrow $5 billion". */
function isOfGovernment({ tree }: Site, { rule, verb }: Measure): boolean {
  if (rule !== 'verb' || verb === undefined) return false;
  let above = verb;
  while (tree.relation(above) === 'xcomp' && subjectsOf(tree, above).length === 0 && tree.head(above) >= 0) above = tree.head(above);
  return [...subjectsOf(tree, verb), ...subjectsOf(tree, above)].some(
    (subject) => /^(?:government|treasury|cabinet|state)$/.test(lemmaOf(tree, subject)) && wordAt(tree, subject - 1) === 'the',
  );
}

function roleOf({ tree }: Site, { rule, verb }: Measure, name: string): Role {
  if (name.endsWith('exports')) return 'from';
  if (name.endsWith('imports')) return 'to';
  const lemma = rule === 'verb' && verb !== undefined ? lemmaOf(tree, verb) : '';
  return INWARD_VERBS.has(lemma) ? 'to' : OUTWARD_VERBS.has(lemma) ? 'from' : 'of';
}

/** The code of the state that the report is about there; `apart`: states that stand there for another reason. */
export function stateInFocus({ context, at }: Site, known: About, apart: readonly string[] = []): string | undefined {
  const entities = context.reading.entities;
  const home = homeCountry(context.report);
  const lead = new Set(context.sentences.slice(0, LEAD).flatMap((each) => statesIn(each, entities)));
  const own = known.flatMap(({ entity }) => entities[entity]?.country ?? []);
  const here = [...new Set([...statesIn(at, entities), ...own])].filter((state) => !apart.includes(state));
  const near = here.length > 0 ? here : lastNamed(context.sentences, at.index, entities);
  const [sole, other] = near;
  if (home !== undefined && lead.has(home) && near.includes(home) && near.length <= (here.length > 0 ? 1 : 2)) return home;
  return sole !== undefined && other === undefined && lead.has(sole) && (home === undefined || home === sole || lead.size === 1) ? sole : undefined;
}

function lastNamed(sentences: readonly SentenceContext[], index: number, entities: EntityTable['entities']): string[] {
  for (const before of sentences.slice(Math.max(0, index - REACH), index).toReversed()) {
    const states = statesIn(before, entities);
    if (states.length > 0) return states;
  }
  return [];
}

/** The states that a sentence names, by a name, an adjective, a body or a person of theirs. */
function statesIn({ mentions }: SentenceContext, entities: EntityTable['entities']): string[] {
  const ofState = mentions.filter(({ entity }) => /^(?:government|place|person)$/.test(entities[entity]?.kind ?? ''));
  return [...new Set(ofState.flatMap(({ entity, as }) => as?.country ?? entities[entity]?.country ?? []))];
}

/** "[Texas] exports rose", "[Orvel] sold": of a part of the state, or of a firm. */
export function isOfPart(
  text: string,
  { index, mentions, sentence }: SentenceContext,
  state: string,
  { entities }: EntityTable,
  alone: boolean,
): boolean {
  return (
    index < LEAD &&
    mentions.some(({ entity, start, end }) => {
      const named = entities[entity];
      // "LIMA, May 3 - ": where it was written
      if (start === sentence.start && /^\p{Lu}{3,}$/u.test(text.slice(start, end)) && text[end] === ',') return false;
      if (named?.kind === 'company') return !alone;
      return named?.kind === 'place' && named.country === state && named.key !== `place:${state}`;
    })
  );
}

/** What no firm has, or what "the government" does. */
const isStatesAlone = (site: Site, measure: Measure, name: string): boolean => OF_STATES.test(name) || isOfGovernment(site, measure);

const OF_STATES =
  /^(?:growth of )?(?:[\p{L}-]+ ){0,2}(?:gross domestic product|gdp|(?:trade|current account|budget|fiscal) (?:surplus|deficit|gap|shortfall|balance)|(?:public|national|government|sovereign) (?:debt|spending|borrowing|expenditure)|tax (?:revenues?|receipts|take)|inflation|unemployment(?: rate)?|jobless(?: rate)?)$/u;
