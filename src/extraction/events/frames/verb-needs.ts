import type { SentenceContext } from '../../context.ts';
import { type Clause, childrenBy, lemmaOf, type NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import { isMannerAsked } from '../factuality/manner-asked.ts';
import { complementsOf } from '../inner-events.ts';

/** Whether what a pattern needs follows the verb: an object, none, an infinitive, a promise, a word or a preposition. */
export function isMet(at: SentenceContext, clause: Clause, objects: readonly NounPhrase[], need: string): boolean {
  switch (need) {
    case 'object':
      return objects.length > 0;
    case 'none':
      return objects.length === 0 && !clause.verb.passive && !complementsOf(at, clause).some((other) => isLinked(other, 'that'));
    case 'that':
      // "[asked] why she left", "“Is it so?” he [asked]": a question.
      return complementsOf(at, clause).some((other) => isLinked(other, need) && isContent(at, clause, other));
    case 'infinitive':
      // "told them [how] to strike": taught, and not asked for
      return complementsOf(at, clause).some((other) => isLinked(other, need) && !isMannerAsked(other));
    case 'gerund':
      return complementsOf(at, clause).some((other) => isLinked(other, need));
    case 'deed':
      return complementsOf(at, clause).some((other) => isLinked(other, 'infinitive') && !STATES_AND_SAYINGS.has(other.verb.lemma));
    case 'resolve':
      return complementsOf(at, clause).some((other) => isLinked(other, 'that') && isResolve(other));
    case 'or-else':
      return complementsOf(at, clause).some((other) => isOrElse(at, other));
    case 'obligation':
      return complementsOf(at, clause).some((other) => isLinked(other, 'that') && isObligation(at, other));
    default:
      return (
        nounsAfter(clause.obliques, need).length > 0 ||
        (need === 'until' && clause.obliques.some(({ preposition, time }) => time !== undefined && preposition === need)) ||
        complementsOf(at, clause).some((other) => other.governorAdjective === need) ||
        hasWord(at, clause, objects, need)
      );
  }
}

/** What is asked for, no question; "insisted that it [be] closed", not "insists that it [poses] no threat", which asks for nothing. */
function isContent({ sentence: { tokens } }: SentenceContext, { verb: { lemma, tense } }: Clause, { marker, verb }: Clause): boolean {
  if (lemma === 'ask') return marker === 'that';
  return lemma !== 'insist' || verb.bare || verb.modal === 'should' || verb.modal === 'must' || isWanted(tense, verb, tokens[verb.head]?.form);
}

/** "insisted that its allies [stop] trading": behind a past what isn't put into the past is wanted, unless its ending tells that it is so ("that Chad [shelters] them"). */
function isWanted(saying: Clause['verb']['tense'], { tense, modal, form, lemma }: Clause['verb'], word: string | undefined): boolean {
  return word?.toLowerCase() === lemma && saying === 'past' && tense === 'present' && form === 'finite' && modal === undefined && !COPULAS.has(lemma);
}

/** "moved its troops [out of] Mali", "brought them [home]": away from where they were; "moved troops from Oran [to] Algiers" tells where they are wanted. */
export function isLeaving(at: SentenceContext, clause: Clause, objects: readonly NounPhrase[]): boolean {
  const goes = (word: string): boolean => isMet(at, clause, objects, word);
  if (goes('home') || (clause.verb.lemma === 'pull' && (goes('out') || goes('back')))) return true;
  const isSent = ['to', 'into', 'toward', 'towards', 'onto', 'against'].some((preposition) => nounsAfter(clause.obliques, preposition).length > 0);
  return !isSent && ['out', 'from', 'back', 'away'].some(goes);
}

const BESIDE = wordSet('xcomp advmod compound:prt amod acomp obl advcl');

/** "was [open] to", "set them [free]", "found him [guilty]": the word that makes a verb's sense, said of its subject or object. */
function hasWord({ phrases }: SentenceContext, { node, verb, obliques }: Clause, objects: readonly NounPhrase[], word: string): boolean {
  const { tree } = phrases;
  if (tree === undefined) return false;
  if (verb.adverbs.includes(word) || obliques.some(({ preposition }) => preposition.startsWith(`${word} `))) return true;
  if (verb.lemma === 'be') return node !== verb.head && lemmaOf(tree, node) === word;
  if (tree.tokens[verb.last + 1]?.form.toLowerCase() === word) return true;
  return [node, ...objects.map(({ head }) => head)].some((head) =>
    childrenBy(tree, head, ...BESIDE).some((child) => child > verb.last && tree.tokens[child]?.form.toLowerCase() === word),
  );
}

function isLinked(clause: Clause, need: string): boolean {
  if (need === 'that') return clause.link === 'that' || clause.link === 'reported';
  return clause.link === need;
}

/** What a promise, refusal or threat may govern without being one: "declined to [comment]", "promises to [be] hot". */
const STATES_AND_SAYINGS = wordSet(
  'be become seem appear remain stay look sound feel get have know understand learn believe say comment tell speak answer respond reply name identify confirm',
  'specify elaborate disclose reveal speculate predict explain describe state mention divulge spill',
);

/** "agreed that it [would send] troops": what somebody binds himself to, against what he takes for true and how things will be ("would [be] cheaper"). */
function isResolve({ verb }: Clause): boolean {
  if (COPULAS.has(verb.lemma)) return false;
  return verb.tense === 'future' || verb.modal === 'would' || verb.modal === 'should' || verb.modal === 'must' || verb.bare;
}

/** "told them to leave [or face] arrest": what comes of it where they don't; "face arrest" may be taken for a noun. */
function isOrElse({ sentence: { tokens } }: SentenceContext, { link, verb }: Clause): boolean {
  if (link !== 'infinitive') return false;
  return tokens.some(({ form }, token) => token > verb.last && /^or$/i.test(form) && SUFFERING.has(tokens[token + 1]?.form.toLowerCase() ?? ''));
}

const SUFFERING = wordSet('face risk suffer pay lose die perish be incur expect answer forfeit see have');

const COPULAS = wordSet('be become seem remain stay look feel');

/** "should [expect] floods": nothing is to be done. */
const AWAITING = wordSet('expect know understand imagine wonder assume realise realize');

/** "must end", "should end", "has to end", "needs to end"; "has [yet] to end" says that it has not. */
function isObligation(at: SentenceContext, clause: Clause): boolean {
  const { modal, lemma, negative, tense, adverbs } = clause.verb;
  if (negative || tense === 'future' || AWAITING.has(lemma) || adverbs.includes('yet')) return false;
  if (modal === 'must' || modal === 'should') return true;
  if (modal !== undefined) return false;
  return (lemma === 'have' || lemma === 'need') && clause.object.length === 0 && complementsOf(at, clause).some(({ link }) => link === 'infinitive');
}
