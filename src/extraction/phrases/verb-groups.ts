import { childrenBy, feature, type Tree, wordAt } from '../../language/dependency-tree.ts';
import type { VerbGroup } from './types.ts';
import { MODALS, NEGATIONS } from './words.ts';

/** A verb or another word that predicates, with its auxiliaries: token indices. */
export interface Predicate {
  /** Its node in the tree: the verb, or what the copula joins to the subject. */
  node: number;
  /** Of a copula, where there is one. */
  copula?: number;
}

/** "has not been invited", "to visit", "is the president": the words of a predicate and what they tell. */
export function verbGroupOf(tree: Tree, { node, copula }: Predicate, isHeadline = false): VerbGroup {
  const head = copula ?? node;
  const auxiliaries = childrenBy(tree, node, 'aux', 'cop').filter((token) => token !== copula && token < node && tree.tokens[token]?.upos === 'AUX');
  const to = infinitiveMarkOf(tree, node);
  const forms = [...auxiliaries, head].map((token) => wordAt(tree, token));
  const lemmas = [...auxiliaries, head].map((token) => lemmaAt(tree, token));
  const modal = auxiliaries.map((token) => MODALS.get(wordAt(tree, token))).find((word) => word !== undefined);
  const adverbs = adverbsOf(tree, node);
  const particle = childrenBy(tree, node, 'compound:prt').includes(head + 1);
  const isToBe = to !== undefined && auxiliaries.some((token) => token < to && lemmaAt(tree, token) === 'be');
  const form = isToBe ? 'finite' : formOf(tree, head, auxiliaries, to);
  const tense =
    isToBe || modal === 'will' ? 'future' : form === 'infinitive' ? 'none' : tenseOf(tree, auxiliaries[0] ?? head, modal, lemmas.slice(0, -1));
  const isIng = copula === undefined && forms.at(-1)?.endsWith('ing') === true && forms.at(-1) !== lemmas.at(-1);
  // "is [being] built" goes on as "is building" does.
  const progressive = auxiliaries.length > 0 && (isIng || forms.slice(1, -1).includes('being'));
  return {
    first: firstOf(tree, node, head),
    last: particle ? head + 1 : head,
    head,
    lemma: lemmaAt(tree, head),
    form,
    // "[has been] building" goes on.
    tense: progressive && /^(?:has|have|['’]ve)$/.test(forms[0] ?? '') ? 'present' : tense,
    perfect: lemmas.slice(0, -1).includes('have') || forms.slice(0, -1).some((word) => /^['’]ve$/.test(word)),
    progressive,
    passive: isPassive(tree, node, copula) || (isHeadline && copula === undefined && isHeadlinePassive(tree, node)),
    negative: (adverbs.some((word) => NEGATIONS.has(word)) && !isOfMore(tree, node)) || isAtNoTime(tree, node),
    bare: to === undefined && auxiliaries.length === 0 && feature(tree.tokens[head], 'VerbForm') === 'Inf',
    ...(lemmas.length > 1 && lemmas[0] === 'do' ? { supported: true } : {}),
    ...(isToBe ? { arranged: true } : {}),
    ...(isToBe && wordAt(tree, to - 1) === 'due' ? { due: true } : {}),
    ...(modal && modal !== 'will' ? { modal } : {}),
    adverbs,
  };
}

/** The "to" of an infinitive, also at the end of "is due [to] visit". */
export function infinitiveMarkOf(tree: Tree, node: number): number | undefined {
  // "resorted to [shelling]"
  if (endsInIng(tree, node) && childrenBy(tree, node, 'aux', 'aux:pass', 'cop').length === 0) return undefined;
  const marks = childrenBy(tree, node, 'mark', 'advmod', 'advcl', 'case').flatMap((token) => [token, ...childrenBy(tree, token, 'fixed')]);
  return marks.find((token) => wordAt(tree, token) === 'to' && (tree.tokens[token]?.upos === 'PART' || isDueTo(tree, node, token)));
}

/** "is [due to] visit" read as the preposition of "absent due to illness". */
function isDueTo(tree: Tree, node: number, to: number): boolean {
  return tree.tokens[node]?.upos === 'VERB' && wordAt(tree, to - 1) === 'due' && childrenBy(tree, node, 'cop', 'aux').includes(to - 2);
}

function lemmaAt(tree: Tree, token: number): string {
  return tree.tokens[token]?.lemma.toLowerCase() ?? '';
}

function endsInIng(tree: Tree, token: number): boolean {
  const word = wordAt(tree, token);
  return word.endsWith('ing') && word !== lemmaAt(tree, token);
}

function formOf(tree: Tree, head: number, auxiliaries: readonly number[], to: number | undefined): VerbGroup['form'] {
  if (to !== undefined) return 'infinitive';
  const told = feature(tree.tokens[auxiliaries[0] ?? head], 'VerbForm');
  if (auxiliaries.length > 0) return told === 'Ger' || told === 'Part' ? 'gerund' : 'finite';
  if (endsInIng(tree, head)) return 'gerund';
  if (told === 'Part') return childrenBy(tree, head, 'nsubj').length > 0 || isJoinedToPast(tree, head) ? 'finite' : 'participle';
  return told === 'Inf' && tree.relation(head) === 'xcomp' ? 'infinitive' : 'finite';
}

/** By the auxiliaries' words first, since these are few, then by the features of the verb that stands alone. */
function tenseOf(tree: Tree, first: number, modal: string | undefined, auxiliaries: readonly string[]): VerbGroup['tense'] {
  const perfect = auxiliaries.includes('have');
  if (modal) return perfect ? 'past' : 'none';
  if (perfect) return 'past';
  const tense = feature(tree.tokens[first], 'Tense');
  const form = feature(tree.tokens[first], 'VerbForm');
  if (form === 'Ger' || (form === 'Part' && tense !== 'Past')) return 'none';
  return tense === 'Past' || isUninflectedPast(tree, first) || isStrongPast(tree, first) ? 'past' : 'present';
}

/** "parliament [overrode] a veto": no present of one who is spoken of ends without -s, whatever the tagger says. */
function isStrongPast(tree: Tree, token: number): boolean {
  const { upos, lemma = '', feats = '' } = tree.tokens[token] ?? {};
  const word = wordAt(tree, token);
  return upos === 'VERB' && feats.includes('Number=Sing|Person=3') && !word.endsWith('s') && word !== lemma.toLowerCase();
}

/** "Zambia [shut] two newspapers": with one that is spoken of in the singular the present would end in -s. */
function isUninflectedPast(tree: Tree, token: number): boolean {
  const word = wordAt(tree, token);
  const singular = childrenBy(tree, token, 'nsubj').some(
    (subject) =>
      feature(tree.tokens[subject], 'Number') === 'Sing' &&
      !/^(?:i|you)$/.test(wordAt(tree, subject)) &&
      childrenBy(tree, subject, 'conj').length === 0,
  );
  return BASE_IS_PAST.has(word) && (singular || isJoinedByPast(tree, token));
}

/** "protesters [set] fire to an office and blocked a road": the verb that goes on tells when. */
function isJoinedByPast(tree: Tree, token: number): boolean {
  return childrenBy(tree, token, 'conj').some(
    (next) =>
      feature(tree.tokens[next], 'Tense') === 'Past' &&
      feature(tree.tokens[next], 'VerbForm') === 'Fin' &&
      childrenBy(tree, next, 'nsubj', 'aux').length === 0,
  );
}

const BASE_IS_PAST: ReadonlySet<string> = new Set('cut hit put set shut quit hurt cost beat cast let read shed spread upset bid split'.split(' '));

/** "condemned the attack and [called] on Chad to pay": joined to a past form without an auxiliary to share. */
function isJoinedToPast(tree: Tree, token: number): boolean {
  const first = tree.head(token);
  if (tree.relation(token) !== 'conj' || first < 0 || tree.tokens[first]?.upos !== 'VERB' || first > token) return false;
  const isPast = feature(tree.tokens[first], 'VerbForm') === 'Fin' && feature(tree.tokens[first], 'Tense') === 'Past';
  return isPast && [first, token].every((verb) => childrenBy(tree, verb, 'aux', 'aux:pass', 'cop').length === 0) && !isDoneBy(tree, token);
}

/** "bought by Corvex and [sold] by Tarn". */
function isDoneBy(tree: Tree, token: number): boolean {
  return (
    childrenBy(tree, token, 'obl:agent').length > 0 ||
    childrenBy(tree, token, 'obl').some((noun) => childrenBy(tree, noun, 'case').some((word) => wordAt(tree, word) === 'by'))
  );
}

/** By its auxiliary; a participle that stands alone by its feature and its place. */
function isPassive(tree: Tree, node: number, copula: number | undefined): boolean {
  if (copula !== undefined) return false;
  if (childrenBy(tree, node, 'aux:pass').length > 0) return true;
  const token = tree.tokens[node];
  const isAlone = childrenBy(tree, node, 'nsubj', 'aux', 'obj').length === 0;
  if (feature(token, 'VerbForm') !== 'Part' || feature(token, 'Tense') !== 'Past' || !isAlone || isJoinedToPast(tree, node)) return false;
  return feature(token, 'Voice') === 'Pass' || ['acl', 'advcl', 'xcomp'].includes(tree.relation(node));
}

/** "Opposition leader [arrested] in Minsk": headlines tell what somebody does in the present, so that a participle without an object is a passive. */
function isHeadlinePassive(tree: Tree, node: number): boolean {
  const token = tree.tokens[node];
  const isParticiple = feature(token, 'Tense') === 'Past' && (wordAt(tree, node).endsWith('ed') || PARTICIPLES.has(wordAt(tree, node)));
  const isAlone = childrenBy(tree, node, 'aux', 'obj', 'ccomp', 'compound:prt').length === 0;
  return isParticiple && isAlone && !WITHOUT_OBJECT.has(lemmaAt(tree, node));
}

/** Irregular participles that are past forms too. */
const PARTICIPLES: ReadonlySet<string> = new Set(
  'held sent shot hit found told caught brought bought sold taught sought put cut set struck stuck bound built hanged hung spent lent read'.split(
    ' ',
  ),
);
/** Verbs that mostly have no object: "Talks [collapsed]". */
const WITHOUT_OBJECT: ReadonlySet<string> = new Set(
  (
    'resign arrive protest march agree decline die clash depart rally demonstrate surrender withdraw retire vote react respond apologise apologize travel return walk ' +
    'talk collapse crash drop climb increase decrease plunge surge soar slump jump slip gain end start stop open close continue fail erupt explode happen occur appear ' +
    'emerge rise fall arise remain live work play score step speak look move turn pass escape flee disappear vanish recover improve worsen grow expand shrink stall ' +
    'ease tumble rally riot strike cooperate negotiate intervene interfere participate compete succeed triumph finish debut premiere expire drown land'
  ).split(' '),
);

/** "not", "reportedly", "no longer", "called [off]": adverbs and particles that hang on the predicate. */
function adverbsOf(tree: Tree, node: number): string[] {
  // "tipped [off] Spain": a particle that the tree took for the object's preposition.
  const taken = childrenBy(tree, node, 'obj').flatMap((object) => childrenBy(tree, object, 'case').filter((token) => token === node + 1));
  return [...childrenBy(tree, node, 'advmod', 'compound:prt'), ...taken].map((token) => {
    const word = wordAt(tree, token);
    const no = word === 'longer' && tree.children(token).some((child) => wordAt(tree, child) === 'no');
    return no ? 'no longer' : word;
  });
}

/** "[at no point] closed the border"; "in no time" is soon. */
function isAtNoTime(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'obl').some((noun) => {
    const [preposition] = childrenBy(tree, noun, 'case');
    const isNone = childrenBy(tree, noun, 'det').some((word) => word === noun - 1 && wordAt(tree, word) === 'no');
    return isNone && preposition !== undefined && AT_NO_TIME.test(`${wordAt(tree, preposition)} ${wordAt(tree, noun)}`);
  });
}

const AT_NO_TIME =
  /^(?:at (?:time|point|stage|moment)|under circumstances?|under conditions?|in (?:way|case|circumstances)|on (?:occasion|account)|by means)$/u;

/** "[not only] closed the border but …", "did [not just] close it", "[not until] Monday did it close": it did, and more is told than that. */
function isOfMore(tree: Tree, node: number): boolean {
  const [not, another] = childrenBy(tree, node, 'advmod').filter((token) => NEGATIONS.has(wordAt(tree, token)));
  if (not === undefined || another !== undefined) return false;
  const next = wordAt(tree, not + 1);
  return /^(?:only|just|merely|simply)$/.test(next) || (/^(?:until|till)$/.test(next) && not < node);
}

/** The first of the words right before the predicate that belong to its group: auxiliaries, "to", negation and adverbs among them. */
function firstOf(tree: Tree, node: number, head: number): number {
  const own = new Set(tree.children(node).filter((token) => ['aux', 'cop', 'mark', 'advmod'].includes(tree.relation(token))));
  let first = head;
  for (let at = head - 1; at >= 0 && own.has(at); at--) {
    if (tree.relation(at) === 'aux' || (tree.relation(at) === 'mark' && wordAt(tree, at) === 'to')) first = at;
    else if (tree.relation(at) === 'mark') break;
  }
  return first;
}
