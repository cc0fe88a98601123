import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../test/support/findings-of-text.ts';

/** The words that tell the events of a text, and those that only name one. */
async function triggersOf(text: string): Promise<{ told: string[]; named: string[] }> {
  const { events, passing = [] } = await findingsOf(text);
  const words = (found: typeof events) => found.map(({ trigger }) => trigger.exact);
  return { told: words(events), named: words(passing) };
}

describe('a deed that a verb tells is not told again by a noun', () => {
  it.each([
    ['Corvex Inc. announced 300 job cuts on Monday.', 'announced', 'cuts'],
    ['Corvex Inc. signed a deal with Tarn Ltd. on Monday.', 'signed', 'deal'],
    ['The Lindal commission issued a recommendation on cod.', 'issued', 'recommendation'],
    ['Nurses went on strike in Lagos on Monday.', 'went', 'strike'],
    ['Shares of Corvex Inc. sank to a nine-year low on Monday.', 'sank', 'low'],
  ])('%s', async (text, verb, noun) => {
    const { told, named } = await triggersOf(text);
    expect(told).not.toContain(noun);
    expect([...told, ...named]).toEqual(expect.arrayContaining([verb, noun]));
  });

  it('but by a noun that has a type', async () => {
    expect((await triggersOf('Kenya announced a visit to Peru on Monday.')).told).toContain('visit');
  });

  it('nor by a verb that says no more than that it was done', async () => {
    const { told, named } = await triggersOf('Ada Holm, Ivo Lind and Mara Sen held a three-way meeting in Geneva.');
    expect(told).toEqual(['meeting']);
    expect(named).toContain('held');
    expect((await triggersOf('Kenya held four rounds of talks with Chad.')).told).toEqual(['held']);
  });

  it('nor by a participle that only says which thing is meant', async () => {
    expect((await triggersOf('Kenya annexed parts of the occupied valley of Chad.')).told).not.toContain('occupied');
  });
});
