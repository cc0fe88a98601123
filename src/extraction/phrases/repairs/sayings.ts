import { childrenBy, feature, type Tree } from '../../../language/dependency-tree.ts';
import { nounClass } from '../../../language/knowledge/nouns.ts';
import { verbClass } from '../../../language/knowledge/verb-classes.ts';
import { isVerbOfSaying, type Move, type Repair, says, subjectsOf, verbsIn } from './repair.ts';

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

const ASKING = verbClass('urge');

/** "Ruto said Uganda had kept its word, but [urged] Kenya to pay": who says the one asks for the other. */
export const askingBesideSaying: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const content = tree.head(verb);
    const saying = content >= 0 && tree.relation(content) === 'ccomp' && tree.relation(verb) === 'conj' ? tree.head(content) : -1;
    const isAsking = ASKING.has(tree.tokens[verb]?.lemma.toLowerCase() ?? '') && feature(tree.tokens[verb], 'VerbForm') === 'Fin';
    if (saying < 0 || content < saying || !isAsking || !says(tree, saying) || childrenBy(tree, verb, 'aux', 'nsubj').length > 0) return [];
    const joint = childrenBy(tree, verb, 'cc')[0];
    if (joint === undefined || feature(tree.tokens[saying], 'Tense') !== feature(tree.tokens[verb], 'Tense')) return [];
    // "said Uganda [paid] and called for calm" may be of Uganda
    const isApart = tree.tokens[joint]?.form === 'but' || tree.tokens[joint - 1]?.form === ',' || childrenBy(tree, content, 'aux', 'cop').length > 0;
    return isApart ? [{ token: verb, head: saying, deprel: 'conj' }] : [];
  });

/** "said he would not resign and [accused] the opposition": nobody "would accused", so who said the one did the other. */
export const deedBesideSaying: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    const content = tree.relation(verb) === 'conj' ? tree.head(verb) : -1;
    const saying = content >= 0 && tree.relation(content) === 'ccomp' ? tree.head(content) : -1;
    if (saying < 0 || content < saying || !isPast(tree, verb) || !isPast(tree, saying) || !isVerbOfSaying(tree, saying)) return [];
    const isUnderModal =
      feature(tree.tokens[content], 'VerbForm') === 'Inf' && childrenBy(tree, content, 'aux').some((aux) => MODALS.has(wordOf(tree, aux)));
    return isUnderModal && childrenBy(tree, verb, 'aux', 'nsubj', 'expl', 'mark').length === 0 ? [{ token: verb, head: saying, deprel: 'conj' }] : [];
  });

const MODALS: ReadonlySet<string> = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'must', 'should', 'shall', "'ll", '’ll', "'d", '’d']);

const wordOf = (tree: Tree, token: number): string => tree.tokens[token]?.form.toLowerCase() ?? '';

const isPast = (tree: Tree, token: number): boolean =>
  feature(tree.tokens[token], 'Tense') === 'Past' && feature(tree.tokens[token], 'VerbForm') === 'Fin';

/** "Ruto sold the mill in May, [three workers who saw the contract] told Reuters": a noun behind a comma, with its relative clause right before a verb of saying that has no subject. */
export const speakerWithRelative: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    if (!isVerbOfSaying(tree, verb) || subjectsOf(tree, verb).length > 0 || childrenBy(tree, verb, 'aux', 'mark', 'cc').length > 0) return [];
    const speaker = tree.tokens.findLastIndex((_, token) => token < verb && isAsideWithRelative(tree, token, verb));
    if (speaker < 0) return [];
    let main = tree.head(speaker);
    while (main >= 0 && tree.tokens[main]?.upos !== 'VERB') main = tree.head(main);
    const isUnderMain = tree.deprel(verb) === 'parataxis' || tree.head(verb) === speaker;
    if (main < 0 || main > speaker || !isUnderMain || subjectsOf(tree, main).every((subject) => subject === speaker)) return [];
    return [
      { token: verb, head: main, deprel: 'parataxis' },
      { token: speaker, head: verb, deprel: 'nsubj' },
    ];
  });

function isAsideWithRelative(tree: Tree, noun: number, verb: number): boolean {
  if (tree.tokens[noun]?.upos !== 'NOUN' || tree.head(noun) > noun || !/^(?:appos|nsubj)$/.test(tree.relation(noun))) return false;
  const first = tree.first(noun);
  const hasRelative = tree
    .children(noun)
    .some((child) => child < verb && tree.deprel(child) === 'acl:relcl' && subjectsOf(tree, child).includes(noun + 1));
  const isSetOff = [tree.tokens[first]?.form, tree.tokens[first - 1]?.form].includes(',');
  return hasRelative && isSetOff && tree.tokens.slice(noun, verb).every(({ form }) => !/^[,;:—–]$/.test(form));
}

const TELLING: ReadonlySet<string> = new Set('tell inform assure warn remind'.split(' '));

/** "told [journalists] rents would rise": people right behind a verb of telling, whom the parser takes for part of the subject of what they are told. */
export const hearerBeforeSubject: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    const [hearer, subject] = [verb + 1, tree.head(verb + 1)];
    const word = tree.tokens[hearer];
    const isPeople = word?.upos === 'NOUN' && nounClass(word.lemma.toLowerCase()) === 'person' && feature(word, 'Number') === 'Plur';
    if (!isPeople || !TELLING.has(tree.tokens[verb]?.lemma.toLowerCase() ?? '') || tree.children(hearer).length > 0) return [];
    const isInside = ['nmod:poss', 'compound', 'nmod', 'nmod:desc'].includes(tree.deprel(hearer)) && subject > hearer;
    const isSubject = isInside && tree.relation(subject) === 'nsubj' && tree.head(subject) > subject;
    return isSubject ? [{ token: hearer, head: verb, deprel: 'obj' }] : [];
  });
