import { verbClass } from '../../../language/knowledge/verb-classes.ts';
import { type EventFinding, withDoubts } from '../../../model/index.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { EventCandidate } from '../candidate.ts';
import { complementsOf } from '../inner-events.ts';
import { isAnsweredBy } from '../nouns/noun-surroundings.ts';
import { carryingClause } from '../times-and-places/carrying-clause.ts';

/**
 * The finding with its status in doubt, where a sign around its clause says that what it tells is supposed, asked, able to be or the rule, and not told to be so: "[if] Peru attacks",
 * "who [can] strike the port", "[routinely] marches", "did not resign [because of] a row". Modal subordination (a "will" that holds under the condition of the sentence before) is after Roberts 1989.
 */
export function withSuppositionDoubt(context: ReportContext, { at, trigger, clause: own }: EventCandidate, finding: EventFinding): EventFinding {
  const clause = own ?? clauseAbout(at, trigger.first);
  if (isPutOff(at, trigger.first, finding)) return withDoubts(finding, 'status');
  if (!clause) return finding;
  const isInDoubt =
    isSupposed(clause) ||
    isAbility(clause, finding) ||
    isUnderConditionBefore(context, at, clause, finding) ||
    isRule(at, clause, finding) ||
    isDeniedReason(clause, finding) ||
    isOfNobodyElse(at, clause) ||
    isCalledFor(clause, finding) ||
    isFormerPlan(at, clause, finding) ||
    isWished(clause, finding) ||
    isBounded(at, clause, finding) ||
    isAsked(at, clause);
  return isInDoubt ? withDoubts(finding, 'status') : finding;
}

/** Whose verb it is, or which carries the noun: "paid [a visit]", "responded with [sanctions]". */
function clauseAbout(at: SentenceContext, token: number): Clause | undefined {
  const { clauses } = at.phrases;
  return clauses.find(({ verb }) => verb.head === token) ?? carryingClause(at, token) ?? clauses.find((clause) => isAnsweredBy(clause, token));
}

const DEEPEST = 6;

/** The clause and those above it. */
function chainOf(clause: Clause): Clause[] {
  const chain: Clause[] = [];
  for (let each: Clause | undefined = clause; each && chain.length < DEEPEST; each = each.governor) chain.push(each);
  return chain;
}

/** "[if] Peru strikes Chad", "[should] it decide to strike", "[suppose] that he was killed", "protect one and they [will] hit another". */
function isSupposed(clause: Clause): boolean {
  return chainOf(clause).some(
    ({ link, marker, verb, governor }, depth) =>
      (CONDITIONS.has(marker ?? '') && (link === 'adverbial' || link === 'participle')) ||
      (depth > 0 && verb.lemma === 'suppose' && verb.tense === 'present' && governor === undefined) ||
      (link === 'coordinate' && verb.tense === 'future' && governor !== undefined && isBidding(governor)),
  );
}

const CONDITIONS = wordSet('if unless lest');

/** "[Protect] the trains and …". */
function isBidding({ link, verb, subject }: Clause): boolean {
  return link === 'main' && subject.length === 0 && verb.form === 'finite' && verb.tense === 'present' && !verb.passive && verb.first === verb.head;
}

/** "[can] hit the town", "[could] veto the plan": what one is able to do is not told to come. */
function isAbility(clause: Clause, { status }: EventFinding): boolean {
  return status === 'hypothetical' && chainOf(clause).some(({ verb }) => /^(?:can|could)$/.test(verb.modal ?? '') && !verb.perfect);
}

/** "If Peru strikes, Chad will answer. Its army [will be] drawn in." */
function isUnderConditionBefore({ sentences }: ReportContext, at: SentenceContext, clause: Clause, { status, predicate }: EventFinding): boolean {
  const isToCome = status === 'expected' || status === 'planned' || /^(?:threaten|pledge) to /u.test(predicate);
  if (!isToCome || !chainOf(clause).some(({ verb }) => verb.tense === 'future' || verb.modal === 'would')) return false;
  const before = sentences.find(({ index }) => index === at.index - 1);
  if (!before || before.sentence.part !== at.sentence.part) return false;
  return before.phrases.clauses.some((each) => CONDITIONS.has(each.marker ?? '') && each.link === 'adverbial');
}

/** "[routinely] marches against", "the child is [sometimes] freed", "hits back [whenever] it is hit": as often as that is. */
function isRule({ sentence }: SentenceContext, { verb }: Clause, { tense, polarity }: EventFinding): boolean {
  if (polarity !== 'positive' || verb.perfect || verb.progressive) return false;
  if (verb.tense === 'present' && sentence.tokens.some(({ form }) => /^whenever$/iu.test(form))) return true;
  return tense === 'present' && verb.adverbs.some((word) => HABITUAL.has(word));
}

const HABITUAL = wordSet(
  'routinely often usually regularly frequently typically always sometimes occasionally generally commonly normally traditionally habitually invariably',
);

/** "unions [called] a strike for 5 May": it lies ahead. */
function isCalledFor({ verb }: Clause, { status, predicate }: EventFinding): boolean {
  return status === 'occurred' && /^(?:strike|protest)$/.test(predicate) && /^(?:call|announce|declare|schedule)$/.test(verb.lemma);
}

/** "postponed a [visit]": told by its verb, and planned for no day that is known. */
function isPutOff({ phrases }: SentenceContext, token: number, { status }: EventFinding): boolean {
  return status === 'planned' && phrases.clauses.some(({ verb, object }) => PUTTING_OFF.has(verb.lemma) && object.some(({ head }) => head === token));
}

const PUTTING_OFF = verbClass('put off', 'shelve');

/** "had initially agreed to [lease] 40 jets", "originally planned to [open] in May": what was meant then is no plan now. */
function isFormerPlan(at: SentenceContext, clause: Clause, { status }: EventFinding): boolean {
  const { governor } = clause;
  if (status !== 'planned' || !governor || clause.link !== 'infinitive') return false;
  const { first, head, adverbs, tense } = governor.verb;
  const isPluperfect = at.sentence.tokens.slice(first, head).some(({ form }) => form.toLowerCase() === 'had');
  return isPluperfect || (tense === 'past' && adverbs.some((word) => FORMERLY.has(word)));
}

const FORMERLY = wordSet('originally initially previously earlier once');

/** "insisted that the union agree to [cut] pay": who insists, asks or proposes tells of no plan. */
function isWished(clause: Clause, { status }: EventFinding): boolean {
  return (
    status === 'planned' &&
    chainOf(clause).some(({ link, governor, verb }) => link === 'that' && verb.modal === undefined && WISHING.has(governor?.verb.lemma ?? ''))
  );
}

const WISHING = wordSet('insist demand request require recommend propose urge ask suggest');

/** "would pay no more [unless] creditors gave way", "until Corvex [negotiates]": whether it comes depends on something else. */
function isBounded({ phrases }: SentenceContext, clause: Clause, { status }: EventFinding): boolean {
  if (status !== 'hypothetical') return false;
  return [clause, ...phrases.clauses.filter(({ governor }) => governor === clause)].some(
    ({ link, marker }) => link === 'adverbial' && /^(?:unless|until|till)$/.test(marker ?? ''),
  );
}

/** "did not invade Chad [because of] its oil": maybe it did, for another reason. */
function isDeniedReason({ obliques, verb }: Clause, { polarity }: EventFinding): boolean {
  return polarity === 'negative' && obliques.some(({ preposition, first }) => preposition === 'because of' && first > verb.last);
}

/** "[not even] Chad will call on": who does not stands in the subject. */
function isOfNobodyElse({ sentence: { tokens } }: SentenceContext, clause: Clause): boolean {
  return chainOf(clause).some(({ subject }) =>
    subject.some(({ first }) => {
      const before = tokens.slice(Math.max(0, first - 2), first + 1).map(({ form }) => form.toLowerCase());
      return /\bnot (?:even|all|every|everyone|many)\b/.test(before.join(' '));
    }),
  );
}

/** "“Why [should] Chad pay?” he asked": what is asked is not told. */
function isAsked(at: SentenceContext, clause: Clause): boolean {
  const marks = at.sentence.tokens.flatMap(({ form }, token) => (form.startsWith('?') ? [token] : []));
  return marks.some((mark) =>
    [clause, ...complementsOf(at, clause)].some(({ range, verb }) => verb.head < mark && mark - range.last <= 2 && mark > range.last),
  );
}
