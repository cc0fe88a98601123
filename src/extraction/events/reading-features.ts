import { NO_TYPE } from '../../language/event-types/type-model.ts';
import { contains, type EventFinding, type PloverType, type Token } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import { caseOf, type NounPhrase, type Tree } from '../phrases/index.ts';
import { framesOfVerb } from './frames.ts';
import { adjectiveActors, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';

/** Somebody of a sentence who may be a party of an event, and the word under which he stands in its tree. */
export interface PartyCandidate {
  actor: Actor;
  noun: NounPhrase;
  head: number;
  adjective: boolean;
}

/** All who may be parties of an event of a sentence: whom its noun phrases name or describe, and the states in their adjectives. */
export function partyCandidates(context: PartyContext, at: SentenceContext): PartyCandidate[] {
  const found: PartyCandidate[] = [];
  for (const noun of at.phrases.nouns) {
    const own = parties(context, at, [noun]).map((actor) => ({ actor, noun, head: noun.head, adjective: false }));
    const before = adjectiveActors(context, at, noun).map((actor) => ({ actor, noun, head: noun.head, adjective: true }));
    found.push(...own, ...before);
  }
  return found.filter(
    (one, index) => found.findIndex(({ actor }) => actor.entity === one.actor.entity && actor.span.start === one.actor.span.start) === index,
  );
}

/** What tells whether a candidate acts in an event, or is acted upon: words for a log-linear model. */
export function partyFeatures(
  { table }: PartyContext,
  at: SentenceContext,
  event: Pick<EventFinding, 'participants' | 'mutual'> & { trigger: number; type: PloverType; by: string },
  { actor, head, adjective }: PartyCandidate,
  role: 'source' | 'target',
  others: readonly EventFinding[],
): string[] {
  const { tree } = at.phrases;
  const path = tree ? pathOf(tree, event.trigger, head) : undefined;
  const entity = table.entities[actor.entity];
  const country = actor.as?.country ?? entity?.country;
  const preposition = tree ? caseOf(tree, head) : '';
  const side = head < event.trigger ? 'before' : 'after';
  const told = event.participants.find((one) => one.role === role);
  const opposite = event.participants.find((one) => one.role !== role && one.role !== 'other');
  const isOne = (one: { entity: number; span: { start: number; end: number } }) =>
    one.entity === actor.entity || contains(one.span, actor.span) || contains(actor.span, one.span);
  const countryOf = (one: EventFinding['participants'][number]) => one.as?.country ?? table.entities[one.entity]?.country;
  const short = path && path.length <= 3 ? path.join(' ') : 'far';
  const elsewhere = others.flatMap(({ participants }) => participants.filter(isOne).map((one) => one.role));
  const isTold = event.participants.some((one) => one.role === role && isOne(one));
  const isOpposite = event.participants.some((one) => one.role !== role && one.role !== 'other' && isOne(one));
  return [
    'bias',
    `rule:${isTold ? 'same' : isOpposite ? 'opposite' : told ? 'another' : 'none'}`,
    `path:${short}`,
    `pathprep:${short}:${preposition}`,
    `length:${path ? Math.min(path.length, 6) : 9}`,
    `last:${path?.at(-1) ?? '-'}`,
    `first:${path?.[0] ?? '-'}`,
    `ups:${path?.filter((step) => step.startsWith('<')).length ?? 9}`,
    `prep:${preposition}`,
    `side:${side}`,
    `type-prep:${event.type}:${preposition}:${side}`,
    `type-side:${event.type}:${side}`,
    `kind:${entity?.kind ?? '-'}`,
    `country:${country !== undefined}`,
    `same:${opposite && country ? String(countryOf(opposite) === country) : '-'}`,
    `adjective:${adjective}`,
    `sector:${(actor.as?.sectors ?? entity?.sectors ?? [])[0] ?? '-'}`,
    `known:${entity?.key.startsWith('name:') === true ? 'name' : 'known'}`,
    ...elsewhere.slice(0, 2).map((each) => `elsewhere:${each}`),
    `elsewhere:${elsewhere.length > 0}`,
    `by:${event.by.split(':')[0]}`,
    `place:${entity?.kind === 'place'}:${preposition}`,
    `verbs:${path ? path.filter((step) => /(?:ccomp|xcomp|advcl|acl|conj|parataxis)/u.test(step)).join(' ') : '-'}`,
    `speaker:${tree ? isSpeaker(tree, head, event.trigger) : false}`,
  ];
}

const SAYING = /^(?:say|tell|report|add|announce|quote|write|warn|declare|claim|according|note|state|confirm|comment|insist|argue)$/u;

function isSpeaker(tree: Tree, head: number, trigger: number): boolean {
  const above = tree.head(head);
  return above !== trigger && tree.relation(head) === 'nsubj' && SAYING.test(tree.tokens[above]?.lemma ?? '');
}

/** The relations from one word to another in their tree: "<ccomp" upwards, ">nsubj" downwards. */
function pathOf(tree: Tree, from: number, to: number): string[] | undefined {
  const up: number[] = [];
  for (let each = from; each >= 0 && up.length < 40; each = tree.head(each)) up.push(each);
  const down: number[] = [];
  let each = to;
  while (each >= 0 && !up.includes(each) && down.length < 40) {
    down.push(each);
    each = tree.head(each);
  }
  const joint = up.indexOf(each);
  if (joint < 0) return undefined;
  return [...up.slice(0, joint).map((token) => `<${tree.relation(token)}`), ...down.toReversed().map((token) => `>${tree.relation(token)}`)];
}

/** What tells whether the words of an event without a type tell one of a type after all; `rank` types are likelier to the learned classifier, which gives the scores. */
export function typeFeatures(
  { status, polarity, participants }: EventFinding,
  type: PloverType,
  rank: number,
  scores: ReadonlyMap<string, number>,
  word: Token,
): string[] {
  const own = scores.get(type) ?? 0;
  const next = Math.max(...[...scores].flatMap(([each, score]) => (each === type || each === NO_TYPE ? [] : [score])));
  const parts = participants.filter(({ role }) => role !== 'other').length;
  return [
    'bias',
    `type:${type}`,
    `rank:${rank}`,
    `status:${status}`,
    `polarity:${polarity}`,
    `deprel:${word.deprel ?? '-'}`,
    `upos:${word.upos}`,
    `parts:${Math.min(parts, 2)}`,
    `listed:${word.upos}:${framesOfVerb(word.lemma, word.form).length > 0}`,
    ...steps('score', own),
    ...steps('none', own - (scores.get(NO_TYPE) ?? 0)),
    ...steps('next', own - next),
  ];
}

/** A number as the steps that it reaches, so that each of them has a weight of its own. */
function steps(name: string, value: number): string[] {
  return STEPS.filter((step) => value >= step).map((step) => `${name}>=${step}`);
}

const STEPS: readonly number[] = [-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1, 1.3];
