import { expect, it } from 'vitest';
import { findingsOf } from '../../../test/support/findings-of-text.ts';

/** Country and sectors of a person in a report. */
async function person(name: string, text: string): Promise<string> {
  const { entities } = await findingsOf(text);
  const { country = '-', sectors = [] } = entities.find((entity) => entity.name.endsWith(name)) ?? {};
  return [country, ...sectors].join(' ');
}

it('whoever heads a body of many states acts for it', async () => {
  expect(await person('Guterres', 'U.N. Secretary-General Antonio Guterres praised Chad on Monday.')).toBe('- IGO');
  expect(await person('Stoltenberg', 'Chad thanked NATO chief Jens Stoltenberg.')).toBe('- IGO');
  expect(await person('Guterres', 'The head of the United Nations, Antonio Guterres, praised Chad.')).toBe('- IGO');
  expect(await person('Guterres', 'Antonio Guterres, the secretary-general of the United Nations, praised Chad.')).toBe('- IGO');
});

it('whoever did so once, or leads a state or firm, is of a state still', async () => {
  expect(await person('Stoltenberg', 'Former NATO chief Jens Stoltenberg praised Chad.')).toBe('NOR');
  expect(await person('Stoltenberg', 'Jens Stoltenberg, a former chief of NATO, praised Chad.')).toBe('NOR');
  expect(await person('Ruto', 'The ambassador to the United Nations, William Ruto, praised Chad.')).toMatch(/^KEN/);
  expect(await person('Ruto', 'Kenyan President William Ruto praised Chad.')).toMatch(/^KEN/);
});
