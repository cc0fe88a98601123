import { feature } from '../../language/dependency-tree.ts';
import { speechVerbs } from '../lexicon.ts';
import { type Clause, childrenBy, type NounPhrase, type Tree, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';

/** "The price, [Macron said], will rise": all but the words of a verb of saying that commas set off on both sides. */
export function aroundCue(tree: Tree, clause: Clause, clauses: readonly Clause[]): number[] | undefined {
  const { tokens } = tree;
  const { verb, subject, inverted, link, marker } = clause;
  const first = cueStart(tree, clause);
  const own = inverted ? withApposition(tree, clauses, Math.max(verb.last, subject.at(-1)?.last ?? 0), subject.at(-1)) : verb.last;
  // "The plant, [the firm told its staff on Friday], will close": where what is told has its verb behind
  const isSplit = !tokens.slice(0, first).some((word) => feature(word, 'VerbForm') === 'Fin');
  const last = isSplit ? behindOccasion(tree, clause, inverted ? own : behindHearer(tree, clause)) : own;
  const next = tokens[last + 2];
  // "They were late, he said: it was the snow"; words in marks behind the colon are a quotation of their own
  const isOpened = tokens[last + 1]?.form === ':' && !/^["“‘]$/.test(next?.form ?? '');
  const isSetOff =
    subject.length > 0 &&
    next !== undefined &&
    (isBetweenMarks(tokens[first - 1], tokens[last + 1]) || (isOpened && tokens[first - 1]?.form === ','));
  // ", who said," tells of somebody; ", the firm said," stands by itself, though the tree may take it for a relative clause
  const isOfNoun = link === 'relative' && (inverted || /^(?:who|which|that|whom|whose)$/.test(wordAt(tree, first)));
  if (!isSetOff || isOfNoun || marker !== undefined) return undefined;
  if (
    next.upos === 'CCONJ' ||
    (next.upos === 'PUNCT' && !isOpeningMark(tokens, last + 2)) ||
    (next.upos === 'VERB' && isOfSaying(next.lemma.toLowerCase()))
  )
    return undefined;
  if (inverted && !goesOn(clauses, last + 2)) return undefined;
  const before = tokens.findLastIndex(({ form }, token) => token < first && form === ':') + 1;
  const apart = tokens.findIndex(({ form }, token) => token > last && form === ';');
  // "The plan failed, she said, [despite a long campaign]": the report adds it, where the sentence has its verb before
  const isAdded = !isSplit && !isOpened && (/^(?:despite|amid|following|notwithstanding)$/i.test(next.form) || isMeanwhile(tree, clause, last + 2));
  const end = isAdded ? first : apart < 0 ? tokens.length : apart;
  return tokens.flatMap((_, token) => (token >= before && token < end && (token < first - 1 || token > last + 1) ? [token] : []));
}

/** "The price – [Macron said] – will rise": a comma on both sides, or a dash. */
function isBetweenMarks(before: Tree['tokens'][number] | undefined, behind: Tree['tokens'][number] | undefined): boolean {
  return [before, behind].every((mark) => mark?.form === ',') || [before, behind].every((mark) => /^[–—]$|^--?$/.test(mark?.form ?? ''));
}

/** "The bridge fell, the mayor said, [as both sides traded blame]": a clause with a subject of its own that hangs on the saying is not a part of what is said. */
function isMeanwhile(tree: Tree, { node }: Clause, link: number): boolean {
  const verb = tree.head(link);
  const isClause = /^(?:as|while|with)$/.test(wordAt(tree, link)) && tree.relation(link) === 'mark' && tree.relation(verb) === 'advcl';
  return isClause && tree.head(verb) === node && childrenBy(tree, verb, 'nsubj').length > 0;
}

/** "The ferry, the captain told [passengers], would be late": up to the comma behind whoever is told. */
function behindHearer(tree: Tree, { verb, object: [hearer] }: Clause): number {
  if (speechVerbs().get(verb.lemma)?.addressee !== 'object' || hearer?.first !== verb.last + 1) return verb.last;
  let end = hearer.last;
  while (end < tree.last(hearer.head) && tree.tokens[end + 1]?.form !== ',') end++;
  return end;
}

/** "The plant, the firm said [on Friday], will close": up to the comma behind when and where it was said. */
function behindOccasion(tree: Tree, { node }: Clause, last: number): number {
  const { tokens } = tree;
  if (tokens[last + 1]?.form === ',') return last;
  const comma = tokens.findIndex(({ form }, token) => token > last && /^[,;:"“]$/.test(form));
  if (comma < 0 || comma - last > FAR || tokens[comma]?.form !== ',') return last;
  const between = tokens.slice(last + 1, comma);
  const isOwn = between.every((word, at) => isUnder(tree, last + 1 + at, node) && feature(word, 'VerbForm') !== 'Fin');
  const next = comma + 1;
  const goesOnWithIt = SUBORDINATE.test(tokens[next]?.form ?? '') || (tree.relation(node) !== 'root' && isUnder(tree, next, node));
  return isOwn && isOccasion(tree, last + 1) && !goesOnWithIt ? comma - 1 : last;
}

/** "[on] Friday", "[late] on Friday", "[Friday]", but nothing that is said or told of: "reported [a loss]". */
function isOccasion(tree: Tree, token: number): boolean {
  return /^(?:ADP|ADV)$/.test(tree.tokens[token]?.upos ?? '') || tree.deprel(token) === 'obl:tmod' || /^\p{L}+day$/u.test(wordAt(tree, token));
}

/** "said in Oslo, [where] she lives". */
const SUBORDINATE = /^(?:where|who|which|when|whose|as|after|before|while|because|since|although|though|if|but|and)$/i;

/** "said in a televised speech to the nation late on Friday". */
export const FAR = 14;

function isUnder(tree: Tree, token: number, above: number): boolean {
  let each = token;
  while (each >= 0 && each !== above) each = tree.head(each);
  return each === above;
}

/** "said Ada Holm[, the head of the ward], there are", "[, who heads the ward], …": up to the comma behind what is told of him. */
function withApposition(tree: Tree, clauses: readonly Clause[], last: number, speaker: NounPhrase | undefined): number {
  if (tree.tokens[last + 1]?.form !== ',') return last;
  const beside = speaker?.appositions.find(({ first }) => first === last + 2)?.head;
  const relative =
    wordAt(tree, last + 2) === 'who' ? clauses.find(({ verb, link }) => verb.first > last + 2 && link === 'relative')?.node : undefined;
  const head = beside ?? relative;
  if (head === undefined) return last;
  let end = tree.last(head);
  while (end > last && tree.tokens[end]?.form === ',') end--;
  return tree.tokens[end + 1]?.form === ',' ? end : last;
}

/** "The firm, the office says, [“has no money”]": in marks it goes on with a small letter. */
function isOpeningMark(tokens: Tree['tokens'], mark: number): boolean {
  return /^["“‘]$/.test(tokens[mark]?.form ?? '') && /^\p{Ll}/u.test(tokens[mark + 1]?.form ?? '');
}

/** "…, the office said, [blaming the strike]" goes on with the office, not with what it said. */
export const isOfSaying = (lemma: string): boolean => speechVerbs().has(lemma) || BESIDE_SAYING.has(lemma);

const BESIDE_SAYING: ReadonlySet<string> = wordSet('blame cite refer attribute point allude quote speak talk base decline refuse');

/** "The tax, said Ruto, [will rise]"; not "The tax will rise, said Ruto, [the president]" or "…, said Ruto, [who was in Nairobi]". */
function goesOn(clauses: readonly Clause[], from: number): boolean {
  return clauses.some(({ verb, link }) => verb.first >= from && verb.form === 'finite' && link !== 'relative' && link !== 'adverbial');
}

/** The first token of the verb of saying and of its subject before it ("the building company Norvik said"). */
export function cueStart(tree: Tree, { node, verb, subject, inverted }: Clause): number {
  if (inverted) return verb.first;
  const [noun] = subject;
  if (noun?.last === verb.first - 1 && tree.tokens[noun.first - 1]?.form === ',') return noun.first;
  // "The law, [German carmaker] Norvik said, will help": what he is stands before his name, whatever the tree hangs it on
  const title = noun?.last === verb.first - 1 ? titleStart(tree, noun.first) : undefined;
  if (title !== undefined) return title;
  const [own] = childrenBy(tree, node, 'nsubj');
  let first = own === undefined ? verb.first : tree.first(own);
  while (first < verb.first && tree.relation(first) === 'punct') first++;
  return Math.min(verb.first, first, subject[0]?.possessor?.first ?? verb.first, subject[0]?.first ?? verb.first);
}

/** The first of a few words for what somebody is, between a comma and his name. */
function titleStart({ tokens }: Tree, name: number): number | undefined {
  if (tokens[name]?.upos !== 'PROPN') return undefined;
  let first = name;
  while (name - first < 5 && /^(?:NOUN|ADJ|PROPN|DET)$/.test(tokens[first - 1]?.upos ?? '')) first--;
  return first > 1 && first < name && tokens[first - 1]?.form === ',' && tokens[name - 1]?.upos === 'NOUN' ? first : undefined;
}
