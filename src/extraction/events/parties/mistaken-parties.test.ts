import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

const INTRO = 'Corvex Inc. makes telephones. Tarn Ltd. is its rival. Kestrel Air Ltd. is an airline.';

async function doubtsOf(text: string, word: string): Promise<string[]> {
  const { events } = await ruledFindingsOf(`${INTRO}\n\n${text}`, { published: '2024-05-16' });
  return events.filter(({ trigger }) => trigger.exact === word).flatMap(({ doubts = [] }) => doubts);
}

describe('the parties of an event', () => {
  it('are in doubt where a number makes another name of a party', async () => {
    expect(await doubtsOf('The Lima 40 lost 30 points.', 'lost')).toEqual(['parties']);
    expect(await doubtsOf('Corvex lost 30 customers.', 'lost')).toEqual([]);
  });

  it('are where a state stands right before the noun for the deed, and so may be on either side of it', async () => {
    expect(await doubtsOf('The Kenya visit by the president of Chad was put off until June 3.', 'visit')).toEqual([]);
    expect(await doubtsOf('The Peru visit is planned for June 3, on the way back to Chad.', 'visit')).toEqual(['parties']);
  });

  it('are where a state stands for its market', async () => {
    expect(await doubtsOf('Chile lost 2 percent.', 'lost')).toEqual(['parties']);
    expect(await doubtsOf('Chile lost the match.', 'lost')).toEqual([]);
  });

  it('are where one word that nothing goes with is taken for a person', async () => {
    expect(await doubtsOf('Harrow lost 9,100 jobs.', 'lost')).toEqual(['parties']);
    expect(await doubtsOf('Mayor Harrow lost her case.', 'lost')).toEqual([]);
    expect(await doubtsOf('Harrow was detained in May.', 'detained')).toEqual([]);
  });

  it('are where the label names somebody whom the reading does not know', async () => {
    expect(await doubtsOf('Peru’s Stackfort Tea, which has two estates, sent its workers home.', 'sent')).toContain('parties');
  });

  it('are where they were told before and are not known', async () => {
    expect(await doubtsOf('The two firms signed a treaty with Peru.', 'signed')).toEqual(['parties']);
  });

  it('are where a good is called by its maker’s name', async () => {
    expect(await doubtsOf('A thief drove a stolen Corvex into a wall.', 'drove')).toEqual(['parties']);
    expect(await doubtsOf('His Corvex hit a wall.', 'hit')).toEqual(['parties']);
    expect(await doubtsOf('The ailing Corvex hired Ada Holm.', 'hired')).toEqual([]);
  });

  it('are not where names and words tell them plainly', async () => {
    expect(await doubtsOf('Corvex hired Ada Holm.', 'hired')).toEqual([]);
    expect(await doubtsOf('Corvex employs 300 people in Peru.', 'employs')).toEqual([]);
    expect(await doubtsOf('The retail giant, Corvex, hired Ada Holm.', 'hired')).toEqual([]);
    expect(await doubtsOf('Kestrel Air, an airline of Peru, sold three jets to Tarn.', 'sold')).toEqual([]);
  });

  it('are not where a group is of the state whose bodies it acts against, or whose police act on it, and are where forces act that may be abroad', async () => {
    expect(await doubtsOf('Militants ambushed two Chadian policemen.', 'ambushed')).toEqual([]);
    expect(await doubtsOf('Kenyan police arrested 12 fishermen.', 'arrested')).toEqual([]);
    expect(await doubtsOf('Kenyan jets bombed miners of the town.', 'bombed')).toEqual(['parties']);
  });

  it('are where nothing tells of which state they are who act on nobody of a state', async () => {
    expect(await doubtsOf('Nurses accused the board of theft.', 'accused')).toEqual(['parties']);
  });

  it('are where a body that tells of violence would have done it itself', async () => {
    const { events } = await ruledFindingsOf('Human Rights Watch, in a report, said the group had abducted at least 60 people.');
    expect(events.find(({ trigger }) => trigger.exact === 'abducted')?.doubts).toEqual(['parties']);
    expect(await doubtsOf('Amnesty International said it had helped 60 people.', 'helped')).toEqual([]);
  });
});
