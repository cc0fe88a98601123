import type { Entity, Mention, Quotation, Sentence, Token } from '../../../model/index.ts';
import { titlesByHead } from '../../knowledge/lexicon.ts';
import { nounClass } from '../../knowledge/nouns.ts';
import { quotationAt } from '../referent.ts';
import type { Markable, Place } from './markable.ts';
import { type NounChunk, nounChunks } from './noun-chunks.ts';

/** What the markables of a report are made from. */
export interface MarkableSource {
  text: string;
  sentences: readonly Sentence[];
  quotations: readonly Quotation[];
  entities: readonly Entity[];
  /** Mentions of the names' layer, in the order of the text. */
  mentions: readonly Mention[];
}

const PERSONAL: Record<string, Pick<Markable, 'number' | 'class' | 'gender'>> = {
  ...same(['he', 'him', 'his', 'himself'], { number: 'one', class: 'person', gender: 'm' }),
  ...same(['she', 'her', 'hers', 'herself'], { number: 'one', class: 'person', gender: 'f' }),
  ...same(['it', 'its', 'itself'], { number: 'one', class: 'thing' }),
  ...same(['they', 'them', 'their', 'theirs', 'themselves'], { number: 'several', class: 'open' }),
  ...same(['i', 'me', 'my', 'mine', 'myself'], { number: 'one', class: 'person' }),
  ...same(['we', 'us', 'our', 'ours', 'ourselves'], { number: 'several', class: 'open' }),
  ...same(['who', 'whom', 'whose'], { number: 'open', class: 'open' }),
  ...same(['which', 'that', 'where'], { number: 'open', class: 'open' }),
};

function same<Value>(forms: readonly string[], value: Value): Record<string, Value> {
  return Object.fromEntries(forms.map((form) => [form, value]));
}

/** All noun phrases, names and pronouns of the sentences, in the order of their heads' ends. */
export function markablesOf(source: MarkableSource): Markable[] {
  const speech = source.quotations.filter(({ use }) => use === 'speech').map(({ start, end }) => ({ start, end }));
  const bySentence = Map.groupBy(source.mentions, ({ sentence }) => sentence);
  return source.sentences.flatMap((sentence, index) => {
    const mentions = bySentence.get(index) ?? [];
    const found = [...chunkMarkables(sentence, index, mentions, source), ...pronounMarkables(sentence, index, mentions)];
    return found
      .map((markable) => {
        const quotation = quotationAt(speech, markable.start);
        return quotation === undefined ? markable : { ...markable, quotation };
      })
      .toSorted((a, b) => a.end - b.end || b.start - a.start);
  });
}

interface NameRange {
  from: number;
  to: number;
  mention: Mention;
}

function chunkMarkables(sentence: Sentence, index: number, mentions: readonly Mention[], source: MarkableSource): Markable[] {
  const { tokens } = sentence;
  const names = mentions.filter(({ form }) => form === 'name' || form === 'adjective').flatMap((mention) => rangeOf(tokens, mention));
  const nominals = mentions.filter(({ form }) => form === 'nominal');
  // "Ministry of Trade and Industry": what is inside a name is no phrase of its own.
  const chunks = nounChunks(sentence).filter(
    ({ from, to }) => !names.some((name) => name.from <= from && to <= name.to && name.to - name.from > to - from),
  );
  const found: Markable[] = [];
  for (const chunk of chunks) {
    const name = names.find((each) => each.from >= chunk.from && each.to === chunk.to);
    const end = tokens[chunk.to - 1]?.end;
    const nominal = nominals.find((each) => each.end === end);
    found.push(markableOf(sentence, index, chunk, name, nominal, source));
    if (name && name.from > chunk.from && isTitle(tokens[name.from - 1]))
      found.push(markableOf(sentence, index, { from: chunk.from, to: name.from, head: name.from - 1 }, undefined, undefined, source));
  }
  found.push(...coordinations(sentence, found));
  const isOwn = (from: number, to: number) => found.some((each) => each.from === from && each.to === to);
  for (const name of names) {
    if (!isOwn(name.from, name.to))
      found.push(markableOf(sentence, index, { from: name.from, to: name.to, head: name.to - 1 }, name, undefined, source));
  }
  const bare = chunks.flatMap((chunk) => bareNames(tokens, chunk)).filter(({ from, to }) => !names.some((name) => name.from < to && from < name.to));
  for (const run of bare) if (!isOwn(run.from, run.to)) found.push(markableOf(sentence, index, run, undefined, undefined, source));
  return found;
}

/** "customers and suppliers", "Orvel, Lind and Venn": phrases in a row, the last after "and", are several together. */
function coordinations({ tokens }: Sentence, found: readonly Markable[]): Markable[] {
  const endingAt = new Map<number, Markable>();
  for (const markable of found) if ((endingAt.get(markable.to)?.from ?? tokens.length) > markable.from) endingAt.set(markable.to, markable);
  return found.flatMap((last): Markable[] => {
    if (tokens[last.from - 1]?.form !== 'and' || endingAt.get(last.to) !== last) return [];
    const parts = [last];
    let end = last.from - (tokens[last.from - 2]?.form === ',' ? 2 : 1);
    // "Orvel (ORV) and Lind"
    if (tokens[end - 1]?.form === ')' && tokens[end - 3]?.form === '(') end -= 3;
    for (let before = endingAt.get(end); before && before.from < (parts[0]?.from ?? 0); ) {
      parts.unshift(before);
      before = tokens[before.from - 1]?.form === ',' ? endingAt.get(before.from - 1) : undefined;
    }
    const [first] = parts;
    return !first || parts.length < 2 ? [] : [together(tokens, parts, first, last)];
  });
}

function together(tokens: readonly Token[], parts: readonly Markable[], first: Markable, last: Markable): Markable {
  const { gender: _, entity: __, members: ___, determiner: ____, ...kept } = last;
  const words = tokens.slice(first.from, last.to).map(({ form }) => form.toLowerCase());
  return {
    ...kept,
    start: first.start,
    from: first.from,
    form: 'common',
    lemma: words.join(' '),
    modifiers: [],
    number: 'several',
    place: first.place,
    parts: parts.map(({ from, to }) => ({ from, to })),
  };
}

/** "Orvel" in "Orvel chief executive", "Sky Orvel" in "the new Sky Orvel jet": proper nouns in a row. */
function bareNames(tokens: readonly Token[], { from, to }: NounChunk): NounChunk[] {
  const runs: NounChunk[] = [];
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.upos !== 'PROPN') continue;
    const start = at;
    while (at + 1 < to && tokens[at + 1]?.upos === 'PROPN') at += 1;
    runs.push({ from: start, to: at + 1, head: at });
  }
  return runs;
}

function rangeOf(tokens: readonly Token[], mention: Mention): NameRange[] {
  const from = tokens.findIndex(({ end }) => end > mention.start);
  const to = tokens.findLastIndex(({ start }) => start < mention.end) + 1;
  return from >= 0 && to > from ? [{ from, to, mention }] : [];
}

function markableOf(
  sentence: Sentence,
  index: number,
  chunk: NounChunk,
  name: NameRange | undefined,
  nominal: Mention | undefined,
  { entities }: MarkableSource,
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
const isTitle = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.upos === 'NOUN' || titlesByHead().has(token.form.toLowerCase()) || /^(?:Minister|Secretary|Officer|CEO)$/u.test(token.form));

const isTime = ({ times }: Sentence, head: Token | undefined): boolean =>
  head !== undefined && times.some(({ start, end }) => start <= head.start && head.end <= end);

const isDeterminer = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'DET' || /^(?:my|your|his|her|its|our|their|whose)$/u.test(token.form.toLowerCase()));

/** A name, or a code with digits after a name or article: "the 787", "Airbus A380". */
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
function placeOf(tokens: readonly Token[], { from, to, head }: NounChunk): Place {
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

function pronounMarkables({ tokens }: Sentence, index: number, mentions: readonly Mention[]): Markable[] {
  return tokens.flatMap((token, at): Markable[] => {
    const lower = token.form.toLowerCase();
    const asks = Object.hasOwn(PERSONAL, lower) ? PERSONAL[lower] : undefined;
    if (!asks || (lower.length < 3 && token.form === 'US') || (/^(?:that|which|where|who|whom|whose)$/u.test(lower) && !isRelative(tokens, at)))
      return [];
    const known = mentions.find(({ form, start, end }) => form === 'pronoun' && start === token.start && end === token.end);
    const { start, end } = token;
    const chunk = { from: at, to: at + 1, head: at };
    return [
      {
        sentence: index,
        start,
        end,
        ...chunk,
        form: 'pronoun',
        lemma: lower,
        modifiers: [],
        ...asks,
        ...(known ? { entity: known.entity } : {}),
        ...(known?.members ? { members: known.members } : {}),
        place: /^(?:his|her|its|their|our|my|whose)$/u.test(lower) ? 'possessor' : placeOf(tokens, chunk),
      },
    ];
  });
}

/** "which" or "that" right after a noun phrase, a comma between passed over; and no conjunction ("said that"). */
function isRelative(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1]?.form === ',' ? tokens[at - 2] : tokens[at - 1];
  const fits = /^(?:NOUN|PROPN|NUM)$/u.test(before?.upos ?? '') || before?.form === ')' || /^(?:ADP|SYM)$/u.test(before?.upos ?? '');
  if (token?.form.toLowerCase() !== 'that') return fits;
  return fits && before?.upos !== 'ADP' && /^(?:VERB|AUX|ADV)$/u.test(tokens[at + 1]?.upos ?? '');
}
