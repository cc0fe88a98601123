import { nounClass } from '../../../language/knowledge/nouns.ts';
import type { ActorKind, EventFinding, Range } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { TokenRange } from '../../phrases/index.ts';
import type { PartyContext } from '../parties/parties.ts';
import { STATES } from '../parties/subject-words.ts';

/** "called on Chile to free [her]": whom a pronoun means by name; of whoever acts ("urged Chile to let [it] fish") it stays. */
export function pronounsOf(
  { table }: PartyContext,
  { sentence: { tokens }, mentions }: SentenceContext,
  participants: EventFinding['participants'],
  within: number,
) {
  const acting = new Set(participants.flatMap(({ role, entity }) => (role === 'source' ? [entity] : [])));
  const asked = new Set(participants.flatMap(({ role, entity }) => (role === 'target' ? [entity] : [])));
  const known = new Map<number, string>();
  for (const { form, entity, start, members } of mentions) {
    const token = form === 'pronoun' && !members ? tokens.findIndex((word) => word.start === start) : -1;
    const name = table.entities[entity]?.name ?? '';
    const word = tokens[token];
    if (!word || (word.deprel === 'nmod:poss' && !/^her$/i.test(word.form))) continue;
    // "urged Chile to let [it] fish": no object is its own clause's subject, so it is whoever acts.
    const isInside = token > within;
    if (acting.has(entity) && !isInside) continue;
    if (acting.has(entity) || (asked.has(entity) && isInside)) known.set(token, word.form);
    else if (/^\p{Lu}/u.test(name)) known.set(token, word.deprel === 'nmod:poss' ? `${name}’s` : name);
  }
  return known;
}

/** "300 of [her] supporters": whose they are by name, by the pronoun's token. */
export function possessorsNamed({ table }: Pick<PartyContext, 'table'>, { sentence: { tokens }, mentions }: SentenceContext): Map<number, string> {
  const known = new Map<number, string>();
  for (const { form, entity, start, members } of mentions) {
    const token = form === 'pronoun' && !members ? tokens.findIndex((word) => word.start === start) : -1;
    const name = table.entities[entity]?.name ?? '';
    const isSure = tokens[token]?.deprel === 'nmod:poss' && !isOneOfSeveral(table, mentions, start, entity);
    if (isSure && /^\p{Lu}/u.test(name)) known.set(token, `${name}${name.endsWith('s') ? '’' : '’s'}`);
  }
  return known;
}

/** "Chad accused Sudan, and [its] army …": of two that stand before it in the sentence, the second may be meant, or not. */
function isOneOfSeveral(table: PartyContext['table'], mentions: SentenceContext['mentions'], start: number, meant: number): boolean {
  const isPerson = (entity: number) => table.entities[entity]?.kind === 'person';
  const before = mentions.filter(({ form, end, entity }) => form === 'name' && end <= start && isPerson(entity) === isPerson(meant));
  return before.some(({ entity }) => entity !== meant) && before[0]?.entity !== meant;
}

/** "urged [it] to leave": the words for the only one acted upon, where they only point at it. */
export function pointedAt(context: PartyContext, at: SentenceContext, [other, another]: EventFinding['participants']): TokenRange | undefined {
  const words = other && !another ? tokensOf(at, other.span) : undefined;
  return other && words && isPointing(at, words, context.table.entities[other.entity]?.kind) ? words : undefined;
}

function tokensOf({ sentence: { tokens } }: SentenceContext, span: Range): TokenRange {
  return { first: tokens.findIndex(({ end }) => end > span.start), last: tokens.findLastIndex(({ start }) => start < span.end) };
}

/** "it", "the firm", "his counterpart": who that is stands elsewhere. Not "the judiciary", which is more exact than the state that it stands for. */
function isPointing({ sentence: { tokens } }: SentenceContext, { first, last }: TokenRange, kind: ActorKind | undefined): boolean {
  const words = tokens.slice(first, last + 1);
  if (!/^(?:PRON|DET)$/.test(words[0]?.upos ?? '') || words.some(({ upos }) => upos === 'PROPN')) return false;
  const noun = words.findLast(({ upos }) => upos === 'NOUN')?.lemma;
  if (noun === undefined) return first === last;
  if (kind === 'government') return STATES.has(noun);
  return kind === 'person' || nounClass(noun) === 'organisation';
}
