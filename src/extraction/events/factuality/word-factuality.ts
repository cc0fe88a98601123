import { verbClass } from '../../../language/knowledge/verb-classes.ts';
import { MOVES } from '../../clause-time.ts';
import type { SentenceContext } from '../../context.ts';
import { embeddingOf, isHappening } from '../../lexicon.ts';
import { type Clause, childrenBy, type Tree, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { bearsOn, embedded } from './embedded.ts';
import { toldOf } from './factuality.ts';
import type { FactualityOptions } from './tense-factuality.ts';
import { ASKED_FOR, CONDITION, EXPECTED, FACT, type Factuality, isFact, isSure, NOT_SO, PLANNED, PROPOSED, possible, type Told } from './told.ts';
import { UNSETTLED_NOUNS } from './unsettled-nouns.ts';

/**
 * What the words around any word that tells an event say of it: of a verb by its clause, of a noun by the words before it and what it hangs on.
 * @param carrying the clause of a verb that says no more than that the noun's event took place
 */
export function wordFactuality(at: SentenceContext, token: number, carrying?: Clause): Factuality {
  const options: FactualityOptions = { role: at.sentence.role, arranged: false, verbal: true };
  const clause = carrying ?? at.phrases.clauses.find(({ verb, node }) => verb.head === token || node === token);
  const { tree } = at.phrases;
  const isAlleged = tree !== undefined && childrenBy(tree, token, 'amod').some((child) => ALLEGED.has(wordAt(tree, child)));
  if (clause) return asAlleged(withoutOpen(toldOf(clause, options)), isAlleged);
  if (isAlleged) return asAlleged(FACT, true);
  return tree ? ofNoun({ tree, clauses: at.phrases.clauses, options }, token) : FACT;
}

/** "was delayed": not yet, and planned still. */
const PUT_OFF: Told = { ...NOT_SO, status: 'planned', tense: 'future' };

/** "was moved to June": planned for another day. */
const PUT_OFF_TO: Told = { ...PLANNED, certainty: 'certain' };

/** "the [alleged] attack". */
const ALLEGED = verbClass('alleged', 'reported');

/** "the [delay] of the vote", "was [shelved]": what it is done to may still come. */
const PUTTING_OFF = verbClass('put off', 'suspend', 'shelve');

function asAlleged(told: Factuality, isAlleged: boolean): Factuality {
  return isAlleged && isFact(told) ? withoutOpen({ ...told, status: 'alleged' }) : told;
}

interface Around {
  tree: Tree;
  clauses: readonly Clause[];
  options: FactualityOptions;
}

const SUPPOSED: ReadonlyMap<string, Told> = new Map(
  (
    [
      ['possible potential eventual threatened feared hypothetical', possible('future')],
      ['proposed planned upcoming intended desired requested would-be future', PROPOSED],
      ['expected likely probable projected anticipated predicted', EXPECTED],
      ['cancelled canceled failed aborted abandoned scrapped rejected', NOT_SO],
      ['delayed postponed deferred', PUT_OFF],
    ] satisfies [string, Told][]
  ).flatMap(([words, told]) => words.split(' ').map((word): [string, Told] => [word, told])),
);

/** "[rejected, cancelled, delayed] the sale": it has not come about. */
const UNDONE = wordSet(
  'cancel scrap abandon scupper prevent block delay postpone reject avert avoid halt rule stop drop shelve defer suspend ban thwart foil veto',
);
/** "the [delay] in delivery", "the [lack] of progress". */
const ABSENCE = wordSet('delay cancellation postponement suspension absence lack');
/** "[possibility] of a strike", "[plan] for a merger". */
const UNSETTLED: ReadonlySet<string> = new Set([...UNSETTLED_NOUNS, ...wordSet('speculation bid effort attempt forecast prediction')]);
/** What is asked for: "filed for [bankruptcy]", "called for [talks]". */
const ASKED = wordSet('file apply call ask appeal press push bid lobby campaign wait plead petition sue');
/** Nouns of what is said or done all the same when it is rejected or delayed. */
const OF_SAYING = wordSet(
  'offer bid proposal plan request claim demand call appeal suggestion application decision announcement statement report threat order',
);

function ofNoun(around: Around, token: number, depth = 0): Told {
  const { tree } = around;
  const before = childrenBy(tree, token, 'amod', 'det', 'case').map((child) => wordAt(tree, child));
  const noun = tree.tokens[token]?.lemma.toLowerCase() ?? '';
  const supposed = before.map((word) => SUPPOSED.get(word.replace(/^.*-/, ''))).find((told) => told !== undefined);
  if (supposed && !OF_SAYING.has(noun)) return supposed;
  if (before.some((word) => word === 'no' || word === 'without' || word === 'neither')) return NOT_SO;
  const putAside = undoneBy(tree, token);
  if (putAside) return putAside;
  if (before.includes('any')) return CONDITION;
  const head = tree.head(token);
  if (depth > 4 || head < 0) return FACT;
  if (tree.relation(token) === 'conj') return ofNoun(around, head, depth + 1);
  const clause = around.clauses.find(({ node, verb }) => node === head || verb.head === head);
  if (clause) return ofArgument(around, token, clause);
  return ofComplement(around, token, head, depth);
}

/** "ferry launch [postponed] after fire", in a headline. */
function undoneBy(tree: Tree, token: number): Told | undefined {
  const verb = childrenBy(tree, token, 'acl').find(
    (child) => UNDONE.has(tree.tokens[child]?.lemma.toLowerCase() ?? '') && wordAt(tree, child).endsWith('ed'),
  );
  return verb === undefined ? undefined : undone(tree.tokens[verb]?.lemma.toLowerCase() ?? '');
}

/** What is put off is planned still. */
function undone(lemma: string): Told {
  return PUTTING_OFF.has(lemma) ? PUT_OFF : NOT_SO;
}

/** "[possibility] of a strike", "[plan] for a merger": by the noun above; "the [delay] in delivery". */
function ofComplement(around: Around, token: number, head: number, depth: number): Told {
  const { tree } = around;
  const relation = tree.relation(token);
  const noun = tree.tokens[head]?.lemma.toLowerCase() ?? '';
  if (relation !== 'nmod' && relation !== 'obl') return FACT;
  if (ABSENCE.has(noun)) return noun === 'delay' || noun === 'postponement' ? PUT_OFF : NOT_SO;
  const above = ofNoun(around, head, depth + 1);
  const governor = around.clauses.find(({ range }) => range.first <= head && head <= range.last);
  if (!governor || isDefinite(tree, token) || !UNSETTLED.has(noun)) return FACT;
  const told = embedded(noun, above, governor, 'noun');
  return told ? withoutOpen(told) : FACT;
}

/** Object, subject or phrase of a verb. */
function ofArgument(around: Around, token: number, clause: Clause): Told {
  const { tree, options } = around;
  const relation = tree.deprel(token);
  const { lemma } = clause.verb;
  const noun = tree.tokens[token]?.lemma.toLowerCase() ?? '';
  const outer = toldOf(clause, options);
  if (relation === 'obj' && lemma === 'near') return possible('future');
  if (relation === 'obj' || relation === 'nsubj:pass') return ofPatient(tree, token, clause, outer);
  if (relation === 'nsubj') return isHappening(lemma) ? withoutOpen(outer) : FACT;
  if (relation.startsWith('obl')) {
    const preposition = childrenBy(tree, token, 'case').map((child) => wordAt(tree, child))[0];
    if (preposition === 'for' && ASKED.has(lemma) && !OF_SAYING.has(noun)) return ASKED_FOR;
    if (preposition === 'for' && (AHEAD.has(lemma) || isOfDate(clause))) return { ...PLANNED, certainty: 'underspecified' };
    if (preposition === 'of' && lemma === 'warn') return possible('future');
    if (preposition === 'to' && wordAt(tree, tree.head(token)) === 'close') return possible('future');
  }
  return FACT;
}

/** "is preparing for [elections]", "waited for [talks]". */
const AHEAD = wordSet('plan prepare schedule arrange hope wait gear brace ready set slate');

/** "no date has been set for the [visit]". */
function isOfDate({ subject, object }: Clause): boolean {
  return [...subject, ...object].some(({ lemma }) => /^(?:date|day|time|deadline|venue)$/.test(lemma));
}

/** Verbs whose object is there already: "offers [funding]", "discussed the [sale]". */
const OFFERED = wordSet('offer discuss invite call press persuade encourage order allow permit need require like force set go');

function ofPatient(tree: Tree, token: number, clause: Clause, outer: Told): Told {
  const { lemma } = clause.verb;
  const noun = tree.tokens[token]?.lemma.toLowerCase() ?? '';
  if (UNDONE.has(lemma) && isSure(outer) && !OF_SAYING.has(noun)) return undone(lemma);
  if (isMoved(clause) && isSure(outer)) return PUT_OFF_TO;
  const isBearing = bearsOn(lemma) && !/^(?:transparent|seeming)$/.test(embeddingOf(lemma) ?? '');
  const isWhole = childrenBy(tree, clause.node, 'xcomp', 'ccomp').length === 0;
  if (isWhole && isBearing && !OFFERED.has(lemma) && !OF_SAYING.has(noun)) {
    const told = embedded(lemma, outer, clause, 'noun');
    if (told) return withoutOpen(told);
  }
  return SHARING.has(lemma) || clause.object[0]?.negative ? outerOf(outer, tree, token) : FACT;
}

/** "was put off until June", "moved the vote to June": another day was set for it. */
function isMoved({ verb, obliques }: Clause): boolean {
  if (verb.lemma === 'put') return verb.adverbs.includes('off') || verb.adverbs.includes('back');
  return MOVES.has(verb.lemma) && obliques.some(({ preposition, time }) => time !== undefined && /^(?:to|until|till|for)$/.test(preposition));
}

/** Verbs that say little more than that it comes about: "could face a [lawsuit]". */
const SHARING = wordSet('face hold launch begin start reach conduct undergo suffer file stage carry mount sign see have pay');

/** What is done or not done together with its verb: "could face a [lawsuit]", "reached no [agreement]"; a definite noun is told for itself. */
function outerOf(outer: Told, tree: Tree, token: number): Told {
  return isSure(outer) || isDefinite(tree, token) ? FACT : withoutOpen(outer);
}

function isDefinite(tree: Tree, token: number): boolean {
  return childrenBy(tree, token, 'det', 'nmod:poss').some(
    (child) => /^(?:the|this|that|these|those)$/.test(wordAt(tree, child)) || tree.deprel(child) === 'nmod:poss',
  );
}

function withoutOpen({ status, polarity, certainty, tense }: Told): Factuality {
  return { status, polarity, certainty, tense };
}
