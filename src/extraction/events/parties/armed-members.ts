import { singularOf } from '../../../language/knowledge/nouns.ts';
import { contains, type Entity, type Mention, spanOf } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import { type Actor, isFormer, mentionOf } from '../../participants.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { agentNoun } from './agent-nouns.ts';
import type { PartyContext } from './parties.ts';

const MEMBERS: ReadonlySet<string> = wordSet(
  'fighter gunman militant militiaman rebel guerrilla insurgent militia force troop soldier unit commander jihadist terrorist',
);

/** "[Saro Front fighters]", "an [SFL commander]": those who bear arms for a group that is no state's act as that group. */
export function armedMembers(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  if (noun.possessor) return ownMembers(context, at, noun, noun.possessor);
  if (!MEMBERS.has(singularOf(noun.lemma)) || noun.negative || isFormer(at, noun)) return undefined;
  const range = rangeOf(at.sentence, noun);
  const beside = at.sentence.tokens[noun.head - 1];
  if (!range || !beside || noun.head === noun.first || !/^ $/u.test(context.text.slice(beside.end, at.sentence.tokens[noun.head]?.start)))
    return undefined;
  const inside = at.mentions.filter((mention) => contains(range, mention));
  const [group, another] = inside;
  const entity = group && context.table.entities[group.entity];
  if (!group || another || group.form !== 'name' || group.end !== beside.end || isBound(at, group) || !entity || !isArmedGroup(entity))
    return undefined;
  const entry = agentNoun(at, noun);
  return {
    entity: group.entity,
    span: spanOf(context.text, range.start, range.end),
    ...(entry && /^(?:REB|UAF)$/u.test(entry.sector) ? { as: { sectors: [entry.sector] } } : {}),
  };
}

/** "[its men] had burned a ferry", "[the front's fighters]": of a group without a state. */
function ownMembers(context: PartyContext, at: SentenceContext, noun: NounPhrase, possessor: NounPhrase): Actor | undefined {
  const lemma = singularOf(noun.lemma);
  const owner = MEMBERS.has(lemma) || lemma === 'man' ? mentionOf(at, possessor) : undefined;
  const entity = owner && context.table.entities[owner.entity];
  const range = rangeOf(at.sentence, noun);
  if (!entity || !range || owner.members || noun.negative || isFormer(at, noun) || !/^(?:group|organisation)$/.test(entity.kind)) return undefined;
  return entity.sectors.includes('IGO') ? undefined : { entity: owner.entity, span: spanOf(context.text, range.start, range.end) };
}

/** "anti-[SFL] fighters" are others. */
function isBound({ sentence: { tokens } }: SentenceContext, { start }: Mention): boolean {
  return tokens.some(({ form, end }) => end === start && /^[-‐‑]$|[-‐‑]$/u.test(form));
}

function isArmedGroup({ kind, sectors }: Entity): boolean {
  return (kind === 'group' || kind === 'organisation') && sectors.some((sector) => sector === 'REB' || sector === 'UAF');
}
