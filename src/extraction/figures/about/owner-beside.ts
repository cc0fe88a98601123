import { caseOf, childrenBy, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { isTraded } from '../change/exchange.ts';
import { OF_LIVES } from '../counts/deeds.ts';
import { isIndex } from '../measures/indexes.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';
import { type About, actorsAt } from './actors-at.ts';

/** "[Kenya], where the population grew by a third", "[Corvex], where most goods are imported", "[Peru], where nine people were killed": the one of which the clause tells. */
export function ofWhere(site: Site, { verb = site.verb, deed, noun }: Measure): About {
  const { tree } = site;
  // "the exchange, where shares fell": where they are traded
  const isThere = noun !== undefined && (isTraded(site, noun) || isIndex(site, noun));
  const isTold =
    verb !== undefined &&
    (deed === undefined || OF_LIVES.has(deed)) &&
    !isThere &&
    childrenBy(tree, verb, 'advmod').some((kid) => wordAt(tree, kid) === 'where');
  const where = isTold ? tree.tokens.findLastIndex(({ form }, token) => form === 'where' && token < site.first) : -1;
  const name = wordAt(tree, where - 1) === ',' ? where - 2 : where - 1;
  return where > 1 && tagOf(tree, name) === 'PROPN' ? actorsAt(site, name, 'of', true) : [];
}

/** "Trading in [Orvel] was halted after the stock fell": of the only firm that is named before, in this sentence or else in the one ahead of it. */
export function ofTheStock({ tree, at, context }: Site, noun: number): About {
  const isBare =
    /^(?:share|stock)$/.test(lemmaOf(tree, noun)) &&
    wordAt(tree, noun - 1) === 'the' &&
    childrenBy(tree, noun, 'nmod', 'nmod:poss', 'compound', 'amod', 'acl').length === 0;
  if (!isBare) return [];
  const start = tree.tokens[noun]?.start ?? 0;
  const ahead = context.sentences[at.index - 1];
  const namedIn = (mentions: typeof at.mentions): Set<number> =>
    new Set(
      mentions
        .filter(({ form, end, entity }) => form === 'name' && end <= start && context.reading.entities[entity]?.kind === 'company')
        .map(({ entity }) => entity),
    );
  const here = namedIn(at.mentions);
  const firms = here.size > 0 || !ahead ? here : namedIn(ahead.mentions);
  return firms.size === 1 ? [...firms].map((entity) => ({ entity, role: 'of' as const })) : [];
}

/** "[Vodafone], with 303 million customers, is", "[a bank] with 40 branches": who has what stands behind "with". */
export function holderWith({ tree }: Site, noun: number): number | undefined {
  const first = childrenBy(tree, noun, 'case')[0] ?? noun;
  // "With 40 branches, [the bank] is"; of "With 40 branches closed" it is told what befell them
  const isOpening = first === 0 && wordAt(tree, 0) === 'with' && tree.relation(noun) === 'obl' && childrenBy(tree, noun, 'acl', 'advcl').length === 0;
  const subject = isOpening ? subjectsOf(tree, tree.head(noun)).find((word) => word > noun) : undefined;
  if (subject !== undefined && tagOf(tree, subject) === 'PROPN') return subject;
  const isWith =
    caseOf(tree, noun) === 'with' &&
    wordAt(tree, first) === 'with' &&
    (tree.relation(noun) === 'nmod' || (tree.relation(noun) === 'obl' && wordAt(tree, first - 1) === ','));
  const holder = wordAt(tree, first - 1) === ',' ? first - 2 : first - 1;
  // "is the main [buyer], with imports of $5 billion": what somebody is, and nobody
  const isPredicate = childrenBy(tree, holder, 'cop').length > 0;
  // "a mill in [Tromso] with 90 hands": the plant's
  const isWhere =
    tagOf(tree, holder) === 'PROPN' &&
    /^(?:in|at|near)$/.test(caseOf(tree, holder)) &&
    /^(?:staff|employee|worker|people)$/.test(lemmaOf(tree, noun));
  return isWith && !isPredicate && !isWhere && /^(?:PROPN|NOUN)$/.test(tagOf(tree, holder)) ? holder : undefined;
}
