import { describe, expect, it } from 'vitest';
import { readReport } from './index.ts';

const PROSE = 'The ministers of the two harbour towns met on the quay and agreed to dredge the channel before the winter storms.';
const DATA = 'QUJD'.repeat(1000);

async function partsOf(text: string): Promise<string[]> {
  const intake = await readReport({ bytes: Buffer.from(text), path: 'a.txt' });
  if (!intake.ok) throw new Error(intake.failure.message);
  const { report } = intake;
  const told = report.problems.some(({ code }) => code === 'not-prose') ? ['told'] : [];
  return [...report.parts.map(({ role, start, end }) => `${role} ${end - start}`), ...told];
}

describe('a stretch without spaces', () => {
  it('is no article and told, while the prose around it is read', async () => {
    expect(await partsOf(`${PROSE} ${DATA} ${PROSE}`)).toEqual([
      `paragraph ${PROSE.length}`,
      'boilerplate 4000',
      `paragraph ${PROSE.length}`,
      'told',
    ]);
  });

  it('costs little, however long it is', async () => {
    expect(await partsOf(`${PROSE} ${'a'.repeat(30_000_000)}`)).toEqual([`paragraph ${PROSE.length}`, 'boilerplate 30000000', 'told']);
  });

  it('may be a long address, or a text in a script that has no spaces', async () => {
    expect(await partsOf(`${PROSE} https://news.example/${'a'.repeat(1500)}`)).not.toContain('told');
    expect(await partsOf('两个港口城市的部长在码头会面。'.repeat(200))).not.toContain('told');
  });
});
