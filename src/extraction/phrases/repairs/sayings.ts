import { nounClass } from '../../../language/knowledge/nouns.ts';
import { childrenBy } from '../tree.ts';
import { isVerbOfSaying, type Move, type Repair, subjectsOf, verbsIn } from './repair.ts';

const CALLING: ReadonlySet<string> = new Set('call urge appeal demand promise vow pledge accuse'.split(' '));

/** "said the count was rigged and [called] for a vote": what can't speak calls for nothing; who said the one did the other. */
export const callBesideSaying: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    const [said, saying] = [tree.head(verb), tree.head(tree.head(verb))];
    if (tree.relation(verb) !== 'conj' || !CALLING.has(tree.tokens[verb]?.lemma.toLowerCase() ?? '') || subjectsOf(tree, verb).length > 0) return [];
    if (tree.relation(said) !== 'ccomp' || !isVerbOfSaying(tree, saying) || saying > said) return [];
    const [subject] = subjectsOf(tree, said);
    const isThing =
      subject !== undefined && tree.tokens[subject]?.upos === 'NOUN' && nounClass(tree.tokens[subject]?.lemma.toLowerCase() ?? '') === 'thing';
    return isThing ? [{ token: verb, head: saying, deprel: 'conj' }] : [];
  });

const LINKING: ReadonlySet<string> = new Set('remain become seem appear stay grow prove turn'.split(' '));

/** "that the situation [remained] tense": a verb right before the adjective with which it tells how something is heads the clause. */
export const verbBeforeAdjective: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    const adjective = tree.head(verb);
    const isAside = LINKING.has(tree.tokens[verb]?.lemma.toLowerCase() ?? '') && ['advcl', 'dep', 'ccomp', 'acl'].includes(tree.relation(verb));
    if (
      !isAside ||
      tree.tokens[adjective]?.upos !== 'ADJ' ||
      adjective <= verb ||
      adjective > verb + 2 ||
      childrenBy(tree, adjective, 'cop').length > 0
    )
      return [];
    const moved = tree.children(adjective).filter((child) => child < verb);
    return [
      { token: verb, head: tree.head(adjective), deprel: tree.deprel(adjective) },
      { token: adjective, head: verb, deprel: 'xcomp' },
      ...moved.map((child) => ({ token: child, head: verb, deprel: tree.deprel(child) })),
    ];
  });
