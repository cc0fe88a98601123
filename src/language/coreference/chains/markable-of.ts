import type { Entity, Mention, Sentence, Token } from '../../../model/index.ts';
import { titlesByHead } from '../../knowledge/lexicon.ts';
import { nounClass } from '../../knowledge/nouns.ts';
import type { Markable, Place } from './markable.ts';
import type { NounChunk } from './noun-chunks.ts';

/** A name's words in its sentence: first, and after the last. */
export interface NameRange {
  from: number;
  to: number;
  mention: Mention;
}

/**
 * The markable of some words.
 * @param name the name that ends them, where there is one @param nominal the mention of the names' layer that ends with them
 */
export function markableOf(
  sentence: Sentence,
  index: number,
  chunk: NounChunk,
  name: NameRange | undefined,
  nominal: Mention | undefined,
  entities: readonly Entity[],
): Markable {
  const { tokens } = sentence;
  const head = tokens[chunk.head];
  const isName = name !== undefined || (isNameLike(tokens, chunk) && !isTitle(head));
  const nameFrom = name?.from ?? (isName ? nameStart(tokens, chunk) : chunk.head);
  const entity = name?.mention.entity ?? nominal?.entity;
  const first = tokens[chunk.from]?.form.toLowerCase() ?? '';
  const determiner = isDeterminer(tokens[chunk.from]) && chunk.from < chunk.head ? first : undefined;
  const lemma = isName ? nameWords(tokens, nameFrom, chunk.to) : (head?.lemma ?? '').toLowerCase();
  return {
    sentence: index,
    start: tokens[chunk.from]?.start ?? 0,
    end: tokens[chunk.to - 1]?.end ?? 0,
    ...chunk,
    form: isName ? 'name' : 'common',
    lemma,
    modifiers: tokens
      .slice(chunk.from, nameFrom)
      .filter((token) => /^(?:ADJ|NOUN|PROPN|NUM|VERB)$/u.test(token.upos) && !isDeterminer(token))
      .map((token) => (token.upos === 'NOUN' ? token.lemma : token.form).toLowerCase()),
    ...(determiner === undefined ? {} : { determiner }),
    number: numberOf(head, isName),
    class: isTime(sentence, head) ? 'time' : classOf(isName, lemma, entity === undefined ? undefined : entities[entity]),
    ...(entity === undefined ? {} : { entity }),
    ...(nominal?.members ? { members: nominal.members } : {}),
    place: placeOf(tokens, chunk),
  };
}

/** "Prime Minister" and "President" are no names, whatever their capitals. */
export const isTitle = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.upos === 'NOUN' || titlesByHead().has(token.form.toLowerCase()) || /^(?:Minister|Secretary|Officer|CEO)$/u.test(token.form));

const isTime = ({ times }: Sentence, head: Token | undefined): boolean =>
  head !== undefined && times.some(({ start, end }) => start <= head.start && head.end <= end);

const isDeterminer = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'DET' || /^(?:my|your|his|her|its|our|their|whose)$/u.test(token.form.toLowerCase()));

/** A name, or a code with digits after a name or article: "the 420", "Tarn T40". */
function isNameLike(tokens: readonly Token[], { from, head }: NounChunk): boolean {
  const token = tokens[head];
  if (token?.upos === 'PROPN') return true;
  const before = tokens[head - 1];
  return (
    token?.upos === 'NUM' && head > from && (before?.upos === 'PROPN' || (/^\d{3,}s?$/u.test(token.form) && before?.form.toLowerCase() === 'the'))
  );
}

function nameStart(tokens: readonly Token[], { from, head }: NounChunk): number {
  let at = head;
  while (at > from && (tokens[at - 1]?.upos === 'PROPN' || /^[-–&.]$/u.test(tokens[at - 1]?.form ?? ''))) at -= 1;
  return at;
}

const nameWords = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ form }) => form.toLowerCase())
    .filter((form) => /[\p{L}\p{N}]/u.test(form) && form !== 'the')
    .join(' ')
    .replace(/^(?:u\.s\.|united states)(?= )/u, 'us')
    .replace(/^(?:u\.k\.|united kingdom)(?= )/u, 'uk');

function numberOf(head: Token | undefined, isName: boolean): Markable['number'] {
  if (!head) return 'open';
  const form = head.form.toLowerCase();
  if (isName) return 'open';
  if (head.upos === 'NUM') return form === 'one' || form === '1' ? 'one' : 'several';
  if (head.upos !== 'NOUN') return 'open';
  if (/^(?:aircraft|people|police|staff|series|species|headquarters|data|personnel|crew|media|means)$/u.test(form)) return 'open';
  return form !== head.lemma && /(?:s|men|women|children)$/u.test(form) ? 'several' : 'one';
}

function classOf(isName: boolean, lemma: string, entity: Entity | undefined): Markable['class'] {
  if (entity) return entity.kind === 'person' ? 'person' : entity.kind === 'place' ? 'place' : 'organisation';
  return isName ? 'open' : nounClass(lemma);
}

/** Where a phrase stands: by the tree where there is one, else by the words around it. */
export function placeOf(tokens: readonly Token[], { from, to, head }: NounChunk): Place {
  const deprel = tokens[head]?.deprel;
  if (deprel !== undefined) {
    if (/^[nc]subj/u.test(deprel)) return 'subject';
    if (deprel === 'nmod:poss') return 'possessor';
    return /^i?obj$/u.test(deprel) ? 'object' : 'oblique';
  }
  if (/^['’]s?$/u.test(tokens[to]?.form ?? '')) return 'possessor';
  const after = tokens.slice(to, to + 3).find(({ upos }) => upos !== 'ADV');
  if (/^(?:VERB|AUX)$/u.test(after?.upos ?? '') && !/^(?:ADP|SCONJ)$/u.test(tokens[from - 1]?.upos === 'ADP' ? 'ADP' : '')) return 'subject';
  return tokens[from - 1]?.upos === 'ADP' ? 'oblique' : 'object';
}
