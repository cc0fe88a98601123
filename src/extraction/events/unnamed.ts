import { contains, type EventFinding, overlaps } from '../../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext, spanOfTokens } from '../context.ts';
import type { TokenRange } from '../phrases/index.ts';
import { rolesOf } from './roles.ts';
import { nounPhraseOf } from './tree.ts';
import { singularOf } from './word-classes.ts';

type Unnamed = NonNullable<EventFinding['unnamed']>[number];

const NOBODY: ReadonlySet<string> = new Set(['there', 'this', 'that']);

/** Who or what takes part in an event by its words and is no actor: "farmers", "60 aircraft", "which". */
export function unnamedOf(
  context: ReportContext,
  at: SentenceContext,
  trigger: TokenRange,
  mutual: boolean,
  participants: EventFinding['participants'],
): Unnamed[] {
  const { sources, targets } = rolesOf(at.sentence, trigger.first);
  const all = [
    ...sources.map((token) => unnamed(context, at, token, 'source')),
    ...targets.map((token) => unnamed(context, at, token, mutual ? 'source' : 'target')),
  ];
  return all.flatMap((one) => (one && !participants.some(({ span }) => overlaps(span, one.span)) ? [one] : []));
}

function unnamed(context: ReportContext, at: SentenceContext, token: number, role: Unnamed['role']): Unnamed | undefined {
  const word = at.sentence.tokens[token];
  if (!word || !/^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(word.upos) || NOBODY.has(word.form.toLowerCase())) return undefined;
  const range = nounPhraseOf(at, token) ?? { first: token, last: token };
  const count = countIn(at, range);
  return {
    role,
    head: singularOf(word.lemma.toLowerCase()),
    ...(count === undefined ? {} : { count }),
    span: spanOfTokens(context, at.sentence, { first: range.first, last: Math.max(range.last, token) }),
  };
}

/** "[nine] teachers". */
function countIn(at: SentenceContext, range: TokenRange): number | undefined {
  const within = rangeOf(at.sentence, range);
  return within ? at.sentence.quantities.find((quantity) => contains(within, quantity.number) && quantity.unit !== 'percent')?.value : undefined;
}
