import { contains, type Entity, type EventFinding, overlaps, type Sector, type StatementFinding } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import { CLAIMS, type Clause, type NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { PartyContext } from '../parties/parties.ts';
import { isFact } from './told.ts';
import { DENYING } from './under-speech.ts';

/** Whether what somebody is told to have done stands on no more than the word of whoever fights him, or is denied by him in the sentence behind. */
export function isWordOfFoe(context: PartyContext, at: SentenceContext, finding: EventFinding, statement: StatementFinding): boolean {
  const doers = finding.participants.filter(({ role }) => role === 'source');
  if (!finding.plover || finding.mutual || doers.length === 0 || !isFact(finding)) return false;
  if (doers.some(({ entity }) => entity === statement.speakerEntity) || isNeutral(context, statement)) return false;
  return isDeniedBehind(context, at, finding) || (finding.plover.type === 'ASSAULT' && isOfFoe(context, at, finding, statement));
}

/** "[Armenia] denied the claim": the next sentence has the doer, or another body of his state, deny what was said. */
function isDeniedBehind(context: PartyContext, at: SentenceContext, { participants }: EventFinding): boolean {
  const next = context.sentences[at.index + 1];
  const doers = participants.flatMap(({ role, entity }) => (role === 'source' ? [entity] : []));
  return next?.phrases.clauses.some((clause) => isDenial(clause) && clause.subject.some((noun) => isOneOf(context, next, noun, doers))) ?? false;
}

/** "denied [the claim]", "dismissed [it]". */
function isDenial({ verb, object }: Clause): boolean {
  if (!DENYING.has(verb.lemma) || verb.negative || verb.passive) return false;
  return object.some(({ lemma }) => CLAIMS.has(lemma.replace(/s$/u, '')) || DENIED.has(lemma));
}

/** What is denied, beside claims: "denied [it]", "denied any [involvement]". */
const DENIED = wordSet('it this that them these involvement responsibility wrongdoing role part');

function isOneOf({ table }: PartyContext, at: SentenceContext, noun: NounPhrase, doers: readonly number[]): boolean {
  const range = rangeOf(at.sentence, noun);
  const named = range ? at.mentions.filter((mention) => overlaps(range, mention)) : [];
  return named.some(({ entity }) => doers.includes(entity) || doers.some((doer) => isOfSameState(table.entities[entity], table.entities[doer])));
}

function isOfSameState(one: Entity | undefined, other: Entity | undefined): boolean {
  return one?.kind === 'government' && other?.kind === 'government' && one.country !== undefined && one.country === other.country;
}

/** "Chad's army said [Sudanese troops] had shelled [its] posts": forces of a state or of rebels, told of by the state that they are said to have struck. */
function isOfFoe(context: PartyContext, at: SentenceContext, finding: EventFinding, { speakerEntity }: StatementFinding): boolean {
  const { entities } = context.table;
  const teller = speakerEntity === undefined ? undefined : entities[speakerEntity];
  if (!teller?.country || !isState(teller)) return false;
  const { country } = teller;
  const isFoe = (entity: number, sectors: readonly Sector[]) => {
    const doer = entities[entity];
    return doer?.country !== undefined && doer.country !== country && (doer.kind === 'government' || sectors.some((sector) => ARMED.has(sector)));
  };
  const doers = finding.participants.filter(({ role }) => role === 'source');
  if (!doers.every(({ entity, as }) => isFoe(entity, as?.sectors ?? entities[entity]?.sectors ?? []))) return false;
  const struck = finding.participants.filter(({ role }) => role === 'target').map(({ entity, as }) => as?.country ?? entities[entity]?.country);
  const there = finding.place === undefined ? undefined : entities[finding.place.entity]?.country;
  return struck.includes(country) || (struck.length === 0 && (there === country || isAtOwn(at, finding)));
}

function isState({ kind, sectors }: Entity): boolean {
  return kind === 'government' || sectors.some((sector) => sector === 'GOV' || sector === 'MIL');
}

/** "[the UN] said", "[witnesses] said": whoever sees, counts or treats what was done and is no side of it. */
function isNeutral({ table }: PartyContext, { speaker, speakerEntity }: StatementFinding): boolean {
  const sectors = speakerEntity === undefined ? [] : (table.entities[speakerEntity]?.sectors ?? []);
  return NEUTRAL.test(speaker?.exact ?? '') || sectors.some((sector) => OF_NO_SIDE.has(sector));
}

const NEUTRAL =
  /\b(?:police|hospitals?|medics?|doctors?|paramedics?|prosecutors?|courts?|health|rescue|emergency|ambulance|witness(?:es)?|residents?|villagers|survivors?|reporters?|monitors?|observers?|UN|U\.N\.|United Nations|Red Cross)(?!\w)/iu;
const OF_NO_SIDE: ReadonlySet<Sector> = new Set<Sector>(['IGO', 'NGO', 'JRN', 'MED']);
const ARMED: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'MIL', 'REB', 'UAF', 'SPY']);

/** "opened fire at [its] positions": at what is the teller's. */
function isAtOwn({ sentence: { tokens } }: SentenceContext, { trigger }: EventFinding): boolean {
  const verb = tokens.findIndex((token) => contains(trigger, token));
  return verb >= 0 && tokens.slice(verb + 1, verb + 1 + NEAR).some(({ form }) => /^(?:its|our)$/iu.test(form));
}

const NEAR = 6;
