import type { EventFinding, StatementFinding } from '../../model/index.ts';
import { isFact } from './told.ts';

/** "two people who know of the talks", "sources close to the court", "a person familiar with …": whoever has no name. */
const NAMELESS =
  /^(?:(?:the|a|an|one|two|three|four|five|several|some|multiple|other|unnamed|anonymous|diplomatic|military|intelligence|security|senior|western|local)\s+)*(?:people|persons?|sources?|insiders?)\b/iu;
/** "the website Port Watch", "a local newspaper": another outlet. */
const OUTLET =
  /\b(?:website|newspaper|daily|weekly|magazine|tabloid|broadcaster|television|radio|news (?:site|website|portal|channel|outlet)|channel)\b/iu;

/** Whether a report passes on what it doesn't vouch for: the word of people without a name, or what another outlet reported. */
function isHearsay({ speaker, by }: StatementFinding): boolean {
  if (!speaker) return false;
  return NAMELESS.test(speaker.exact) || (OUTLET.test(speaker.exact) && /:(?:report|according)/u.test(by));
}

/** An event that is told as done on nobody's word but theirs is alleged. */
export function withHearsay(finding: EventFinding, statement: StatementFinding | undefined): EventFinding {
  return statement && finding.plover && isFact(finding) && isHearsay(statement) ? { ...finding, status: 'alleged' } : finding;
}
