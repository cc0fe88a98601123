import { contains, type FigureFinding, type Mention, overlaps, type Range } from '../../../model/index.ts';
import { type Clause, childrenBy, lemmaOf, tagOf, wordAt } from '../../phrases/index.ts';
import { BODIES } from '../../taken-up.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';
import { isNoOffice } from './own-figures.ts';

/** "Orvel beat Corvex to a $40 billion order": a firm that the clause names and no field has. */
export function leavesOutFirm(site: Site, { about, attributed_to }: FigureFinding): boolean {
  const clause = clauseAround(site);
  const tokens = site.tree.tokens;
  const range = clause && { start: tokens[clause.range.first]?.start ?? 0, end: tokens[clause.range.last]?.end ?? 0 };
  if (!clause || !range) return false;
  const told = new Set([...about.map(({ entity }) => entity), attributed_to?.entity]);
  const own = namesOfFirms(site, range)
    .filter(
      ({ start }) =>
        clauseAround(
          site,
          tokens.findIndex(({ end }) => end > start),
        ) === clause,
    )
    .filter((name) => about.length === 0 || !isMake(site, name));
  return own.some(({ entity }) => !told.has(entity));
}

/** "its [Tarn] factory": the make of what another has. */
function isMake({ tree }: Site, name: Range): boolean {
  const word = tree.tokens.findIndex(({ end }) => end === name.end);
  const head = tree.head(word);
  return tree.relation(word) === 'compound' && tagOf(tree, head) === 'NOUN' && childrenBy(tree, head, 'nmod:poss').some((kid) => kid < word);
}

/** "Orvel, [Venn] and Tarn": firms in one list, of which not all are told. */
export function leavesListShort(site: Site, { about, attributed_to }: FigureFinding): boolean {
  const { context, at } = site;
  const told = new Set([...about.map(({ entity }) => entity), attributed_to?.entity]);
  const names = namesOfFirms(site, { start: at.sentence.start, end: at.sentence.end });
  return names.some((name, index) => {
    const next = names[index + 1];
    const isListed = next !== undefined && /^,? ?(?:and )?$/.test(context.text.slice(name.end, next.start));
    return (
      isListed &&
      [name, next].some(({ entity }) => about.some((one) => one.entity === entity)) &&
      ![name, next].every(({ entity }) => told.has(entity))
    );
  });
}

/** "in [Peru], Chad and [Mali]", "to [Oslo], Bergen and Voss": of several places in one list not all are told. */
export function leavesPlaceOut({ at, context }: Site, { about }: FigureFinding): boolean {
  const isTold = (mention: Mention): boolean => about.some(({ entity }) => isSameState(context, entity, mention.entity));
  const places = at.mentions.filter(
    ({ form, entity }) => form === 'name' && /^(?:place|government)$/.test(context.reading.entities[entity]?.kind ?? ''),
  );
  const lists = places.reduce<Mention[][]>((told, place) => {
    const list = told.at(-1);
    const before = list?.at(-1);
    if (list && before && /^(?:, |,? and (?:the )?)$/.test(context.text.slice(before.end, place.start))) list.push(place);
    else told.push([place]);
    return told;
  }, []);
  return lists.some((list) => {
    const [first, last] = [list[0], list.at(-1)];
    const isList = list.length > 2 && first !== undefined && last !== undefined && /\band\b/.test(context.text.slice(first.start, last.end));
    return isList && list.some(isTold) && !list.every(isTold);
  });
}

const isSameState = ({ reading }: Site['context'], a: number, b: number): boolean =>
  a === b ||
  ([a, b].some(
    (entity) => reading.entities[entity]?.kind === 'government' || reading.entities[entity]?.key === `place:${reading.entities[entity]?.country}`,
  ) &&
    reading.entities[a]?.country !== undefined &&
    reading.entities[a]?.country === reading.entities[b]?.country);

/** The smallest clause in which the amount, or a word, stands. */
export function clauseAround({ at, first }: Site, word = first): Clause | undefined {
  return at.phrases.clauses
    .filter(({ range }) => range.first <= word && word <= range.last)
    .toSorted((a, b) => a.range.last - a.range.first - (b.range.last - b.range.first))[0];
}

/** Names of firms in a range, but for those that are a product's or stand within the amount: "20 [Orvel] 420 jets". */
export function namesOfFirms(site: Site, range: Range): Mention[] {
  const { at, context, quantity, tree } = site;
  return at.mentions.filter((mention) => {
    const entity = context.reading.entities[mention.entity];
    // "raised its loans with [the Bank of Peru]"
    const isPartner =
      entity?.kind === 'organisation' &&
      /\b(?:with|from|against) (?:the )?$/u.test(context.text.slice(Math.max(0, mention.start - 14), mention.start));
    const isFirm = entity?.kind === 'company' || isPartner || isNoOffice(mention.entity, context.reading.entities);
    if (mention.form !== 'name' || !isFirm || entity?.sectors.includes('MED') === true || !contains(range, mention) || overlaps(mention, quantity))
      return false;
    const next = tree.tokens.findIndex(({ start }) => start >= mention.end);
    return !/^(?:\d|[A-Z]+-?\d)/.test(tree.tokens[next]?.form ?? '') && !isProduct(site, next, mention.end);
  });
}

/** "Orvel [Skylark]": a name goes on that is no other's. */
const isProduct = ({ tree, at }: Site, next: number, end: number): boolean =>
  tagOf(tree, next) === 'PROPN' && tree.tokens[next]?.start === end + 1 && !at.mentions.some(({ start }) => start === tree.tokens[next]?.start);

/** "Corvex made an offer for Venn, valuing [the company] at $5 million": the one that is bought, and not the one that buys. */
export function isOfBidder(site: Site, { verb }: Measure, { about }: FigureFinding): boolean {
  const { tree } = site;
  if (verb === undefined || lemmaOf(tree, verb) !== 'value' || !wordAt(tree, verb).endsWith('ing')) return false;
  const isBare = childrenBy(tree, verb, 'obj').some((kid) => wordAt(tree, kid) === 'it' || BODIES.has(lemmaOf(tree, kid)));
  const start = tree.tokens[verb]?.start ?? 0;
  const others = namesOfFirms(site, { start: site.at.sentence.start, end: start }).filter(
    ({ entity }) => !about.some((one) => one.entity === entity),
  );
  return isBare && others.length > 0;
}
