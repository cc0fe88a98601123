import { singularOf } from '../../../language/knowledge/nouns.ts';
import { contains, type Entity, type Mention, spanOf } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import { type Actor, isFormer } from '../../participants.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { agentNoun } from './agent-nouns.ts';
import type { PartyContext } from './parties.ts';

const MEMBERS: ReadonlySet<string> = wordSet(
  'fighter gunman militant militiaman rebel guerrilla insurgent militia force troop soldier unit commander jihadist terrorist',
);

/** "[Saro Front fighters]", "an [SFL commander]": those who bear arms for a group that is no state's act as that group. */
export function armedMembers(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  if (!MEMBERS.has(singularOf(noun.lemma)) || noun.negative || noun.possessor || isFormer(at, noun)) return undefined;
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

/** "anti-[SFL] fighters" are others. */
function isBound({ sentence: { tokens } }: SentenceContext, { start }: Mention): boolean {
  return tokens.some(({ form, end }) => end === start && /^[-‐‑]$|[-‐‑]$/u.test(form));
}

function isArmedGroup({ kind, sectors }: Entity): boolean {
  return (kind === 'group' || kind === 'organisation') && sectors.some((sector) => sector === 'REB' || sector === 'UAF');
}
