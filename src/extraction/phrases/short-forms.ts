import type { Token } from '../../model/index.ts';
import type { Item } from './types.ts';

type NounItem = Extract<Item, { kind: 'noun' }>;

/** Joins a name with its short form in brackets, and with the noun that both modify: "[the European Union (EU) countries]". */
export function joinShortForms(items: readonly Item[], tokens: readonly Token[]): Item[] {
  const joined: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) break;
    const close = item.kind === 'noun' ? shortFormAfter(items, i, tokens) : undefined;
    if (item.kind !== 'noun' || !close) {
      joined.push(item);
      continue;
    }
    const next = items[i + 4];
    const head = next?.kind === 'noun' && isModified(next, tokens) ? next : undefined;
    const noun = head ? { ...head.noun, first: item.first } : { ...item.noun, last: close.last };
    joined.push({ kind: 'noun', noun, first: item.first, last: noun.last });
    i += head ? 4 : 3;
  }
  return joined;
}

/** The closing bracket of "(EU)" right after the item at `at`. */
function shortFormAfter(items: readonly Item[], at: number, tokens: readonly Token[]): Item | undefined {
  const [open, short, close] = [items[at + 1], items[at + 2], items[at + 3]];
  if (open?.kind !== 'bracket' || short?.kind !== 'noun' || close?.kind !== 'bracket' || short.first !== short.last) return undefined;
  const isShort = /^\p{Lu}[\p{Lu}\p{N}.&]{1,9}$/u.test(tokens[short.first]?.form ?? '');
  return isShort && /^\p{Lu}/u.test(tokens[(items[at] ?? short).last]?.form ?? '') ? close : undefined;
}

/** A common noun without a determiner. */
function isModified({ first, noun }: NounItem, tokens: readonly Token[]): boolean {
  const upos = tokens[first]?.upos;
  return !noun.closed && !noun.possessor && (upos === 'NOUN' || upos === 'ADJ');
}
