import { expect, it } from 'vitest';
import { EventDoubts, FigureDoubts, StatementDoubts } from '../../model/index.ts';
import { doubtWords } from './doubts.ts';

it('tells what a reader can’t rely on', () => {
  expect(doubtWords('figure', ['owner'])).toBe('not sure whose figure this is');
  expect(doubtWords('event', ['parties', 'time'])).toBe('not sure who takes part or when it was');
  expect(doubtWords('event', ['parties', 'place', 'time'])).toBe('not sure who takes part, where it was or when it was');
  expect(doubtWords('statement', ['time'])).toBe('not sure when it was said');
});

it('has words for every field of every kind', () => {
  const fields = { event: EventDoubts, statement: StatementDoubts, figure: FigureDoubts } as const;
  for (const kind of ['event', 'statement', 'figure'] as const)
    for (const field of fields[kind].element.options) expect(doubtWords(kind, [field])).not.toBe(`not sure ${field}`);
});
