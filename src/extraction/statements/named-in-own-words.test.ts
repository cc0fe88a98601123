import { describe, expect, it } from 'vitest';
import { findingsOf, statementLines } from '../../../test/support/findings-of-text.ts';

describe('"he" who names somebody', () => {
  it('is who acted before without a name', async () => {
    expect(await statementLines('Ivo Brandt was jailed. Brandt’s lawyer rejected the verdict. He said Brandt would appeal.')).toEqual([
      'Brandt’s lawyer, indirect: Brandt would appeal',
    ]);
  });

  it('is a lawyer who denied it, and not his client', async () => {
    expect(await statementLines('Ivo Brandt was jailed. Brandt’s lawyer, Peter Lind, denied the charges. He said his client was ill.')).toEqual([
      'Peter Lind, indirect: his client was ill',
    ]);
  });

  it('stays open where nobody else acted', async () => {
    const { statements } = await findingsOf('Ivo Brandt walked home. He said Brandt was a friend.');
    expect(statements[0]).toMatchObject({ doubts: ['speaker'] });
  });
});
