import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../test/support/findings-of-text.ts';

/** Who says what stands in quotation marks, and whether that is doubtful. */
async function quoted(text: string): Promise<string[]> {
  const { statements, entities } = await ruledFindingsOf(text, { published: '2024-05-16' });
  return statements
    .filter(({ form }) => form === 'direct')
    .map(
      ({ speakerEntity, doubts }) =>
        `${speakerEntity === undefined ? '?' : entities[speakerEntity]?.name}${doubts?.includes('speaker') ? ' doubted' : ''}`,
    );
}

const QUOTED = '"Schools must be spared,"';

describe('"she" who said', () => {
  it.each([
    `Peter Lind said nobody was hurt. ${QUOTED} she said.`,
    `Mr. Lind said nobody was hurt. ${QUOTED} she said.`,
    `Spokesman Brig. Ravolo Lind said nobody was hurt. ${QUOTED} she said.`,
  ])('is no man, and rather nobody: %s', async (text) => expect(await quoted(text)).toEqual(['? doubted']));

  it.each([
    ['Anna Lind', `Anna Lind said nobody was hurt. ${QUOTED} she said.`],
    ['Anna Lind', `Dr. Anna Lind met Dr. Peter Berg. ${QUOTED} she said.`],
    [
      'Tirza Owusu-Brandt',
      `Army spokesman Brig. Ravolo Lind said nobody was hurt. The envoy, Tirza Owusu-Brandt, condemned that. ${QUOTED} she said.`,
    ],
    ['Ravolo Lind', `Ravolo Lind said nobody was hurt. ${QUOTED} she said.`],
    ['Peter Lind', `Peter Lind said nobody was hurt. ${QUOTED} he said.`],
    ['Lind', `Mrs. Lind said nobody was hurt. ${QUOTED} she said.`],
  ])('is %s: %s', async (speaker, text) => expect(await quoted(text)).toEqual([speaker]));
});
