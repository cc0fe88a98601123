import { type EventFinding, withDoubts } from '../../../model/index.ts';
import type { EventCandidate } from '../candidate.ts';
import { complementsOf } from '../inner-events.ts';

/** Acts about acts: what is refused, asked, promised or blamed is all that they tell. */
const ABOUT_ACTS: ReadonlySet<string> = new Set(['ACCUSE', 'AGREE', 'CONCEDE', 'REJECT', 'REQUEST', 'THREATEN']);

/**
 * An event with a type of which the account names only who does it, and its words can't stand in a list, though what it is done to, or what about, stands right behind the verb:
 * "refused [to carry further freight]" is glossed "refuses a request". What remains says nothing, or something else; the reading as a whole is in doubt.
 */
export function withGlossDoubt({ at, trigger, plover }: EventCandidate, finding: EventFinding): EventFinding {
  if (!plover || finding.wording || !ABOUT_ACTS.has(plover.type) || finding.participants.some(({ role }) => role === 'target')) return finding;
  const clause = at.phrases.clauses.find(({ verb, node }) => verb.head === trigger.first && node === trigger.first);
  if (!clause || clause.verb.passive) return finding;
  return clause.object.length > 0 || complementsOf(at, clause).length > 0 ? withDoubts(finding, 'reading') : finding;
}

/** "called on Chile [to free them]": an act about an act in words that had to leave out what is asked or promised. */
export function withCutDoubt({ at, trigger, plover }: EventCandidate, finding: EventFinding): EventFinding {
  const { wording } = finding;
  if (!plover || !wording || !ASKING.has(plover.type)) return finding;
  const clause = at.phrases.clauses.find(({ verb, node }) => verb.head === trigger.first && node === trigger.first);
  const asked = clause && complementsOf(at, clause).find(({ link, verb }) => link === 'infinitive' && verb.first > clause.verb.last);
  const verb = asked && at.sentence.tokens[asked.verb.head]?.form;
  return verb === undefined || wording.rest.split(/[^\p{L}’'-]+/u).includes(verb) ? finding : withDoubts(finding, 'reading');
}

const ASKING: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'THREATEN']);
