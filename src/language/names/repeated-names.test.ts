import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../test/support/report-of-text.ts';

async function kindsIn(text: string): Promise<string[]> {
  const { reading } = await makeReport(text);
  return reading.entities.map(({ name, kind }) => `${name}: ${kind}`);
}

describe('a single name that nobody knows', () => {
  it('is no person where it calls itself "it" in what it says of its own deed', async () => {
    expect(await kindsIn('Telborn denied that it had agreed to repay the owners.')).not.toContain('Telborn: person');
    expect(await kindsIn('Telborn said it would hire 40 pilots.')).not.toContain('Telborn: person');
  });

  it('stays a person where "it" may be anything', async () => {
    expect(await kindsIn('Telborn said it would rain.')).toEqual(['Telborn: person']);
    expect(await kindsIn('Marco Telborn runs the yard. Telborn said it would hire 40 pilots.')).toContain('Marco Telborn: person');
  });
});
