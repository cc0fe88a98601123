import type { Sentence, Token } from '../../../model/index.ts';
import type { Markable } from './markable.ts';

/** "customers and suppliers", "Orvel, Lind and Venn": phrases in a row, the last after "and", are several together. */
export function coordinations({ tokens }: Sentence, found: readonly Markable[]): Markable[] {
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
