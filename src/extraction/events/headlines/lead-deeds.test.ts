import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../../test/support/report-of-text.ts';
import { extract } from '../../index.ts';

/** "verb rest" of each headline of a text of 16 May 2024. */
async function headlinesIn(text: string, published: string | undefined = '2024-05-16'): Promise<string[]> {
  const { report, reading } = await makeReport(text, published === undefined ? {} : { published });
  return extract(report, reading).events.flatMap(({ headline }) => (headline ? `${headline.verb} ${headline.rest}`.trim() : []));
}

describe('what the first sentence of a report tells', () => {
  const behind = 'It was the second in a year. Rain fell in the town. Nobody was there.';

  it('is told for itself, whatever its verb', async () => {
    expect(await headlinesIn(`The Kenyan Football Federation courted a Chilean coach on Monday. ${behind}`)).toContain('court a Chilean coach');
  });

  it('is not where it tells how things were, further down, or in a text of a line', async () => {
    expect(await headlinesIn(`The Kenyan Football Federation loved the song when it heard it. ${behind}`)).not.toContain('love the song');
    expect(await headlinesIn(`It was cold. ${behind} The Kenyan Football Federation courted a Chilean coach on Monday.`)).not.toContain(
      'court a Chilean coach',
    );
    expect(await headlinesIn('The Kenyan Football Federation courted a Chilean coach on Monday.')).toEqual([]);
  });
});

describe('news without a name', () => {
  it.each([
    ['The first nine trams will be handed over in May 2031, the ministry said.', 'hand over'],
    ['Repairs of the north pier will begin in June 2031, an official said.', 'begin'],
    ['The storm made landfall near Oslo on Tuesday.', 'make landfall near Oslo'],
    ['Rescuers pulled three miners from the shaft on Monday.', 'pull from the shaft'],
    ['The owner of the Tarma mill denied reports that it had burned waste.', 'deny reports that it had burned waste'],
    ['Bishop Ivo Tarn did not attend the funeral.', 'attend the funeral'],
    ['His sister, Ada Holm, said she would appeal next week.', 'appeal'],
    ["Chad's cabinet survived a vote of censure.", 'survive a vote of censure'],
  ])('is told where it is dated, harms or saves people, or is denied: %s', async (text, expected) => {
    expect(await headlinesIn(`Ada Holm met Ivo Tarn in Lima. ${text}`)).toContain(expected);
  });

  it.each([
    'The buses will be handed over in May 2029.',
    'They pulled the cart from the mud.',
    'My sister did not attend the party.',
    'It will open in May 2025.',
  ])('is not else: %s', async (text) => {
    expect(await headlinesIn(text)).toEqual([]);
  });
});

describe('a clause that the parser reads half', () => {
  it('tells nothing where it lost its subject, and what can be either tense by its day', async () => {
    const told = await headlinesIn('Welders shut the main Lima tram depot on Monday after pay talks with the city collapsed.');
    expect(told).toEqual(['shut the main Lima tram depot']);
  });

  it('has its verb in the past where no present has such a form, and opens with a noun', async () => {
    const text =
      "Chad's parliament on Monday overrode the president's veto of a budget. It rained. It was cold. Talks on fish quotas, due to resume on May 24, have been cancelled.";
    expect(await headlinesIn(text)).toEqual(["override the president's veto of a budget", 'cancel']);
  });

  it('stands whole in a denial', async () => {
    expect(await headlinesIn('Ada Holm denied a claim that Ivo Tarn lied.')).toEqual(['deny a claim that Ivo Tarn lied']);
  });
});
