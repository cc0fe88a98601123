import { childrenBy, type Tree, wordAt } from '../../../language/dependency-tree.ts';
import { isRelativeWord } from '../links.ts';
import { isVerbOfSaying, type Move, type Repair, subjectsOf, verbsIn } from './repair.ts';

/** "The bridge, [engineers] warned, could collapse": between two commas a noun right before a verb of saying is its subject, and set beside nothing. */
export const speakerInside: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    const before = verb - 1;
    if (!isVerbOfSaying(tree, verb) || wordAt(tree, verb + 1) !== ',' || subjectsOf(tree, verb).length > 0) return [];
    const first = tree.first(before);
    const isBeside = tree.relation(before) === 'appos' && [wordAt(tree, first), wordAt(tree, first - 1)].includes(',');
    return isBeside && isNominal(tree, before) ? [{ token: before, head: verb, deprel: 'nsubj' }] : [];
  });

/** "The company, [Brun] says, has run out of ideas": beside a noun stands what a comma closes; the noun is then the subject of what is said. */
export const speakerBesideSubject: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    const speaker = tree.tokens.findIndex((_, token) => token < verb && tree.relation(token) === 'appos' && tree.last(token) === verb - 1);
    const told = speaker < 0 ? -1 : tree.head(speaker);
    const content = childrenBy(tree, verb, 'ccomp').find((token) => token > verb && subjectsOf(tree, token).length === 0);
    if (content === undefined || !isVerbOfSaying(tree, verb) || wordAt(tree, verb + 1) !== ',' || tree.head(told) !== verb) return [];
    const isSetOff = [wordAt(tree, tree.first(speaker)), wordAt(tree, tree.first(speaker) - 1)].includes(',');
    if (!isSetOff || tree.relation(told) !== 'nsubj' || !isNominal(tree, speaker)) return [];
    return [
      { token: speaker, head: verb, deprel: 'nsubj' },
      { token: told, head: content, deprel: 'nsubj' },
    ];
  });

/** "after [the company] warned that": what stands right before an active verb of saying without a subject is its subject, whatever it is taken for. */
export const speakerRightBefore: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    if (!isVerbOfSaying(tree, verb) || subjectsOf(tree, verb).length > 0 || childrenBy(tree, verb, 'aux:pass').length > 0) return [];
    const noun = childrenBy(tree, verb, 'iobj', 'obj').find((token) => token < verb && tree.last(token) === verb - 1);
    return noun !== undefined && isNominal(tree, noun) && childrenBy(tree, noun, 'case').length === 0
      ? [{ token: noun, head: verb, deprel: 'nsubj' }]
      : [];
  });

/** "[analysts at the bank] said the shares were dear": of two subjects of what is said the one right before the verb of saying is the speaker. */
export const speakerOfContent: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    if (!isVerbOfSaying(tree, verb) || subjectsOf(tree, verb).length > 0) return [];
    const content = childrenBy(tree, verb, 'ccomp').find((token) => token > verb);
    const [first, second] = content === undefined ? [] : subjectsOf(tree, content);
    if (first === undefined || second === undefined || second < verb || tree.last(first) !== verb - 1) return [];
    return [{ token: first, head: verb, deprel: 'nsubj' }];
  });

/** "“…,” said [the vice president]": a noun right behind a verb of saying that has no subject and follows a comma or a mark is no clause and no object. */
export const speakerBehind: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    if (!SAYING.has(wordAt(tree, verb)) || subjectsOf(tree, verb).length > 0 || !/^[,”"’'?!—–-]$/u.test(wordAt(tree, verb - 1))) return [];
    const noun = childrenBy(tree, verb, 'ccomp', 'obj', 'xcomp', 'obl').find((child) => child > verb && tree.first(child) === verb + 1);
    if (noun === undefined || !isNominal(tree, noun) || childrenBy(tree, noun, 'nsubj', 'cop', 'aux', 'case', 'mark').length > 0) return [];
    return [{ token: noun, head: verb, deprel: 'nsubj' }];
  });

/** "“Nobody shouted,” said [one of them]": what stands right behind such a verb doesn't hang on a word before it. */
export const speakerAcross: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    if (!SAYING.has(wordAt(tree, verb)) || subjectsOf(tree, verb).length > 0 || !/^[,”"’'?!—–-]$/u.test(wordAt(tree, verb - 1))) return [];
    const across = tree.tokens.findIndex(
      (_, token) =>
        token > verb &&
        tree.first(token) === verb + 1 &&
        tree.head(token) < verb &&
        tree.head(token) >= 0 &&
        ['obj', 'nsubj', 'obl', 'conj', 'appos'].includes(tree.relation(token)),
    );
    const isSomebody = isNominal(tree, across) || /^(?:one|two|three|both|another)$/.test(wordAt(tree, across));
    return across > verb && isSomebody && childrenBy(tree, across, 'case', 'mark', 'cc').length === 0
      ? [{ token: across, head: verb, deprel: 'nsubj' }]
      : [];
  });

/** "Ruto met Macron in Oslo, [two people who know of it] told Reuters": a second subject behind a verb, right before a verb of saying without one. */
export const speakerAtEnd: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    if (!isVerbOfSaying(tree, verb) || subjectsOf(tree, verb).length > 0) return [];
    const subject = tree.tokens.findIndex((_, token) => {
      const other = tree.head(token);
      return (
        tree.relation(token) === 'nsubj' &&
        other < token &&
        token < verb &&
        (tree.last(token) === verb - 1 || phraseOf(tree, token, verb) !== undefined) &&
        subjectsOf(tree, other).some((first) => first < other)
      );
    });
    const first = subject < 0 ? -1 : tree.first(subject);
    if (subject < 0 || ![wordAt(tree, first), wordAt(tree, first - 1)].includes(',')) return [];
    const phrase = phraseOf(tree, subject, verb);
    return [{ token: subject, head: verb, deprel: 'nsubj' }, ...(phrase === undefined ? [] : [{ token: phrase, head: subject, deprel: 'nmod' }])];
  });

/** "…, traders [in Frankfurt] said": the phrase between such a subject and the verb, which hangs where the subject does. */
function phraseOf(tree: Tree, subject: number, verb: number): number | undefined {
  return tree
    .children(tree.head(subject))
    .find((token) => tree.relation(token) === 'obl' && tree.first(token) === tree.last(subject) + 1 && tree.last(token) === verb - 1);
}

/** "The harvest, said [the farmer], will be late": of the two nouns around a verb of saying between commas the one behind it speaks, the one before it is spoken of. */
export const speakerInserted: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    if (wordAt(tree, verb - 1) !== ',' || !(isVerbOfSaying(tree, verb) || SAYING.has(wordAt(tree, verb)))) return [];
    const behind = tree.tokens.findIndex((_, token) => token > verb && tree.first(token) === verb + 1 && tree.relation(token) === 'nsubj');
    const told = behind < 0 ? -1 : tree.head(behind);
    const isSetOff = behind >= 0 && [wordAt(tree, tree.last(behind)), wordAt(tree, tree.last(behind) + 1)].includes(',');
    if (!isSetOff || told <= behind || !(isNominal(tree, behind) || tree.tokens[behind]?.upos === 'PRON')) return [];
    const before = [...subjectsOf(tree, told), ...subjectsOf(tree, verb)].find((token) => token < verb - 1);
    if (before === undefined) return [];
    return [
      { token: behind, head: verb, deprel: 'nsubj' },
      ...(tree.head(before) === told ? [] : [{ token: before, head: told, deprel: tree.deprel(before) }]),
    ];
  });

/** "[The drug], the company says, cut the risk": of two subjects before a verb of saying between commas the first belongs to what is said. */
export const subjectBeforeSpeaker: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    if (!isVerbOfSaying(tree, verb) || wordAt(tree, verb + 1) !== ',') return [];
    const [told, speaker, more] = subjectsOf(tree, verb).filter((token) => token < verb);
    const content = childrenBy(tree, verb, 'ccomp').find((token) => token > verb && subjectsOf(tree, token).length === 0);
    if (told === undefined || speaker === undefined || more !== undefined || content === undefined) return [];
    const isSetOff = [wordAt(tree, tree.first(speaker)), wordAt(tree, tree.first(speaker) - 1)].includes(',');
    return isSetOff && tree.last(speaker) === verb - 1 ? [{ token: told, head: content, deprel: 'nsubj' }] : [];
  });

/** "The dam, [the company says], is safe": between two commas a verb of saying without a relative word and without an object tells nothing of the noun before it. */
export const speakerBesideNoun: Repair = (tree) =>
  verbsIn(tree).flatMap((verb): Move[] => {
    const noun = tree.head(verb);
    const [speaker] = subjectsOf(tree, verb);
    if (tree.deprel(verb) !== 'acl:relcl' || !isVerbOfSaying(tree, verb) || wordAt(tree, verb + 1) !== ',' || speaker === undefined) return [];
    const isBare = childrenBy(tree, verb, 'obj', 'ccomp', 'xcomp', 'obl', 'mark').length === 0 && tree.last(speaker) === verb - 1;
    const isSetOff = [wordAt(tree, tree.first(speaker)), wordAt(tree, tree.first(speaker) - 1)].includes(',');
    const above = tree.head(noun);
    const isSubject = tree.relation(noun) === 'nsubj' && above > verb;
    return isBare && isSetOff && isSubject && /^(?:NOUN|PROPN|PRON)$/.test(tree.tokens[speaker]?.upos ?? '') && !isRelativeWord(tree, speaker)
      ? [{ token: verb, head: above, deprel: 'parataxis' }]
      : [];
  });

const SAYING: ReadonlySet<string> = new Set(
  'said says added adds explained recalled replied wrote stated noted insisted argued warned concluded continued'.split(' '),
);

function isNominal(tree: Tree, token: number): boolean {
  return /^(?:NOUN|PROPN)$/.test(tree.tokens[token]?.upos ?? '');
}
