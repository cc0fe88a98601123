import { NO_TYPE, typeScores } from '../../language/event-types/type-model.ts';
import { nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import { namedEntity } from '../../language/names/entities.ts';
import { type EventFinding, overlaps, PloverType, spanOf } from '../../model/index.ts';
import { rangeOf, type SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import { wordSet } from '../word-set.ts';
import type { PartyContext } from './parties.ts';
import { type PartyCandidate, partyCandidates, partyFeatures, typeFeatures } from './reading-features.ts';
import { likelihood } from './reading-model.ts';
import { type Hypothesis, isJoint, isOfState, type Read, secondAccount, sidesOf, tellsAll } from './second-account.ts';

/** A sentence with its accounts, and those of states and their people who may take part. */
interface Scene {
  context: PartyContext;
  at: SentenceContext;
  reads: readonly Read[];
  known: readonly PartyCandidate[];
}

/** From where on another one acted upon, and a type where none is told, are worth a second account. */
const LEAST = { party: 0.25, type: 0.15 };
/** From where on somebody is taken to act, or to be acted upon, where the first account tells nobody. */
const LEAST_FILLED = { source: 0.25, target: 0.12 };
/** Types that the learned classifier thinks likeliest. */
const MOST_TYPES = 3;
const MOST_OF_SENTENCE = 3;

/**
 * Second accounts, in doubt, of what the words of events may tell besides: another one acted upon where the chosen one is unlikely, or nobody was found ("agreed to
 * take over from the Netherlands the command in [Iraq]"), and a type where no frame tells one ("[brushed] aside a package put together by Britain"). Only between
 * states and their people; nothing that another account tells already.
 * @param reads all accounts of the report, none of them a second one
 */
export function secondReadings(context: PartyContext, reads: readonly Read[]): EventFinding[] {
  const bySentence = Map.groupBy(reads, ({ candidate }) => candidate.at);
  return context.sentences.flatMap((at) => {
    const own = bySentence.get(at);
    if (!own || !at.mentions.some((mention) => isOfState(context, { entity: mention.entity }))) return [];
    const known = partyCandidates(context, at).filter(({ actor }) => isOfState(context, actor));
    return known.length < 2 ? [] : ofSentence({ context, at, reads: own, known });
  });
}

function ofSentence(scene: Scene): EventFinding[] {
  const found: EventFinding[] = [];
  const all = scene.reads.flatMap((read) => (read.finding.plover ? otherTarget(scene, read) : learnedType(scene, read)));
  for (const hypothesis of all.toSorted((a, b) => b.likely - a.likely)) {
    const second = found.length < MOST_OF_SENTENCE ? secondAccount(scene.context, hypothesis) : undefined;
    if (second && ![...scene.reads.map(({ finding }) => finding), ...found].some((other) => tellsAll(other, second))) found.push(second);
  }
  return found;
}

/** With the likeliest one who is no party yet in place of those who are acted upon. */
function otherTarget(scene: Scene, read: Read): Hypothesis[] {
  const { finding } = read;
  const { sources } = sidesOf(finding);
  if (!finding.plover || finding.mutual || sources.length === 0) return [];
  const { type } = finding.plover;
  const isParty = ({ entity, span }: Actor) =>
    finding.participants.some((one) => one.role !== 'other' && (one.entity === entity || overlaps(one.span, span)));
  const best = likeliest(scene, read, type, 'target', ({ actor }) => !isParty(actor));
  return best && best.likely >= LEAST.party ? [{ ...read, type, sources, targets: [best.actor], likely: best.likely }] : [];
}

/** With the likeliest type that no account of the sentence tells, where there are parties for it. */
function learnedType(scene: Scene, read: Read): Hypothesis[] {
  const { at, reads } = scene;
  const trigger = read.candidate.trigger.first;
  const word = at.sentence.tokens[trigger];
  const vectors = at.sentence.eventHeads.find(({ token }) => token === trigger)?.context;
  if (!word || !vectors || isContent(scene, trigger)) return [];
  const scores = typeScores(vectors);
  const told = new Set(reads.flatMap(({ finding }) => finding.plover?.type ?? []));
  const none = scores.get(NO_TYPE) ?? 0;
  const types = [...scores].filter(([type]) => type !== NO_TYPE).toSorted(([, a], [, b]) => b - a);
  const [best] = types
    .slice(0, MOST_TYPES)
    .filter(([, score]) => score >= none)
    .map(([name], rank) => {
      const type = PloverType.parse(name);
      return { type, likely: likelihood('type', typeFeatures(read.finding, type, rank, scores, word)) };
    })
    .filter(({ type, likely }) => !told.has(type) && likely >= LEAST.type)
    .toSorted((a, b) => b.likely - a.likely);
  const sides = best && filledSides(scene, read, best.type);
  return best && sides ? [{ ...read, ...best, ...sides }] : [];
}

/** "agreed to [reopen] its borders", "barred a rally against [sending] troops": what another act with a type is about. */
function isContent({ at, reads }: Scene, trigger: number): boolean {
  const { tree } = at.phrases;
  if (!tree || !CONTENT.has(tree.relation(trigger))) return false;
  const above = tree.head(trigger);
  return reads.some(({ finding, candidate }) => finding.plover !== undefined && [above, tree.head(above)].includes(candidate.trigger.first));
}

const CONTENT = wordSet('xcomp ccomp acl csubj');

/** Those who are told, and on a side where nobody is the likeliest one; undefined where nobody is likely. */
function filledSides(scene: Scene, read: Read, type: PloverType): Pick<Hypothesis, 'sources' | 'targets'> | undefined {
  const told = sidesOf(read.finding);
  const pick = (role: 'source' | 'target', not: readonly Actor[]): Actor[] => {
    const isFree = ({ actor }: PartyCandidate) => !not.some(({ entity, span }) => entity === actor.entity || overlaps(span, actor.span));
    const best = likeliest(scene, read, type, role, isFree);
    return best && best.likely > LEAST_FILLED[role] ? [best.actor] : [];
  };
  const sources = told.sources.length > 0 ? told.sources : pick('source', told.targets);
  if (told.targets.length === 0 && isJoint(type, sources)) return { sources, targets: [] };
  const targets = told.targets.length > 0 ? told.targets : pick('target', sources);
  return sources.length > 0 && targets.length > 0 ? { sources, targets } : undefined;
}

function likeliest(
  { context, at, reads, known }: Scene,
  { finding, candidate }: Read,
  type: PloverType,
  role: 'source' | 'target',
  isFree: (candidate: PartyCandidate) => boolean,
): { actor: Actor; likely: number } | undefined {
  const event = { ...finding, trigger: candidate.trigger.first, type };
  const others = reads.flatMap((read) => (read.finding === finding ? [] : [read.finding]));
  const rated = known.filter(isFree).map((each) => ({ each, likely: likelihood(role, partyFeatures(context, at, event, each, role, others)) }));
  const best = rated.toSorted((a, b) => b.likely - a.likely)[0];
  return best && { actor: wholeParty(context, at, best.each), likely: best.likely };
}

/** "[Kenyan] tea pickers", "the [Norwegian] oil fund": those people, that body, where only the adjective was known; of a thing its state. */
function wholeParty(context: PartyContext, at: SentenceContext, { actor, noun, adjective }: PartyCandidate): Actor {
  const country = context.table.entities[actor.entity]?.country;
  const kind = KINDS[nounClass(singularOf(noun.lemma)) ?? ''];
  const range = rangeOf(at.sentence, { first: noun.first, last: noun.head });
  if (!adjective || !country || !kind || !range) return actor;
  const span = spanOf(context.text, range.start, range.end);
  const name = span.exact.slice(actor.span.start - span.start);
  return { entity: context.table.indexOf(namedEntity(kind, name, { country })), span };
}

const KINDS: Readonly<Record<string, 'group' | 'organisation'>> = { person: 'group', organisation: 'organisation' };
