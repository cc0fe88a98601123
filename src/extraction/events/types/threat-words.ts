import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import { wordsOf } from '../frames/word-classes.ts';
import { names } from '../nouns/noun-contents.ts';

/** Whether a condition makes it a threat or a refusal: it hurts or withholds unless another gives way ("will [cut] the supply unless Chad [pays]"), or it is given only then ("will not [disarm] before the army has gone"); an answer waits for a blow. */
export function isPressing(at: SentenceContext, clause: Clause): boolean {
  const { negative, lemma } = clause.verb;
  if (negative) return true;
  const conditions = at.phrases.clauses.filter(({ governor, link }) => governor === clause && link === 'adverbial');
  return HARMS.has(lemma) && !names(at, clause.object, BURDENS)
    ? conditions.some(({ marker, verb }) => marker === 'unless' && YIELDING.has(verb.lemma))
    : isAnswer(clause) && conditions.some(({ verb }) => BLOWS.has(verb.lemma));
}

/** "will retaliate"; "will respond [in kind]", "will hit back": of words that need not mean a blow only with one that tells it. */
function isAnswer({ verb, obliques }: Clause): boolean {
  return (
    RETURNED.has(verb.lemma) ||
    (ANSWERS.has(verb.lemma) && (isForceful(obliques) || nounsAfter(obliques, 'in').some(({ lemma }) => lemma === 'kind')))
  );
}

/** "met [with force]", "answer with rockets". */
export const isForceful = (obliques: Clause['obliques']): boolean => nounsAfter(obliques, 'with').some(({ lemma }) => FORCE.has(singularOf(lemma)));

/** What is done in answer to a blow. */
export const ANSWERS = wordSet('respond react reply answer retaliate repel repulse avenge punish crush meet counter strike hit');
/** Of these, what can be nothing else. */
export const RETURNED = wordSet('retaliate repel repulse punish');
const FORCE = wordSet('force fire steel resistance retaliation response reprisal war weapon arms bullet fist');
/** What is answered so. */
export const STRUCK: readonly string[] = [
  ...wordsOf('@assault'),
  'aggression',
  'provocation',
  'violation',
  'intrusion',
  'escalation',
  'murder',
  'rocket',
  'missile',
];
/** "if Chad [attacks]": what may be answered. */
const BLOWS = wordSet(
  'attack invade strike hit bomb shell expel fire violate provoke shoot kill escalate intrude intervene seize impose retaliate advance',
);

/** What hurts another or keeps from him what he has or expects. */
const HARMS = wordSet(
  'close shut cut stop halt suspend reroute divert block ban bar expel withhold withdraw pull turn switch boycott sue attack bomb shell kill execute arrest invade impose',
  'seize freeze cancel end break sever recall quit resign scrap abandon veto destroy mobilise mobilize deploy arm march leave refuse fight burn sink',
);
/** Nobody is hurt by less of it: "will cut [taxes]". */
const BURDENS: readonly string[] = [
  'tax',
  'levy',
  'price',
  'cost',
  'debt',
  'deficit',
  'rate',
  'waste',
  'forecast',
  'emission',
  'visit',
  'trip',
  'tour',
  'holiday',
];

/** What somebody does who gives way. */
const YIELDING = wordSet(
  'pay withdraw stop agree release halt end cease lift lower cut reduce drop free hand give return surrender apologise apologize comply accept recognise recognize yield concede pull quit',
  'disarm negotiate resume reopen allow let permit restore sign ratify back abandon dismantle suspend scrap cancel repeal revoke extradite fulfil fulfill honour honor respect obey vacate',
  'evacuate remove dissolve resign step cooperate compromise relent retreat retract deliver refrain desist meet change reverse grant improve act',
);

/** What one may give another or do for him, and so refuse; not where it is nothing but words ("will not give [details]") or hope ("give [up]"). */
export function isGrant(at: SentenceContext, { verb, object, obliques }: Clause): boolean {
  const isGivenUp = at.sentence.tokens[verb.head + 1]?.form === 'up';
  if (GIVEN.has(verb.lemma)) return object.length > 0 && !isGivenUp && !names(at, object, WORDS);
  return YIELDED.has(verb.lemma) && (['to', 'with'].some((preposition) => nounsAfter(obliques, preposition).length > 0) || verb.lemma === 'disarm');
}

const GIVEN = wordSet(
  'give hand grant accept return release extradite deport surrender cede send free recognise recognize admit lift reopen restore supply provide join support back help',
);
const YIELDED = wordSet('bow yield surrender deal negotiate talk cooperate submit succumb capitulate kneel disarm cave bargain');
const WORDS: readonly string[] = [
  'detail',
  'comment',
  'figure',
  'number',
  'information',
  'date',
  'answer',
  'reason',
  'name',
  'opinion',
  'interview',
  'question',
];
