import type { SentenceContext } from '../context.ts';
import { VENUES } from '../lexicon.ts';
import { type Clause, childrenBy, prepositionalAt, type TokenRange, type Tree, wordAt } from '../phrases/index.ts';
import { occasionEnd } from './content-by-words.ts';

/** The first token that what is said may have: "stated during her visit [that] …", "said on Friday [it] would …"; 0 where all that hangs on its head belongs to it. */
export function opensAt(at: SentenceContext, tree: Tree, clause: Clause, node: number): number {
  const { verb } = clause;
  const that = childrenBy(tree, node, 'mark').find((mark) => mark > verb.head && mark < node && wordAt(tree, mark) === 'that');
  return that ?? behindDay(at, tree, clause, node) ?? 0;
}

/** "said [on Friday] it would close", "said [in May] he …", "said [at a meeting in Oslo] it …", "told staff [late on Monday] they could go": a day between the verb of saying and the subject of what is said is that of the saying. */
function behindDay(at: SentenceContext, tree: Tree, { verb, object }: Clause, node: number): number | undefined {
  const [subject] = childrenBy(tree, node, 'nsubj', 'expl');
  if (node < verb.head || subject === undefined) return undefined;
  const first = tree.first(subject);
  const hearer = object.find((noun) => noun.first > verb.head && noun.last < first);
  const between = { first: (hearer?.last ?? verb.last) + 1, last: first - 1 };
  return between.last >= between.first && (isDay(at, tree, between) || isOccasion(at, between)) ? first : undefined;
}

/** Nothing but phrases that tell where and when, the first of them with a word for an occasion or a text. */
function isOccasion(at: SentenceContext, { first, last }: TokenRange): boolean {
  const item = at.phrases.items.findIndex((each) => each.kind === 'preposition' && each.first === first);
  const phrase = item < 0 ? undefined : prepositionalAt(at.phrases.items, item)?.phrase;
  if (!phrase?.nouns.some(({ lemma }) => VENUES.has(lemma))) return false;
  let token = first;
  for (let end = occasionEnd(at, token); end !== undefined && token <= last; end = occasionEnd(at, token)) token = end + 1;
  return token === last + 1;
}

function isDay({ sentence }: SentenceContext, tree: Tree, { first, last }: TokenRange): boolean {
  const words = tree.tokens.slice(first, last + 1);
  const times = sentence.times.filter(({ start, end }) => words.some((word) => word.start >= start && word.end <= end));
  if (!times.some(({ edtf, timex }) => timex.type !== 'DURATION' && (/^\d{4}-\d{2}/.test(edtf ?? '') || edtf === undefined))) return false;
  const isTold = words.some(({ form }) => DAY.test(form));
  return (
    isTold &&
    words.every(
      (word) => times.some(({ start, end }) => word.start >= start && word.end <= end) || /^(?:on|in|late|early|earlier|later)$/i.test(word.form),
    )
  );
}

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|jan\w*\.?|feb\w*\.?|mar\w*\.?|apr\w*\.?|may|june?\.?|july?\.?|aug\w*\.?|sep\w*\.?|oct\w*\.?|nov\w*\.?|dec\w*\.?)$/i;
