import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** The time and place of the event that a word tells, in a report of 5 May 2024; "~" behind a time that is inferred, "-" where there is none. */
async function settingOf(word: string, text: string): Promise<string> {
  const event = (await findingsOf(text, { published: '2024-05-05' })).events.find(({ trigger }) => trigger.exact === word);
  return `${event?.time?.edtf ?? '-'}${event?.time?.basis === 'inferred' ? '~' : ''}, ${event?.place?.span.exact ?? '-'}`;
}

describe('an event without a time or place of its own', () => {
  it.each([
    ['killed', 'Four soldiers were killed when a bomb exploded near Goma on Monday.', '2024-04-29, Goma'],
    ['met', 'Narendra Modi met Emmanuel Macron while travelling in Peru in October 2021.', '2021-10, Peru'],
    ['killing', 'In Goma, gunmen attacked a convoy on Friday, killing four Kenyan soldiers.', '2024-05-03, Goma'],
    ['reached', 'The strikes began on Friday, as the heat reached 40 degrees.', '2024-05-03, -'],
    ['founded', 'Ada Holm went to Peru in the 1920s, when she founded the Tarn Mining Company.', '192X, -'],
    ['taking', 'Peru released a statement on Friday taking Chile to task for the ban.', '2024-05-03, -'],
    ['expelled', 'On Monday, Chad closed its border and Kenya expelled the envoys.', '2024-04-29, -'],
    ['opened', 'In Lima, Corvex closed a mine and Tarn opened a mill.', '-, Lima'],
    ['sign', 'Narendra Modi is due in Lima next week to sign a treaty with Peru.', '2024-05-06/2024-05-12, Lima'],
    ['sign', 'Narendra Modi flew to Lima on Friday to sign a treaty with Peru.', '2024-05-03, -'],
    ['won', 'Ada Holm won Friday’s election in Peru.', '2024-05-03, Peru'],
    ['expelled', 'Kenya has expelled three envoys of Peru and closed four camps since 2021.', '2021/.., -'],
    ['lost', 'Corvex lost $4 million in Peru, compared with a profit of $6 million a year earlier.', '-, Peru'],
    ['accuses', 'Kenya accuses Peru of bombing a bridge near Goma on Monday.', '-, -'],
    ['blamed', 'Kenya blamed Peru for an attack on a convoy on Monday.', '-, -'],
    ['accused', 'Kenya accused Peru on Friday of shelling a post on Monday.', '2024-05-03, -'],
    ['recovered', 'Corvex recovered from its losses, and re-entered the market in March 2023.', '-, -'],
    ['re-entered', 'Corvex recovered from its losses, and re-entered the market in March 2023.', '2023-03, -'],
    ['posted', 'Corvex posted its first loss since 1992.', '-, -'],
    ['suspended', 'Kenya last year suspended payments to Peru after Peru had shut a mine.', '2023, -'],
    ['closed', 'On March 3, 2022, Peru led a boycott, and Chad closed its border.', '2022-03-03, -'],
    ['closed', 'The March 3, 2022 Peru-Chile war led to a boycott, and both Kenya (KEN) and Chad closed their borders.', '-, -'],
  ])('has those of the clause that tells of the same occasion: "%s" in "%s"', async (word, text, expected) => {
    expect(await settingOf(word, text)).toBe(expected);
  });

  it('may have happened on the day on which those met who did it', async () => {
    const met = 'President Narendra Modi of India received President Emmanuel Macron of France on Friday';
    expect(await settingOf('signed', `${met}, and the two sides signed a treaty.`)).toBe('2024-05-03~, -');
    expect(await settingOf('signed', `${met}, and the two sides had signed a treaty.`)).toBe('-, -');
    expect(await settingOf('signed', `${met}, and Kenya signed a treaty.`)).toBe('-, -');
  });

  it('may have happened on the day of the deed before', async () => {
    expect(await settingOf('hit', 'Narendra Modi entered the hall on Friday and hit Emmanuel Macron.')).toBe('2024-05-03~, -');
  });

  it.each([
    ['shot', 'Gunmen shot the mayor of Lima and wounded two Peruvian guards on Friday.', '2024-05-03, -'],
    ['met', 'Narendra Modi met Emmanuel Macron and left for Peru on Friday.', '-, -'],
    ['detained', 'Peruvian police detained Ada Holm and charged her on Friday.', '-, -'],
    ['ended', 'Norway ended a boycott of Peru and named an envoy to Lima on Friday.', '-, -'],
    ['met', 'Narendra Modi flew to Lima on Friday, where he met Emmanuel Macron.', '2024-05-03, Lima'],
    ['sold', 'The purchase comes two months after Corvex sold its mill in Peru.', '2024-03, Peru'],
    ['sold', 'The purchase comes three weeks after Corvex sold its mill in Peru.', '-, Peru'],
    ['closed', 'Two days after a storm closed the port of Lima, Peru expelled three envoys on Friday.', '2024-05-01, -'],
    ['cancelled', 'Narendra Modi cancelled a trip to Lima, where he was to meet Emmanuel Macron on Friday.', '-, -'],
    ['fallen', 'Flat rents have fallen by a third since 2022.', '2022/.., -'],
  ])('takes the day that closes what one doer did, where it went, and how far off it was: "%s" in "%s"', async (word, text, expected) => {
    expect(await settingOf(word, text)).toBe(expected);
  });

  it('has none of what had been before', async () => {
    expect(await settingOf('cut', 'Shares of Corvex fell on Monday as Tarn had cut its forecast.')).toBe('-, -');
    expect(await settingOf('left', 'Narendra Modi had left Peru when the mill closed in 2019.')).toBe('-, -');
  });
});

describe('the place of an event', () => {
  it.each([
    ['arrested', 'Kenyan police arrested six men in the port city of Mombasa.', 'Mombasa'],
    ['arrested', 'Kenyan police arrested six men in the capital, Nairobi.', 'Nairobi'],
    ['clashed', 'Kenya and Chad clashed near the town of Goma.', 'Goma'],
    ['closed', 'Corvex closed 30 shops across Peru.', 'Peru'],
    ['are', 'Railway workers in Lima are on strike.', 'Lima'],
    ['sold', 'Corvex sold two large Lima hotels.', 'Lima'],
    ['cut', 'Corvex cut 300 jobs at its Lima plant.', 'Lima'],
    ['closed', 'The plant in Goma was closed for a day.', 'Goma'],
    ['fell', 'Demand in Peru fell 3 percent.', 'Peru'],
    ['raised', 'The war in Peru has raised prices.', '-'],
    ['sold', 'A Kenyan fund sold its shares over the felling of trees in Peru.', '-'],
    ['cut', 'The largest bank in Peru cut 300 jobs.', '-'],
  ])('%s: %s', async (word, text, expected) => {
    expect((await settingOf(word, text)).split(', ')[1]).toBe(expected);
  });
});

describe('a time that the tree hangs on the verb', () => {
  it.each([
    ['climbed', 'The yield on the note climbed to 4.6 percent from 4.5 percent late Tuesday.'],
    ['beating', 'Gas sales reached a peak, beating the record of 300 tonnes set in January 2014.'],
    ['rose', 'Prices in Peru rose 4 percent from March.'],
    ['declared', 'Kenya declared a curfew from six in the evening to six in the morning.'],
    ['named', 'Ada Holm was named chief executive of Corvex, effective June 1.'],
    ['shelled', 'Kenya said on Friday Chad had shelled a town.'],
    ['reported', 'Corvex reported a net profit of 4 million euros for 2023.'],
  ])('is not its own where another thing is told by it: %s', async (word, text) => {
    expect(await settingOf(word, text)).toMatch(/^-/);
  });

  it('leaves those of its own', async () => {
    expect(await settingOf('cut', 'Corvex said on Monday it will cut 300 jobs next year.')).toBe('2025, -');
    expect(await settingOf('fell', 'Shares of Corvex fell 3 percent in Thursday trading.')).toBe('2024-05-02, -');
    expect(await settingOf('built', 'Kenya built the dam by the end of the 19th century.')).toBe('../1899, -');
  });
});

it('visits each place on the day told behind it', async () => {
  const { events } = await findingsOf('Narendra Modi toured Ghana in March and Benin in April.', { published: '2024-05-05' });
  const told = events.flatMap(({ time, place, plover }) => (plover ? [`${place?.span.exact} ${time?.edtf}`] : []));
  expect(told).toEqual(['Ghana 2024-03', 'Benin 2024-04']);
});
