import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** "word (when, where)" of the events told by nouns. */
async function carried(text: string): Promise<string[]> {
  const { events } = await findingsOf(text, { published: '2024-05-16' });
  return events.flatMap(({ trigger, time, place }) => (time ? [`${trigger.exact} (${[time.edtf, place?.span.exact ?? []].flat().join(', ')})`] : []));
}

describe('a noun for an event', () => {
  it.each([
    ['The Nordic states held a conference in Bergen from May 6 to 9.', 'conference (2024-05-06/2024-05-09, Bergen)'],
    ['The trial of the general was held in Accra on Monday.', 'trial (2024-05-13, Accra)'],
    ['The leaders of the Baltic states held a summit in Riga on Monday.', 'summit (2024-05-13, Riga)'],
    ['A strike of bus drivers paralysed Lima on Tuesday.', 'strike (2024-05-14)'],
  ])('takes time and place of the verb that carries it: %s', async (text, expected) => {
    expect(await carried(text)).toContain(expected);
  });

  it('leaves time and place to a verb that tells more than that it happened', async () => {
    expect(await carried('Ghana criticized the conference in Accra on Monday.')).not.toContain('conference (2024-05-13, Accra)');
  });
});
