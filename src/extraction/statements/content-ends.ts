import { feature } from '../../language/dependency-tree.ts';
import { speechVerbs } from '../lexicon.ts';
import { type TokenRange, type Tree, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';

/** Runs that only marks part are one. */
export function joined(tree: Tree, runs: readonly TokenRange[]): TokenRange[] {
  const kept: TokenRange[] = [];
  for (const run of runs) {
    const before = kept.at(-1);
    const gap = before ? tree.tokens.slice(before.last + 1, run.first) : [];
    if (before && gap.every(({ upos }) => upos === 'PUNCT')) before.last = run.last;
    else kept.push({ ...run });
  }
  return kept.filter((run) => tree.tokens.slice(run.first, run.last + 1).some(({ upos }) => upos !== 'PUNCT' && upos !== 'CCONJ'));
}

/** "said that two men had died, [without giving details]", "…, [citing costs]", "…, [according to the union]": how it was said, and whose words come after it. */
export function withoutManner(tree: Tree, { first, last }: TokenRange): TokenRange {
  for (let token = first + 1; token < last; token++) {
    if (wordAt(tree, token) === ';' && isNewSentence(tree, token + 1, last)) return { first, last: token - 1 };
    if (wordAt(tree, token) === ',' && isOfOtherSource(tree, token + 1)) return { first, last: token - 1 };
    if (wordAt(tree, token) === ',' && (isManner(tree, token + 1, last) || isDayAfter(tree, { token: token + 1, first, last })))
      return { first, last: token - 1 };
    if (wordAt(tree, token) === ',' && isWithheld(tree, token + 1)) return { first, last: token - 1 };
    if (isComment(tree, token, last)) return { first, last: wordAt(tree, token) === ',' ? token - 1 : token };
    if (wordAt(tree, token) === ',' && isReaction(tree, token + 1)) return { first, last: token - 1 };
    if (wordAt(tree, token) === ',' && isFurtherDeed(tree, token + 1, last)) return { first, last: token - 1 };
    if (/^(?:but|and)$/.test(wordAt(tree, token)) && isReserve(tree, token + 1, last)) return { first, last: token - 1 };
  }
  return { first, last };
}

/** "says that Baku holds sixty; [Baku denies it]": behind a semicolon the report goes on by itself, but with "that". */
function isNewSentence(tree: Tree, token: number, last: number): boolean {
  const isOpened = /^(?:that|and|but|or)$/.test(wordAt(tree, token));
  return !isOpened && tree.tokens.slice(token, last + 1).some((word) => feature(word, 'VerbForm') === 'Fin');
}

/** "…, [which, according to the union, is a low]": whose word it is, is told anew. */
export function isOfOtherSource(tree: Tree, token: number): boolean {
  return (
    /^(?:which|who|where)$/.test(wordAt(tree, token)) && [',', 'according', 'to'].every((word, index) => wordAt(tree, token + 1 + index) === word)
  );
}

/** "said that the trial had failed, [sending its shares down]": what the market made of it is the report's. */
function isReaction(tree: Tree, token: number): boolean {
  const words = [1, 2, 3].map((step) => wordAt(tree, token + step)).join(' ');
  return (
    /^(?:sending|pushing|driving|lifting|dragging|knocking)$/.test(wordAt(tree, token)) &&
    /^(?:its|their) (?:shares|stock) (?:up|down|higher|lower)$/.test(words)
  );
}

/** "said that the port was unsafe, [and called on the state to act]": behind a comma a verb of saying or asking without a subject is the speaker's. */
function isFurtherDeed(tree: Tree, joint: number, last: number): boolean {
  if (!/^(?:and|but)$/.test(wordAt(tree, joint))) return false;
  const verb = tree.tokens[joint + 1]?.upos === 'ADV' ? joint + 2 : joint + 1;
  const token = tree.tokens[verb];
  if (verb > last || token?.upos !== 'VERB' || feature(token, 'Tense') !== 'Past') return false;
  // ", and [accused managers of] …", whatever the tree takes the verb for
  const isMistaken = tree.relation(verb) === 'amod' && [2, 3].some((step) => /^(?:of|to|for)$/.test(wordAt(tree, verb + step)));
  if (feature(token, 'VerbForm') !== 'Fin' && !isMistaken) return false;
  const lemma = token.lemma.toLowerCase();
  return lemma === 'call' ? wordAt(tree, verb + 1) === 'on' || wordAt(tree, verb + 1) === 'for' : FURTHER.has(lemma);
}

const FURTHER: ReadonlySet<string> = wordSet(
  'urge ask describe say add warn stress insist note criticise criticize accuse praise thank apologise apologize',
);

function isManner(tree: Tree, token: number, last: number): boolean {
  const word = wordAt(tree, token);
  if (word === 'without') return MANNERS.has(wordAt(tree, token + 1));
  // "…, [before adding that rents would rise]"
  if (word === 'before') return isSayingMore(tree, token + 1, last);
  if (REFERRING.has(word)) return true;
  // "…, [while the firm declined to comment]"
  if (word === 'while' || word === 'whereas') return declines(tree, token, last);
  // "…, [a view that the court rejected]": the report speaks of what was said
  if (word === 'a' || word === 'an') {
    const claim = [token + 1, token + 2].find((next) => CLAIMS.has(wordAt(tree, next)));
    return claim !== undefined && !goesOnBehind(tree, claim, last);
  }
  const isLast = tree.tokens.slice(token, last + 1).every(({ form }) => form !== ',' && form !== ';');
  return word === 'according' && wordAt(tree, token + 1) === 'to' && isLast;
}

/** "said rents would rise, [a day after the vote]": when it was said, at the end; what was said is to come, and "the man died, an hour after he fell" is said whole. */
function isDayAfter({ tokens }: Tree, { token, first, last }: { token: number; first: number; last: number }): boolean {
  const words = tokens.slice(token, last + 1).map(({ form }) => form);
  const said = tokens.slice(first, token).map(({ form }) => form);
  const isToCome = said.some((word, at) => /^(?:will|would|wo|['’](?:ll|d))$/i.test(word) && !/^have$/i.test(said[at + 1] ?? ''));
  return isToCome && DAY_AFTER.test(words.slice(0, 5).join(' ')) && !words.includes(',') && words.length > 4;
}

const DAY_AFTER =
  /^(?:(?:just|only|barely)\s)?(?:an?|one|two|three|four|five|six|ten|\d+|several|some|\p{Ll}+teen)?\s?(?:few\s)?(?:minute|hour|day|week|month|year)s?\safter\b/u;

/** "before [adding that rents would rise]": a clause of its own that ends what was said; with a comma behind it, what was said may go on: "the bank, before warning that …, left". */
function isSayingMore({ tokens }: Tree, verb: number, last: number): boolean {
  const told = speechVerbs().get(tokens[verb]?.lemma.toLowerCase() ?? '');
  const behind = tokens.slice(verb + 1, last + 1);
  const isGerund = told !== undefined && !told.quoteOnly && tokens[verb]?.form.toLowerCase().endsWith('ing') === true;
  return isGerund && behind.some((word) => feature(word, 'VerbForm') === 'Fin') && behind.every(({ form }) => form !== ',');
}

/** "said the talks were “cold,” [possibly hinting at a quarrel]", "…, [apparently referring to the strike]": behind the speaker's words, or by a guess, the report speaks. */
function isComment(tree: Tree, token: number, last: number): boolean {
  const isBehindMark = /^["”]$/.test(wordAt(tree, token)) && /^[,.!?]$/.test(wordAt(tree, token - 1));
  if (wordAt(tree, token) !== ',' && !isBehindMark) return false;
  if (wordAt(tree, token + 1) === 'in' && /^an?$/.test(wordAt(tree, token + 2)) && GUESSED.has(wordAt(tree, token + 3))) return true;
  // "…, [perhaps a sign of unease]"
  if (GUESSES.has(wordAt(tree, token + 1)) && /^an?$/.test(wordAt(tree, token + 2)))
    return [token + 3, token + 4].some((at) => SIGNS.has(wordAt(tree, at)));
  const verb = GUESSES.has(wordAt(tree, token + 1)) ? token + 2 : token + 1;
  const isSpoken = isBehindMark || /^["”]$/.test(wordAt(tree, token - 1));
  const isGerund = verb <= last && tree.tokens[verb]?.upos === 'VERB' && wordAt(tree, verb).endsWith('ing');
  return isGerund && (verb > token + 1 || (isSpoken && COMMENTING.has(wordAt(tree, verb))));
}

const GUESSES: ReadonlySet<string> = wordSet('potentially possibly apparently seemingly perhaps evidently presumably clearly likely');
const SIGNS: ReadonlySet<string> = wordSet(
  'sign signal hint indication reference allusion nod gesture dig swipe jab rebuke response reply admission',
);
const GUESSED: ReadonlySet<string> = wordSet('apparent evident obvious possible clear veiled thinly');
const COMMENTING: ReadonlySet<string> = wordSet(
  'hinting suggesting implying indicating signalling signaling referring alluding echoing repeating using describing',
);

/** "the paper, a statement of intent, [would be signed]": what stands beside the noun is a part of what is said. */
function goesOnBehind(tree: Tree, claim: number, last: number): boolean {
  for (let token = claim + 1; token <= last; token++)
    if (feature(tree.tokens[token], 'VerbForm') === 'Fin' && !isUnder(tree, token, claim)) return true;
  return false;
}

function isUnder(tree: Tree, token: number, above: number): boolean {
  let each = token;
  while (each >= 0 && each !== above) each = tree.head(each);
  return each === above;
}

/** "confirmed that a body had been found [but gave no details]", "[and declined to say more]": what he did not tell. */
function isReserve(tree: Tree, verb: number, last: number): boolean {
  const word = wordAt(tree, verb);
  if (/^(?:declined|refused)$/.test(word)) return wordAt(tree, verb + 1) === 'to' || wordAt(tree, verb + 1) === 'comment';
  if (isNotTold(tree, verb)) return true;
  const isGiven = /^(?:gave|offered|provided|released|added)$/.test(word) && /^(?:no|few|little)$/.test(wordAt(tree, verb + 1));
  return isGiven && tree.tokens.slice(verb + 1, Math.min(verb + 5, last + 1)).some(({ lemma }) => RESERVED.has(lemma.toLowerCase()));
}

/** "came from a donor[, whom she left unnamed]". */
function isWithheld(tree: Tree, token: number): boolean {
  const isRelative = /^(?:whom|which|who)$/.test(wordAt(tree, token)) && /^(?:he|she|they|it)$/.test(wordAt(tree, token + 1));
  return isRelative && (isNotTold(tree, token + 2) || (/^(?:declined|refused)$/.test(wordAt(tree, token + 2)) && wordAt(tree, token + 3) === 'to'));
}

/** "[did not say] who it was", "[wouldn't name] him". */
function isNotTold({ tokens }: Tree, verb: number): boolean {
  const not = tokens[verb + 1]?.form.toLowerCase() ?? '';
  const isDenied = /^(?:did|would|could)$/i.test(tokens[verb]?.form ?? '') && /^(?:not|n['’]t)$/.test(not);
  return isDenied && WITHHELD.has(tokens[verb + 2]?.lemma.toLowerCase() ?? '');
}

const WITHHELD: ReadonlySet<string> = wordSet('say name identify elaborate specify disclose explain comment give provide offer reveal');

/** The clause from a token on is of somebody who says nothing: "the firm declined to comment". */
function declines(tree: Tree, from: number, last: number): boolean {
  const verb = tree.tokens.findIndex((token, at) => at > from && token.upos === 'VERB');
  return verb > 0 && verb <= last && isReserve(tree, verb, last);
}

const RESERVED: ReadonlySet<string> = wordSet('detail information reason explanation name evidence proof comment further date figure');

const REFERRING: ReadonlySet<string> = wordSet('citing quoting blaming contradicting echoing');

const CLAIMS: ReadonlySet<string> = wordSet(
  'view claim charge allegation assertion accusation argument contention statement denial prediction warning',
);

const MANNERS: ReadonlySet<string> = wordSet(
  'giving elaborating providing naming specifying saying citing identifying offering explaining adding going',
);

/** Without the "that" or "and" that joins it. */
export function withoutLinks(tree: Tree, run: TokenRange): TokenRange {
  let { first } = run;
  while (first < run.last && isLink(tree, first)) first++;
  return { first, last: run.last };
}

function isLink(tree: Tree, token: number): boolean {
  const { form, upos } = tree.tokens[token] ?? {};
  if (form?.toLowerCase() !== 'that') return upos === 'PUNCT' && form === ',';
  // "that its chief would go" with "that" taken for a pronoun
  const next = tree.tokens[token + 1];
  const isBeforeSubject = upos !== 'DET' && /^(?:DET|PRON|PROPN)$/.test(next?.upos ?? '');
  // "said on its site that talks had failed", whatever the tree takes "that" for, but "said [that deal] was dead"
  const isPlural = feature(next, 'Number') === 'Plur' || !/^(?:VERB|AUX)$/.test(tree.tokens[token - 1]?.upos ?? '');
  return tree.relation(token) === 'mark' || isBeforeSubject || (next?.upos === 'NOUN' && isPlural);
}
