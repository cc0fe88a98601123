import { contains, type Mention, overlaps, type Quantity, type Range } from '../../../model/index.ts';
import { childrenBy, leftEdge, lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { BODIES } from '../../taken-up.ts';
import { isTraded } from '../change/exchange.ts';
import { isPartOfCrude } from '../measures/crude.ts';
import { indexAt } from '../measures/indexes.ts';
import type { Site } from '../site.ts';
import { type About, actorsAt, type Role } from './actors-at.ts';

/** Names, adjectives and possessors before the head: "[China]-[Russia] trade", "frozen [Russian] assets", "[its] total exports". */
export function before({ at, tree, context, ...rest }: Site, noun: number, role: Role): About {
  let edge = leftEdge(tree, noun);
  // "Kenya-Uganda [trade]", whatever the names hang on
  while (edge === noun && edge > 0 && /^[-–‑]$/u.test(wordAt(tree, edge - 2)) && tagOf(tree, edge - 1) === 'PROPN') edge -= 3;
  // "[Lumo & Quell]'s 500 index": whoever makes an index has no part in it
  const head = indexAt({ tree, at }, noun)?.first ?? noun;
  const [first, last] = [tree.tokens[edge], tree.tokens[head]];
  if (!first || !last) return [];
  const range = { start: first.start, end: last.start };
  const grade = gradeOf({ at, tree, context, ...rest }, noun);
  const named = at.mentions
    .filter(
      (mention) =>
        contains(range, mention) &&
        mention.start < grade &&
        !isOfCrude(tree, mention) &&
        !isSeatOfTrade({ at, tree, context, ...rest }, noun, mention) &&
        !/^-based\b/u.test(context.text.slice(mention.end, mention.end + 7)) &&
        !isOfBody({ at, tree, context, ...rest }, noun, mention) &&
        !isInBrackets(context.text, mention),
    )
    .filter((mention) => !at.sentence.quantities.some((other) => isInAmount(other, mention)))
    .filter((mention, _, all) => !isMakeOf(context, mention, all))
    .flatMap((mention) => (mention.members && mention.members.length > 0 ? mention.members : [mention.entity]))
    .filter((entity) => context.reading.entities[entity] !== undefined)
    .map((entity) => ({ entity, role }));
  const isOfSeat = (owner: number): boolean =>
    at.mentions.some((mention) => mention.end === tree.tokens[owner]?.end && isSeatOfTrade({ at, tree, context, ...rest }, noun, mention));
  // "[the company]'s sales", "[its] sales" of a firm named before
  const owners = named.length > 0 ? [] : childrenBy(tree, noun, 'nmod:poss').filter((owner) => owner < head && !isOfSeat(owner));
  const taken = owners.flatMap((owner) => actorsAt({ at, tree, context, ...rest }, owner, role));
  const states = taken.length > 0 ? [] : owners.flatMap((owner) => stateMeant(context, tree.tokens[owner]));
  return [...named, ...taken, ...states.map((entity) => ({ entity, role }))];
}

/** "[West] Texas Intermediate crude futures": part of the name of a grade. */
const isOfCrude = (tree: Tree, { start, end }: Mention): boolean =>
  tree.tokens.some((token, index) => token.start >= start && token.end <= end && isPartOfCrude(tree, index));

/** "its [Lumo] vans": the make of what another has. */
const isMakeOf = ({ reading, text }: Site['context'], mention: Mention, all: readonly Mention[]): boolean =>
  mention.form === 'name' &&
  !/^(?:place|government)$/.test(reading.entities[mention.entity]?.kind ?? '') &&
  !/^['’]/u.test(text.slice(mention.end, mention.end + 1)) &&
  all.some((owner) => owner.form === 'pronoun' && owner.end < mention.start);

/** "a $700 ([U.S.]) grant": whose dollars they are. */
const isInBrackets = (text: string, { start, end }: Mention): boolean => text[start - 1] === '(' && text[end] === ')';

/** "to buy a [Polish] rival for 90 million euros": what is bought is the body, and nothing of its state's. */
const isOfBody = ({ tree, preposition, context }: Site, noun: number, { entity }: Mention): boolean =>
  preposition === 'for' &&
  (BODIES.has(lemmaOf(tree, noun)) || lemmaOf(tree, noun) === 'rival') &&
  /^(?:place|government)$/.test(context.reading.entities[entity]?.kind ?? '');

/** "[London] cocoa futures", "[London]'s main contract, Brent crude, …": the town whose exchange trades them. */
const isSeatOfTrade = ({ context, tree }: Site, noun: number, { entity, start, end }: Mention): boolean =>
  (/^(?:future|contract|option)$/.test(lemmaOf(tree, noun)) ||
    // "Orvel's [London] shares"
    (/^(?:share|stock)$/.test(lemmaOf(tree, noun)) && childrenBy(tree, noun, 'nmod:poss').some((kid) => (tree.tokens[kid]?.end ?? 0) < start))) &&
  /^(?:place|government)$/.test(context.reading.entities[entity]?.kind ?? '') &&
  tree.tokens.some((token) => token.start >= start && token.end === end && token.upos === 'PROPN') &&
  (context.text.startsWith(' ', end) || (/^['’]s /u.test(context.text.slice(end, end + 3)) && wordAt(tree, noun + 1) === ','));

/** "[West Texas Intermediate] crude": where the name of a grade begins, of which no place within it is the owner. */
function gradeOf({ at, tree, ...rest }: Site, noun: number): number {
  let first = noun;
  while (/^\p{Lu}/u.test(tree.tokens[first - 1]?.form ?? '') && /^(?:PROPN|ADJ|NOUN)$/.test(tagOf(tree, first - 1))) first--;
  const last = tree.tokens[noun - 1];
  const isGrade = noun - first > 1 && isTraded({ tree }, noun) && !/^(?:share|stock|bond)$/.test(lemmaOf(tree, noun));
  const isNamed = last === undefined || at.mentions.some((mention) => contains(mention, last) && rest.context.reading.entities[mention.entity]);
  return isGrade && !isNamed ? (tree.tokens[first]?.start ?? 0) : Number.POSITIVE_INFINITY;
}

/** "Portugal's rating fell as [its] debt grew": a country by its chain. */
function stateMeant({ references, reading }: Site['context'], word: Range | undefined): number[] {
  const reference = word && references.at.touching(word).find(({ form, end }) => form === 'pronoun' && end === word.end);
  const entity = reference?.entity;
  return entity !== undefined && ['place', 'government'].includes(reading.entities[entity]?.kind ?? '') ? [entity] : [];
}

/** A part of the amount itself ("[AU]$5 million"), not of the counted noun ("60 [Icelandic] companies"). */
function isInAmount(quantity: Quantity, mention: Range): boolean {
  return overlaps(quantity, mention) && !(quantity.noun && contains(quantity.noun, mention));
}
