import { countriesByCode } from '../../../language/knowledge/countries.ts';
import { contains, type EventFinding, type Mention, overlaps, type Sector } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { NounPhrase, TokenRange } from '../../phrases/index.ts';
import type { PartyContext } from '../parties/parties.ts';
import { stateMeant } from './home-country.ts';
import { nationalNames } from './national-names.ts';

type Party = EventFinding['participants'][number];

/**
 * Whether a party was given a country that its own words don't tell, and which the rest of its sentence tells of others, or not at all. With a type no group that is
 * acted upon, but by force: it is most often of whoever acts on it ("Georgia dropped charges against [the opposition leader]"; but "Kenyan jets bombed [miners]").
 */
export function isOfCountryUntold(context: PartyContext, at: SentenceContext, finding: EventFinding, party: Party): boolean {
  const isOwn = finding.plover !== undefined && finding.plover.type !== 'ASSAULT' && party.role === 'target';
  if (isOwn && context.table.entities[party.entity]?.kind !== 'person') return false;
  const isUntold = isOfReportAlone(context, at, finding, party) || isOfOthers(context, at, finding, party);
  // Forces may strike abroad, whatever the report is of.
  const isStruck = finding.plover?.type === 'ASSAULT' && party.role === 'target';
  return isUntold && (isStruck || !isOfHome(context, at, party));
}

/** "[Miners] walked out" in a report on Chile: of the state of which the whole report speaks. */
function isOfHome(context: PartyContext, at: SentenceContext, { entity, span, as }: Party): boolean {
  const noun = at.phrases.nouns.find(({ head }) => contains(span, at.sentence.tokens[head] ?? { start: -1, end: -1 }));
  return noun !== undefined && stateMeant(context, at, noun) === (as?.country ?? context.table.entities[entity]?.country);
}

/** "the union" of a report on a firm of Peru, "[the hospital] was hit when Kenyan jets bombed the town": whose a group is, only an adjective on somebody else tells. */
function isOfReportAlone({ table }: PartyContext, at: SentenceContext, finding: EventFinding, { entity, span, role }: Party): boolean {
  const group = table.entities[entity];
  if (group?.kind !== 'group' || !group.country || at.sentence.tokens.some((word) => word.upos === 'PROPN' && contains(span, word))) return false;
  const telling = at.mentions.filter((mention) => {
    const { kind, country } = table.entities[mention.entity] ?? {};
    return (kind === 'government' || kind === 'place') && country === group.country;
  });
  if (finding.plover && telling.length === 0) return false;
  const areOfOthers = telling.every((mention) => mention.form === 'adjective' && !contains(span, mention));
  return areOfOthers && !isOfOtherSide(table, finding, { role, country: group.country });
}

/** "[the clerics] met US officers", "Dutch police held [Ada Holm]": with a type, somebody nowhere known has the country of the other parties, or one that the sentence does not tell. */
function isOfOthers({ table }: PartyContext, at: SentenceContext, finding: EventFinding, { entity, span, role, as }: Party): boolean {
  const party = table.entities[entity];
  const country = as?.country ?? party?.country;
  if (!finding.plover || !party?.key.startsWith('name:') || party.kind === 'government' || party.kind === 'place' || !country) return false;
  if ((party.kind !== 'group' && party.country === country) || isTold(country, span)) return false;
  const mentions = at.mentions.filter((mention) => (mention.as?.country ?? table.entities[mention.entity]?.country) === country);
  if (mentions.some((mention) => mention.as?.country === country && mention.entity === entity)) return false;
  const telling = mentions.filter((mention) => mention.entity !== entity);
  const isOwn = (mention: Mention) => contains(span, mention) || phrasesOn(at, span).some((words) => isWithin(at, words, mention));
  if (telling.some(isOwn)) return false;
  const others = finding.participants.filter((other) => other.span.start !== span.start);
  const areOfParties = telling.every((mention) => others.some((other) => overlaps(other.span, mention)));
  return areOfParties && !isOfOtherSide(table, finding, { role, country }) && !isOfOfficeAtHome(at, finding, { role, span });
}

/** "[Peruvian] army", "Bank of [Peru]", "168 [Peruvians]": the words themselves tell the country. */
function isTold(code: string, { exact }: Party['span']): boolean {
  const { names = [], adjectives = [], capitals = [] } = countriesByCode().get(code) ?? {};
  const words = ` ${exact.replaceAll(/[\s,’']+/gu, ' ')} `;
  return (
    [...names, ...adjectives, ...capitals].some((name) => words.includes(` ${name} `)) ||
    words.split(' ').some((word) => nationalNames().get(word) === code)
  );
}

/** "the miners [in Chile]", "Ada Holm, [the mayor of Oslo]": what hangs on a phrase, or is set beside it. */
function phrasesOn(at: SentenceContext, span: Party['span']): readonly TokenRange[] {
  const isOf = ({ head }: NounPhrase) => contains(span, at.sentence.tokens[head] ?? { start: -1, end: -1 });
  return at.phrases.nouns.filter(isOf).flatMap(({ phrases, appositions }) => [...phrases, ...appositions]);
}

function isWithin({ sentence: { tokens } }: SentenceContext, { first, last }: TokenRange, mention: Mention): boolean {
  const [from, to] = [tokens[first], tokens[last]];
  return from !== undefined && to !== undefined && from.start <= mention.start && mention.end <= to.end;
}

/** "[rebels] killed three Chadian soldiers", "Greek police held [40 migrants]": of the state that they act against, or whose police and courts act on them. */
function isOfOtherSide(
  { entities }: PartyContext['table'],
  { plover, participants }: EventFinding,
  { role, country }: { role: string; country: string },
): boolean {
  if (!plover || role === 'other' || BETWEEN_STATES.has(plover.type)) return false;
  return participants.some(({ role: side, entity, as }) => {
    const other = entities[entity];
    if (side === role || side === 'other' || (as?.country ?? other?.country) !== country) return false;
    const sectors = [...(other?.sectors ?? []), ...(as?.sectors ?? [])];
    return sectors.some((sector) => (role === 'source' ? OF_STATE : AT_HOME).has(sector));
  });
}

/** "Peru pardoned [opposition leader Ada Holm]", "jailed the [former mayor], Ada Holm": whom a state punishes or lets off, and an office there describes. */
function isOfOfficeAtHome(at: SentenceContext, { plover }: EventFinding, { role, span }: Pick<Party, 'role' | 'span'>): boolean {
  if (role !== 'target' || !(plover?.type === 'COERCE' || plover?.type === 'CONCEDE' || plover?.mode === 'convict')) return false;
  const { tokens } = at.sentence;
  const noun = at.phrases.nouns.find(({ head }) => contains(span, tokens[head] ?? { start: -1, end: -1 }));
  // "the president of a football club"
  if (noun?.phrases.some(({ preposition }) => preposition === 'of')) return false;
  const words = noun ? tokens.slice(noun.first, noun.last + 1).map(({ form }) => form) : [];
  return HOME_OFFICE.test(words.join(' '));
}

const HOME_OFFICE =
  /\b(?:opposition (?:leader|politician|figure|activist|candidate)|mayor|minister|governor|senator|lawmaker|councillor|legislator|deputy|president|premier|judge|prosecutor)\b/iu;

/** Whoever visits, helps or praises a state is as likely of another one. */
const BETWEEN_STATES: ReadonlySet<string> = new Set(['CONSULT', 'AID', 'SUPPORT', 'COOPERATE', 'AGREE', 'SANCTION']);
/** Bodies and servants of a state that somebody acts against. */
const OF_STATE: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY']);
/** Those who act in their own state alone. */
const AT_HOME: ReadonlySet<Sector> = new Set<Sector>(['COP', 'JUD', 'LEG']);
