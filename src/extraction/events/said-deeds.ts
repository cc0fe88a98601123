import { singularOf } from '../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { Clause } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { type FramedEvent, nounsAfter, ruleName } from './candidate.ts';
import { type EventFrame, eventFrames } from './frames.ts';
import { names } from './noun-contents.ts';
import { isOfPolitics } from './of-politics.ts';
import { parties } from './owners.ts';
import type { PartyContext } from './parties.ts';
import { placeOfClause } from './place.ts';
import { fillSlots } from './slots.ts';
import { isOfficial, speakersOf } from './subject-class.ts';
import { wordsOf } from './word-classes.ts';

/**
 * What somebody of politics will do to another, or will not, where the verb itself tells no type: a deed foretold "unless" the other gives way is a threat
 * ("will turn off the pipeline unless [Chad] pays"), an answer to what the other may do as well ("will respond in kind if [Chad] attacks", "any raid by [Chad] would be
 * met with force"), one that somebody will not do for or with the other a refusal ("will not send back the pilots whom Chad wants").
 */
export function saidDeed(context: PartyContext, at: SentenceContext, clause: Clause): FramedEvent | undefined {
  const { verb } = clause;
  if (verb.form !== 'finite' || !isToCome(clause)) return undefined;
  const { sources, others } = doersOf(context, at, clause);
  if (sources.length === 0) return undefined;
  const pressed = isPressing(at, clause) ? others(pressedBy(context, at, clause)) : [];
  if (!verb.negative) {
    const targets = pressed.length > 0 ? pressed : others(answered(context, at, clause));
    return targets.length > 0 ? spoken(context, at, clause, { id: 'threaten', predicate: 'threaten', sources, targets }) : undefined;
  }
  if (verb.passive || !isGrant(at, clause)) return undefined;
  const refused = pressed.length > 0 ? pressed : others(fillSlots(context, at, clause, [TOWARDS]));
  return refused.length > 0 ? spoken(context, at, clause, { id: 'reject', predicate: 'refuse', sources, targets: refused }) : undefined;
}

const TOWARDS = 'to|with|for|from|object|owner|by|complement';

/** Who foretells it: its doer, of a passive without one whoever says it; and those of politics who are not. */
function doersOf(context: PartyContext, at: SentenceContext, clause: Clause): { sources: Actor[]; others: (found: readonly Actor[]) => Actor[] } {
  const { verb, governor, link } = clause;
  const isSaid = governor !== undefined && (link === 'that' || link === 'reported');
  const nouns = verb.passive ? (isSaid && clause.agents.length === 0 ? governor.subject : clause.agents) : speakersOf(at, clause);
  const told = nouns.some((noun) => isOfficial(at, noun))
    ? verb.passive
      ? parties(context, at, nouns)
      : fillSlots(context, at, clause, ['subject'])
    : [];
  const sources = told.some((actor) => isOfPolitics(context.table, actor)) ? told : [];
  return { sources, others: (found) => found.filter((actor) => isAnother(context, actor, sources)) };
}

/** Who may still prevent it: "unless [Chad] pays", of an answer also "if [Chad] attacks". */
export function pressedBy(context: PartyContext, at: SentenceContext, clause: Clause): Actor[] {
  const { negative, lemma } = clause.verb;
  const markers = negative ? WITHHELD : ANSWERS.has(lemma) ? ['unless', 'if'] : ['unless'];
  const conditions = at.phrases.clauses.filter(
    ({ marker, governor, link }) => governor === clause && link === 'adverbial' && markers.includes(marker ?? ''),
  );
  return conditions.flatMap(({ subject, verb, obliques }) => parties(context, at, verb.passive ? nounsAfter(obliques, 'by') : subject));
}

/** "will not disarm [before] the army has gone": what must come first. */
const WITHHELD: readonly string[] = ['unless', 'if', 'until', 'till', 'before', 'as long as', 'so long as', 'while'];

/** Whether a condition makes it a threat or a refusal: it hurts or withholds unless another gives way ("will [cut] the supply unless Chad [pays]"), or it is given only then ("will not [disarm] before the army has gone"); an answer waits for a blow. */
function isPressing({ phrases }: SentenceContext, clause: Clause): boolean {
  const { negative, lemma } = clause.verb;
  if (negative) return true;
  const conditions = phrases.clauses.filter(({ governor, link }) => governor === clause && link === 'adverbial');
  return HARMS.has(lemma)
    ? conditions.some(({ marker, verb }) => marker === 'unless' && YIELDING.has(verb.lemma))
    : isAnswer(clause) && conditions.some(({ verb }) => BLOWS.has(verb.lemma));
}

/** "will retaliate"; "will respond [in kind]", "will hit back": of words that need not mean a blow only with one that tells it. */
function isAnswer({ verb, obliques }: Clause): boolean {
  return (
    RETURNED.has(verb.lemma) ||
    (ANSWERS.has(verb.lemma) && (isForceful(obliques) || nounsAfter(obliques, 'in').some(({ lemma }) => lemma === 'kind')))
  );
}

/** "will answer any raid by [Chad]", "would retaliate against [Chad]", "any incursion by [Chad] will be repelled". */
function answered(context: PartyContext, at: SentenceContext, clause: Clause): Actor[] {
  const { verb, obliques, object, subject } = clause;
  if (!ANSWERS.has(verb.lemma) || (verb.lemma === 'meet' && !isForceful(obliques))) return [];
  const blows = verb.passive ? subject : [...object, ...nounsAfter(obliques, 'to')];
  if (!RETURNED.has(verb.lemma) && !names(at, blows, STRUCK)) return [];
  return fillSlots(context, at, clause, verb.passive ? ['object|owner'] : ['against|to|to-owner|object|owner']);
}

const isForceful = (obliques: Clause['obliques']) => nounsAfter(obliques, 'with').some(({ lemma }) => FORCE.has(singularOf(lemma)));

/** What is done in answer to a blow; of these, what can be nothing else. */
const ANSWERS = wordSet('respond react reply answer retaliate repel repulse avenge punish crush meet counter strike hit');
const RETURNED = wordSet('retaliate repel repulse punish');
const FORCE = wordSet('force fire steel resistance retaliation response reprisal war weapon arms bullet fist');
const STRUCK: readonly string[] = [
  ...wordsOf('@assault'),
  'aggression',
  'provocation',
  'violation',
  'intrusion',
  'escalation',
  'murder',
  'rocket',
  'missile',
];
/** "if Chad [attacks]": what may be answered. */
const BLOWS = wordSet(
  'attack invade strike hit bomb shell expel fire violate provoke shoot kill escalate intrude intervene seize impose retaliate advance',
);

/** What hurts another or keeps from him what he has or expects. */
const HARMS = wordSet(
  'close shut cut stop halt suspend reroute divert block ban bar expel withhold withdraw pull turn switch boycott sue strike attack bomb shell kill execute arrest invade impose',
  'seize freeze cancel end break sever recall quit resign scrap abandon veto destroy retaliate mobilise mobilize deploy arm march leave refuse fight burn sink',
);
/** What somebody does who gives way. */
const YIELDING = wordSet(
  'pay withdraw stop agree release halt end cease lift lower cut reduce drop free hand give return surrender apologise apologize comply accept recognise recognize yield concede pull quit',
  'disarm negotiate resume reopen allow let permit restore sign ratify back abandon dismantle suspend scrap cancel repeal revoke extradite fulfil fulfill honour honor respect obey vacate',
  'evacuate remove dissolve resign step cooperate compromise relent retreat retract deliver refrain desist meet change reverse grant improve act',
);

/** What one may give another or do for him, and so refuse; not where it is nothing but words ("will not give [details]"). */
function isGrant(at: SentenceContext, { verb, object, obliques }: Clause): boolean {
  if (GIVEN.has(verb.lemma)) return object.length > 0 && !names(at, object, WORDS);
  return YIELDED.has(verb.lemma) && (['to', 'with'].some((preposition) => nounsAfter(obliques, preposition).length > 0) || verb.lemma === 'disarm');
}

const GIVEN = wordSet(
  'give hand grant accept return release extradite deport surrender cede send free recognise recognize allow let permit admit tolerate lift reopen restore supply provide sign ratify join support back help',
);
const YIELDED = wordSet('bow yield surrender deal negotiate talk cooperate submit succumb capitulate kneel disarm cave bargain');
const WORDS: readonly string[] = [
  'detail',
  'comment',
  'figure',
  'number',
  'information',
  'date',
  'answer',
  'reason',
  'name',
  'opinion',
  'interview',
  'question',
];

/** "will", "said it would". */
function isToCome({ verb, link }: Clause): boolean {
  return verb.tense === 'future' || (verb.modal === 'would' && (link === 'that' || link === 'reported'));
}

/** Somebody of politics, and of another state or side than whoever acts. */
function isAnother({ table }: PartyContext, actor: Actor, sources: readonly Actor[]): boolean {
  const country = (one: Actor) => one.as?.country ?? table.entities[one.entity]?.country;
  if (sources.some(({ entity, span }) => entity === actor.entity || span.start === actor.span.start)) return false;
  const own = sources.map(country);
  return (
    (isOfPolitics(table, actor) || country(actor) !== undefined) && (!own.includes(country(actor)) || table.entities[actor.entity]?.kind !== 'place')
  );
}

interface Spoken {
  id: string;
  predicate: string;
  sources: Actor[];
  targets: Actor[];
}

function spoken(context: PartyContext, at: SentenceContext, clause: Clause, { id, predicate, sources, targets }: Spoken): FramedEvent | undefined {
  const frame: EventFrame | undefined = eventFrames().find((each) => each.id === id);
  if (!frame) return undefined;
  const place = placeOfClause(context, at, clause);
  return {
    frame,
    plover: frame.plover,
    ...(frame.cameo === undefined ? {} : { cameo: frame.cameo }),
    predicate,
    loose: false,
    by: ruleName('verb-frame', frame),
    at,
    trigger: { first: clause.verb.head, last: clause.verb.head },
    sources,
    targets,
    ...(place ? { place } : {}),
    factuality: { status: 'occurred', polarity: 'positive', certainty: 'certain', tense: 'past' },
    nominal: false,
    clause,
  };
}
