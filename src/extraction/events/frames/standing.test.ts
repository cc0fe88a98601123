import { expect, it } from 'vitest';
import { typedEventLines } from '../../../../test/support/findings-of-text.ts';

const VISIT = 'Emmanuel Macron → Kenya';

it.each([
  ['A visit by Emmanuel Macron to Kenya is on the agenda.', `visit planned: ${VISIT}`],
  ['Emmanuel Macron’s visit to Kenya is in the works.', `visit planned: ${VISIT}`],
  ['Emmanuel Macron’s visit to Kenya is under discussion.', `visit proposed: ${VISIT}`],
  ['Emmanuel Macron’s visit to Kenya is under way.', `visit ongoing: ${VISIT} (2024-01-02)`],
])('%s', async (text, line) => {
  expect(await typedEventLines(text, { published: '2024-01-02' })).toEqual([line]);
});

it('tells again what was told before', async () => {
  const text = 'Emmanuel Macron’s visit to Kenya is planned for May 4, 2024. Emmanuel Macron’s visit to Kenya is on the agenda.';
  expect(await typedEventLines(text)).toHaveLength(2);
});

it('says nothing of what was once so, or is not', async () => {
  expect(await typedEventLines('Emmanuel Macron’s visit to Kenya was on the agenda of the cabinet.')).toEqual([]);
  expect(await typedEventLines('Emmanuel Macron’s visit to Kenya is not on the agenda.')).toEqual([]);
});
