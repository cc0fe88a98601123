import type { StatementAccount } from '../../model/accounts.ts';

/** What of an account tells whether its words can stand alone; offsets are those of the text. */
export interface Said {
  form: StatementAccount['form'];
  content: readonly { start: number; exact: string }[];
  cue?: { start: number; end: number; exact: string } | undefined;
}

/** Behind these verbs stand clauses, and they only say that somebody speaks. */
const PLAIN = /^(?:say|said|tell|told|add|stat(?:e|ing)|not(?:e|ing)|report|writ|wrote|according)/iu;
/** What is said with these is what is not so: "denied that the ship had left". */
const TURNING = /^(?:den(?:y|i)|reject|refus|dismiss|disput|refut|doubt|rul(?:e|ed|ing) out)/iu;
/** "to act", "not to sail", "against supplying weapons", "whether it would pay", "supplying weapons". */
const BEGINS_WITHIN =
  /^(?:not |never )?(?:to|against|for|of|about|over|on|from|with|without|into|at|by|as|in|whether|if|how|what|why|who|when|where|\p{Ll}+ing)\b/u;
/** What makes a clause of words; a verb in the past alone doesn't show ("exports rose"), and its cue does no harm. */
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|cannot|could|may|might|must|shall|should|do|does|did)\b|n[’']t\b|[’'](?:re|ve|ll|d)\b/iu;
/** What is finite behind these makes no clause of what stands before: "sanctions on firms [that are registered there]". */
const WITHIN = /\b(?:that|which|who|whom|whose|where|when|because|while)\b/iu;
/** Between cue and content, on one line: "urged [Iceland on Monday] to talk", "denied [that] …". */
const SHORT_BETWEEN = /^(?! ?[.!?])[^"“”„«»,;:()–—\n]{1,40}$/u;

/**
 * What must stand before somebody's words told as indirect speech, for they are no clause of their own or what was denied: the cue, and what
 * lies between or "…": "warned ", "urged Iceland ", "denied that ", "cautioned … ". Empty where the words can stand alone. `text` is the report's.
 */
export function cueBefore({ form, content, cue }: Said, text: string): string {
  const [first] = content;
  if (form === 'direct' || cue === undefined || first === undefined) return '';
  const isPlain = PLAIN.test(cue.exact);
  const follows = cue.end <= first.start;
  if (isPlain && !follows) return '';
  if (!BEGINS_WITHIN.test(first.exact) && (isPlain || (isClause(content) && !TURNING.test(cue.exact)))) return '';
  const verb = cue.exact.replaceAll(/\s+/g, ' ');
  if (!follows) return `${verb}: `;
  const between = text.slice(cue.end, first.start);
  return /^\s*$/u.test(between) ? `${verb} ` : SHORT_BETWEEN.test(between) ? `${verb}${between}` : `${verb} … `;
}

function isClause(content: Said['content']): boolean {
  const words = content.map(({ exact }) => exact).join(' ');
  return FINITE.test(words.split(WITHIN)[0] ?? '');
}
