import { childrenBy, feature, type Tree } from '../../../language/dependency-tree.ts';
import { isVerbOfSaying, type Repair, says, subjectsOf, verbsIn } from './repair.ts';

/** "The price will rise, [Macron announced]": a verb of saying behind a comma that nothing joins is set into the sentence. */
export const asideWithoutMark: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const isLoose = ['advcl', 'conj', 'acl'].includes(tree.deprel(verb)) && childrenBy(tree, verb, 'mark', 'cc', 'ccomp', 'obj').length === 0;
    const isSetOff = tree.tokens[tree.first(verb)]?.form === ',' || tree.tokens[tree.first(verb) - 1]?.form === ',';
    const saying = isVerbOfSaying(tree, verb) && subjectsOf(tree, verb).length > 0;
    return isLoose && isSetOff && saying && tree.head(verb) < verb ? [{ token: verb, head: tree.head(verb), deprel: 'parataxis' }] : [];
  });

/** "…, reiterating [that the issue is crucial]": a clause with "that" right behind a verb of saying is what it says. */
export const contentBehindThat: Repair = (tree) =>
  tree.tokens.flatMap((token, mark) => {
    const saying = mark - 1;
    if (token.form !== 'that' || tree.deprel(mark) !== 'mark' || !isVerbOfSaying(tree, saying)) return [];
    const content = tree.head(mark);
    const isAstray = tree.head(content) !== saying && tree.head(content) < saying && content > mark;
    return isAstray && tree.head(content) >= 0 ? [{ token: content, head: saying, deprel: 'ccomp' }] : [];
  });

/** "The union's claim [that the merger would cost jobs] drew criticism": between its subject and a verb "that" opens what the noun tells. */
export const contentBehindNoun: Repair = (tree) =>
  tree.tokens.flatMap((token, mark) => {
    const [noun, content] = [mark - 1, tree.head(mark)];
    const verb = tree.head(content);
    const isSubject = token.form === 'that' && tree.deprel(mark) === 'mark' && tree.relation(noun) === 'nsubj' && tree.head(noun) === verb;
    const isAstray = isSubject && content > mark && verb > content && tree.relation(content) === 'ccomp' && tree.tokens[noun]?.upos === 'NOUN';
    return isAstray ? [{ token: content, head: noun, deprel: 'acl' }] : [];
  });

/** "The plan, which Ruto said [was a last chance], failed", "a scheme that Ruto said [would cost millions]": what has no subject right behind the saying is said of what stands before. */
export const contentOfRelative: Repair = (tree) =>
  verbsIn(tree).flatMap((saying) => {
    const [subject] = subjectsOf(tree, saying);
    const isOpen = tree.deprel(saying) === 'acl:relcl' && isVerbOfSaying(tree, saying) && childrenBy(tree, saying, 'ccomp').length === 0;
    // "everything the union said was true"
    const isNoun = /^(?:NOUN|PROPN)$/.test(tree.tokens[tree.head(saying)]?.upos ?? '');
    if (!isOpen || !isNoun || subject === undefined || tree.last(subject) !== saying - 1) return [];
    const next = saying + 1;
    const content = /^(?:aux|cop)/.test(tree.deprel(next)) ? tree.head(next) : next;
    const isFinite = feature(tree.tokens[next], 'VerbForm') === 'Fin';
    const isAstray = ['ccomp', 'acl', 'advcl', 'parataxis', 'conj', 'xcomp'].includes(tree.relation(content)) && tree.head(content) !== saying;
    if (!isFinite || !isAstray || content < next || subjectsOf(tree, content).length > 0) return [];
    return [{ token: content, head: saying, deprel: 'ccomp' }];
  });

/** "said in a filing [that it needs money]": a clause with "that" behind where it was said is what is said. */
export const contentBehindOccasion: Repair = (tree) =>
  tree.tokens.flatMap((token, mark) => {
    const content = tree.head(mark);
    if (token.form !== 'that' || tree.deprel(mark) !== 'mark' || content < mark || tree.relation(content) !== 'acl') return [];
    const noun = tree.head(content);
    const saying = tree.head(noun);
    const isBare = saying >= 0 && isVerbOfSaying(tree, saying) && childrenBy(tree, saying, 'ccomp', 'obj').length === 0;
    const isWhere =
      tree.relation(noun) === 'obl' &&
      noun > saying &&
      childrenBy(tree, noun, 'case').some((word) => /^(?:in|at|on|during)$/.test(tree.tokens[word]?.form ?? ''));
    return isBare && isWhere ? [{ token: content, head: saying, deprel: 'ccomp' }] : [];
  });

/** "Ruto said that Kenya will pay and [warned] that …", "…, [adding] that …": a second verb of saying joins the first one, not what is said. */
export const secondSaying: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const isJoined = tree.relation(verb) === 'conj' && childrenBy(tree, verb, 'aux').length === 0;
    const isAdded = tree.relation(verb) === 'advcl' && tree.tokens[verb - 1]?.form === ',';
    if (!(isJoined || isAdded) || !says(tree, verb) || subjectsOf(tree, verb).length > 0) return [];
    const first = aboveContent(tree, tree.head(verb));
    const saying = isAdded && first !== undefined ? topSaying(tree, first) : first;
    return saying === undefined ? [] : [{ token: verb, head: saying, deprel: tree.deprel(verb) }];
  });

/** "[In Kenya], Ruto said, the talks will go on": what stands before a verb of saying that is set off belongs to what is said. */
export const frontedOfContent: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const subject = subjectsOf(tree, verb)[0];
    const content = childrenBy(tree, verb, 'ccomp').find((token) => token > verb && childrenBy(tree, token, 'mark').length === 0);
    if (subject === undefined || subject > verb || content === undefined || tree.tokens[verb + 1]?.form !== ',') return [];
    return tree
      .children(verb)
      .filter((token) => token < tree.first(subject) && (tree.relation(token) === 'obl' || tree.relation(token) === 'advmod'))
      .map((token) => ({ token, head: content, deprel: tree.deprel(token) }));
  });

/** "The tax will rise, Ruto said [in Nairobi]": what stands behind a verb of saying doesn't hang on the content before it, but where a comma resumes that. */
export const phraseBehindSaying: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    if (!isVerbOfSaying(tree, verb)) return [];
    const content = contentBefore(tree, verb);
    const subject = subjectsOf(tree, verb)[0];
    if (content === undefined || subject === undefined) return [];
    const behind = Math.max(verb, tree.last(subject));
    const comma = tree.tokens.findIndex(({ form }, token) => token > behind && /^[,;:]$/.test(form));
    return tree.tokens.flatMap((_, token) => {
      const isAcross =
        token > behind && (comma < 0 || token < comma) && ADDED.has(tree.relation(token)) && tree.head(token) < Math.min(verb, subject);
      return isAcross && tree.head(token) >= 0 && isUnder(tree, tree.head(token), content)
        ? [{ token, head: verb, deprel: tree.relation(token) === 'nmod' ? 'obl' : tree.deprel(token) }]
        : [];
    });
  });

const ADDED: ReadonlySet<string> = new Set(['obl', 'nmod', 'advmod']);

/** The head of what is said, where it stands before the verb and its subject. */
function contentBefore(tree: Tree, verb: number): number | undefined {
  const above = tree.relation(verb) === 'parataxis' ? tree.head(verb) : -1;
  const content = childrenBy(tree, verb, 'ccomp')[0] ?? above;
  return content >= 0 && content < verb && subjectsOf(tree, verb).every((subject) => content < subject) ? content : undefined;
}

function isUnder(tree: Tree, token: number, top: number): boolean {
  let each = token;
  while (each >= 0 && each !== top) each = tree.head(each);
  return each === top;
}

/** The verb of saying of which `token` heads the content. */
function aboveContent(tree: Tree, token: number): number | undefined {
  const saying = token >= 0 && tree.relation(token) === 'ccomp' ? tree.head(token) : -1;
  return saying >= 0 && says(tree, saying) ? saying : undefined;
}

/** "stated that she hoped that …": the first of verbs of saying one under the other. */
function topSaying(tree: Tree, saying: number): number {
  const above = aboveContent(tree, saying);
  return above === undefined ? saying : topSaying(tree, above);
}
