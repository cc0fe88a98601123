import type { TimeExpression } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';

/** "toured Ghana in March and [Benin in April]": the day right behind a place, which is that of being there. */
export function dayBehind({ sentence: { times, tokens } }: SentenceContext, { span }: Actor): TimeExpression | undefined {
  const next = tokens.findIndex(({ start }) => start >= span.end);
  const isOn = /^(?:on|in)$/i.test(tokens[next]?.form ?? '');
  const start = tokens[isOn ? next + 1 : next]?.start;
  return next < 0 ? undefined : times.find((time) => time.start === start && time.edtf !== undefined && time.timex.type === 'DATE');
}
