import { describe, expect, it } from 'vitest';
import { figureLines, findingsOf } from '../../../../test/support/findings-of-text.ts';

describe('counts without their noun', () => {
  it('takes what stands after "of" for the counted', async () => {
    expect(await figureLines('Kenya closed two of the three camps.')).toContain('camps closed = 2 camp, of Kenya');
    expect(await figureLines('Kenya shot down 45 of 52 drones.')).toEqual(['drones shot down = 45 drone', 'drones = 52 drone']);
  });

  it('takes "them" for the subject before', async () => {
    const { figures } = await findingsOf('Fishermen blocked the road. The police counted 180 of them.');
    expect(figures.map(({ measureName, value, unit, measure }) => [measureName, value, unit, measure.exact])).toEqual([
      ['fishermen', 180, 'fisherman', 'Fishermen'],
    ]);
    expect(figures[0]?.attributed_to?.span.exact).toBe('The police');
  });

  it('gives a number without a noun what befell those before it', async () => {
    expect(await figureLines('At least 14 people died and 60 were injured when a bus fell into a river in Peru.')).toEqual([
      'people killed = 14 person, of Peru',
      'people injured = 60 person, of Peru',
    ]);
    expect(await figureLines('Three soldiers were killed and nine wounded in Mali.')).toEqual([
      'soldiers killed = 3 soldier, of Mali',
      'soldiers injured = 9 soldier, of Mali',
    ]);
  });

  it('gives those told without "were" what befell them, and no owner of another clause', async () => {
    expect(await figureLines('Three Indian guards were killed and nine others wounded in a gun battle with Chinese troops.')).toEqual([
      'guards killed = 3 guard, of India',
      'guards injured = 9 guard, of India',
    ]);
    expect(await figureLines('Two Kenyan policemen were killed and four Ugandan soldiers wounded in a clash.')).toEqual([
      'policemen killed = 2 policeman, of Kenya',
      'soldiers injured = 4 soldier, of Uganda',
    ]);
    expect((await figureLines('Police arrested four men and two students wounded in the clash.')).join()).toContain('students arrested');
    expect((await figureLines('Two guards were killed and ten soldiers attacked the base.')).join()).not.toContain('soldiers attacked');
  });

  it('takes the number of a type for no second count', async () => {
    expect(await figureLines('The airline has ordered 40 Boeing 787 jets.')).toEqual(['jets ordered = 40 jet, of Boeing']);
  });
});
