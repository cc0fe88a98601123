import { describe, expect, it } from 'vitest';
import { findingsOf, typedEventLines } from '../../../../test/support/findings-of-text.ts';

const daysOf = async (text: string) => (await findingsOf(text)).events.flatMap(({ plover, time }) => (plover ? [time?.edtf] : []));

describe('deeds done with what stands above them', () => {
  it.each([
    ['Norway became the first Nordic country to condemn Chad.', 'criticise occurred: Norway → Chad'],
    ['Peru is the latest country to condemn Chad.', 'criticise occurred: Peru → Chad'],
    ['Peru was quick to condemn Chad.', 'criticise occurred: Peru → Chad'],
    ['Peru used the ceremony to praise Chad.', 'praise occurred: Peru → Chad'],
    ['Peru took the rare step of praising Chad.', 'praise occurred: Peru → Chad'],
    ['Peru lost no time in condemning Chad.', 'criticise occurred: Peru → Chad'],
    ['Peru never wasted time in condemning Chad.', 'criticise occurred: Peru → Chad'],
    ['Peru did not hesitate to condemn Chad.', 'criticise occurred: Peru → Chad'],
    ['Peru gave no warning before shelling Chad.', 'bombard occurred: Peru → Chad'],
    ['Peru refused to comment after shelling Chad.', 'bombard occurred: Peru → Chad'],
    ['Peru not only condemned Chad but raised its tariffs.', 'criticise occurred: Peru → Chad'],
    ['Norway shelled Mali after Peru shelled Chad.', 'bombard occurred: Peru → Chad'],
    ['Peru chose to condemn Chad.', 'criticise occurred: Peru → Chad'],
    ['It took Peru two weeks to condemn Chad.', 'criticise occurred: Peru → Chad'],
    ['Peru drew outrage for shelling Chad.', 'bombard occurred: Peru → Chad'],
    ['Peru offered no explanation for shelling Chad.', 'bombard occurred: Peru → Chad'],
    ['The port was calm until Peru shelled Chad.', 'bombard occurred: Peru → Chad'],
    ['Peru waited, then shelled Chad.', 'bombard occurred: Peru → Chad'],
    ['Peru, having shelled Chad, gave no interviews.', 'bombard occurred: Peru → Chad'],
    ['The Kenyan army kept quiet after it shelled Chad.', 'bombard occurred: Kenya → Chad'],
  ])('are told: %s', async (text, line) => {
    expect(await typedEventLines(text)).toContain(line);
  });

  it.each([
    ['A Peruvian court found former mayor Ada Holm guilty of fraud.', 'convict occurred: Peru → Ada Holm'],
    ['Former mayor Ada Holm was found guilty of fraud by a Peruvian court.', 'convict occurred: Peru → Ada Holm'],
    ['Peruvian prosecutors charged former mayor Ada Holm.', 'charge occurred: Peru → Ada Holm'],
  ])('in a court are told with both sides: %s', async (text, line) => {
    const { events } = await findingsOf(text);
    expect(events.find(({ plover }) => plover)?.doubts ?? []).toEqual([]);
    expect(await typedEventLines(text)).toContain(line);
  });

  it.each([
    'Peru was not the first to condemn Chad.',
    'Peru did not use the ceremony to praise Chad.',
    'Peru hesitated to condemn Chad.',
    'Peru said it had no choice but to shell Chad.',
    'It was right to condemn Chad.',
    'Peru took the opportunity to sell more cars in Chad.',
    'Peru did not shell Chad.',
    'It was not Chad that Peru condemned.',
    'It was not Peru that condemned Chad.',
    'Peru chose not to condemn Chad.',
    'It would take Peru two weeks to condemn Chad.',
    'Flights were suspended until Peru condemned Chad.',
    'Peru wanted to wait until Norway condemned Chad.',
  ])('are not told as done: %s', async (text) => {
    expect((await typedEventLines(text)).filter((line) => line.includes(' occurred'))).toEqual([]);
  });

  it.each([
    'Prices rose after Peru condemned Chad on 2 January 2024.',
    'Shares fell and Peru condemned Chad on 2 January 2024.',
    'Peru gave no warning before condemning Chad on 2 January 2024.',
    'Peru joined Norway in condemning Chad on 2 January 2024.',
    'It was on 2 January 2024 that Peru condemned Chad.',
    'It was not until 2 January 2024 that Peru condemned Chad.',
    'Not until 2 January 2024 did Peru condemn Chad.',
    'Kenyan police on 2 January 2024 arrested Ada Holm.',
    'Peru ended up condemning Chad on 2 January 2024.',
    'Peru both condemned Chad and raised taxes on 2 January 2024.',
    'Peru was praised for arresting nine sailors from Chad on 2 January 2024.',
  ])('have the day right behind them: %s', async (text) => {
    expect(await daysOf(text)).toContain('2024-01-02');
  });
});

describe('who it is done to, where it stands elsewhere', () => {
  it.each([
    ['Peru shelled, without any warning, Chad.', 'bombard occurred: Peru → Chad'],
    ['It was Chad that Peru condemned.', 'criticise occurred: Peru → Chad'],
    ['Among those arrested by Kenyan police were Chadian sailors.', 'arrest occurred: Kenya → Chadian sailors'],
    ['There was no comment from Chad, which Peru condemned.', 'criticise occurred: Peru → Chad'],
  ])('is found: %s', async (text, line) => {
    expect(await typedEventLines(text)).toContain(line);
  });

  it.each([
    ['Peru arrived, after a long march, Chad said.', '→ Chad'],
    ['It was a surprise that Peru condemned Chad.', 'Chad → '],
    ['There was a statement from Chad, which Peru condemned.', 'Chad →'],
    ['It was clear that Peru had attacked.', '→ Peru'],
  ])('is nobody else: %s', async (text, part) => {
    expect((await typedEventLines(text)).filter((line) => line.includes(part))).toEqual([]);
  });

  it('is done on the day right before "when"', async () => {
    expect(await daysOf('It has been shut since 2019, when Peru shelled Chad.')).toContain('2019');
    expect(await daysOf('Until Monday, when Peru shelled Chad, nobody had left.')).toContain('2024-01-08');
  });
});

describe('a claim beside what is claimed', () => {
  it.each([
    ['Peru shelled Mali, officials in Chad claimed.', 'alleged'],
    ['Peru, Chad alleged, shelled Mali.', 'alleged'],
    ['Peru shelled Mali, Chad said.', 'occurred'],
    ['Peru shelled Mali, the ministry confirmed.', 'occurred'],
  ])('vouches for it alone: %s', async (text, status) => {
    expect(await typedEventLines(text)).toEqual([`bombard ${status}: Peru → Mali`]);
  });
});
