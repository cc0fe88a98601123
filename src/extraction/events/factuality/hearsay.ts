import { contains, type EventFinding, type Span, type StatementFinding } from '../../../model/index.ts';
import { attributionAt, type StatementIndex, statementAround } from '../../attribution.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';
import { speechVerbs } from '../../lexicon.ts';
import type { SourcedSentence } from '../../statements/according-to.ts';
import type { PartyContext } from '../parties/parties.ts';
import { isFact } from './told.ts';
import { isWordOfFoe } from './word-of-foe.ts';
import { isWordOfOpponent, withOwnForces } from './word-of-side.ts';

/** "two people who know of the talks", "sources close to the court", "a person familiar with …": whoever has no name. */
const NAMELESS =
  /^(?:(?:the|a|an|one|two|three|four|five|several|some|multiple|other|unnamed|anonymous|diplomatic|military|intelligence|security|senior|western|local)\s+)*(?:people|persons?|sources?|insiders?)\b/iu;
/** "reports", "unconfirmed reports"; "the reports" are some that were told of. */
const REPORTS = /^(?:(?:unconfirmed|unverified|conflicting|some|several|early|initial)\s+)*reports\b/iu;
/** "the website Port Watch", "a local newspaper": another outlet. */
const OUTLET =
  /\b(?:website|newspaper|daily|weekly|magazine|tabloid|broadcaster|television|radio|news (?:site|website|portal|channel|outlet)|channel)\b/iu;

/** "the two said", "one of them said": those whom the report called so before. */
const TAKEN_UP = /^(?:the (?:two|three|four|other|others)|both|all (?:two|three|four)|(?:one|another|two|all|both) of them)$/iu;
/** How far before the ones who are taken up are named. */
const REACH = 1200;

/** Whether a report passes on what it doesn't vouch for: the word of people without a name, or what another outlet reported. */
function isHearsay(statement: StatementFinding, statements: StatementIndex): boolean {
  const { speaker, by } = statement;
  if (!speaker) return false;
  if (TAKEN_UP.test(speaker.exact)) return isNameless(spokenBefore(statement, speaker, statements));
  return isNameless(statement) || (OUTLET.test(speaker.exact) && /:(?:report|according)/u.test(by));
}

function isNameless(statement: StatementFinding | undefined): boolean {
  return statement?.speaker !== undefined && [NAMELESS, REPORTS].some((pattern) => pattern.test(statement.speaker?.exact ?? ''));
}

/** The last statement before with a speaker of its own, but for those that it tells itself. */
function spokenBefore({ content }: StatementFinding, speaker: Span, statements: StatementIndex): StatementFinding | undefined {
  const before = statements.touching({ start: Math.max(0, speaker.start - REACH), end: speaker.start });
  return before
    .filter((other) => other.speaker && other.speaker.start < speaker.start && !TAKEN_UP.test(other.speaker.exact))
    .filter((other) => !content.some((span) => other.speaker !== undefined && contains(span, other.speaker)))
    .toSorted((a, b) => (a.speaker?.start ?? 0) - (b.speaker?.start ?? 0))
    .at(-1);
}

/** An event with whose word it is; one that is told as done on nobody's word but theirs, or a foe's, is alleged. */
export function withAttribution(context: PartyContext, at: SentenceContext, found: EventFinding, statements: StatementIndex): EventFinding {
  const finding = found.plover && isFact(found) && isClaimedAside(at, found) ? { ...found, status: 'alleged' as const } : found;
  const attribution = attributionAt(statements, finding.trigger);
  const statement = statementAround(statements, finding.trigger);
  if (!attribution || !statement) return finding;
  const isSaidOnly = () =>
    isHearsay(statement, statements) || isWordOfFoe(context, at, finding, statement) || isWordOfOpponent(context, finding, statement);
  const isAlleged = finding.plover !== undefined && isFact(finding) && isSaidOnly();
  return withOwnForces(context, { ...finding, attributed_to: attribution, ...(isAlleged ? { status: 'alleged' } : {}) }, statement);
}

/** "Norway attacked Chad, [Peru claimed]": whoever is cited behind a deed or before its verb by a verb of claiming vouches for it alone. */
function isClaimedAside({ phrases, sentence: { tokens } }: SentenceContext, { trigger }: EventFinding): boolean {
  return phrases.clauses.some(({ link, verb, governor }) => {
    const told = tokens[governor?.verb.head ?? -1];
    const isClaim = link === 'parenthetical' && !verb.passive && !verb.negative && speechVerbs().get(verb.lemma)?.stance === 'alleged';
    return isClaim && told !== undefined && contains(trigger, told);
  });
}

/**
 * An event of a sentence that is based on a document nobody speaks for: "[According to] some reports, Chad rejected the offer", "300 were hurt, according to official figures". What
 * is told of the document itself ("figures released on Monday") is the report's own word.
 */
export function withDocument({ text }: ReportContext, finding: EventFinding, document: SourcedSentence | undefined): EventFinding {
  if (!document || finding.attributed_to) return finding;
  const { span, entity } = document;
  const opening = /^\W*according to\b/iu.test(text.slice(finding.sentence.start, finding.sentence.start + 20));
  const comma = text.indexOf(',', span.end);
  const isOfIt = opening ? comma > 0 && finding.trigger.start > comma : finding.trigger.end < span.start;
  return isOfIt ? { ...finding, attributed_to: { span, ...(entity === undefined ? {} : { entity }) } } : finding;
}

const doersOf = (all: EventFinding['participants']): number[] => all.flatMap(({ role, entity }) => (role === 'source' ? [entity] : []));

/** "Chad shelled the town, [killing] two, Peru's army said": force of the same doers, on the same word. */
function isOneCharge(charge: EventFinding, { plover, sentence, attributed_to, participants }: EventFinding): boolean {
  const [doers, others] = [doersOf(charge.participants), doersOf(participants)];
  const isForce = plover?.type === 'ASSAULT' && charge.plover?.type === 'ASSAULT';
  const isOfOneWord = charge.sentence.end === sentence.end && charge.attributed_to?.span.start === attributed_to?.span.start;
  return isForce && isOfOneWord && others.length > 0 && others.every((doer) => doers.includes(doer));
}

/** "In return, Uruguay offered …": a sentence that goes on from one whose events are alleged vouches for no more than that one. */
export function withContinuedHearsay(context: ReportContext, findings: readonly EventFinding[]): EventFinding[] {
  const told = findings.filter(({ status, plover }) => plover && status === 'alleged');
  const alleged = new Set(told.map(({ sentence }) => sentence.end));
  return findings.map((finding) => {
    if (alleged.size === 0 || !finding.plover || !isFact(finding)) return finding;
    if (finding.attributed_to) return told.some((other) => isOneCharge(other, finding)) ? { ...finding, status: 'alleged' } : finding;
    const { start, end } = finding.sentence;
    const goesOn = /^(?:in (?:return|exchange|turn)|for (?:its|their|his|her) part)\b/iu.test(context.text.slice(start, end));
    const before = context.text.slice(0, start).trimEnd().length;
    return goesOn && alleged.has(before) ? { ...finding, status: 'alleged' } : finding;
  });
}
