import { describe, expect, it } from 'vitest';
import { EventDoubts, FigureDoubts, hasDoubt, isDoubtful, withDoubts } from './doubts.ts';

describe('what is in doubt', () => {
  it('is told by each field once, in the order of the alphabet', () => {
    expect(FigureDoubts.safeParse(['measure', 'owner']).success).toBe(true);
    for (const wrong of [[], ['owner', 'measure'], ['owner', 'owner'], ['place']]) expect(FigureDoubts.safeParse(wrong).success).toBe(false);
    expect(EventDoubts.safeParse(['place']).success).toBe(true);
  });

  it('is added to what was in doubt before, and leaves what has nothing new as it was', () => {
    const figure: { unit: string; doubts?: FigureDoubts } = { unit: 'USD' };
    const doubted = withDoubts(figure, 'owner');
    expect(doubted).toEqual({ unit: 'USD', doubts: ['owner'] });
    expect(withDoubts(doubted, 'measure').doubts).toEqual(['measure', 'owner']);
    expect(withDoubts(doubted, 'owner')).toBe(doubted);
    expect(withDoubts(figure)).toBe(figure);
    expect(hasDoubt(figure)).toBe(false);
  });

  it('makes an item doubtful only where every account has a doubt', () => {
    expect(isDoubtful({ accounts: [{ doubts: ['owner'] }, { doubts: ['value'] }] })).toBe(true);
    expect(isDoubtful({ accounts: [{ doubts: ['owner'] }, {}] })).toBe(false);
  });
});
