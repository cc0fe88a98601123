import { describe, expect, it } from 'vitest';
import { figureLines, findingsOf } from '../../../test/support/findings-of-text.ts';

describe('amounts that take something from the sentence before', () => {
  it('measure what it speaks of', async () => {
    const { figures } = await findingsOf(
      'The cost remains in dispute. The ministry gave $520 million in March 2023, whereas the contract names $480 million.',
    );
    expect(figures.map(({ measureName, value, attributed_to }) => [measureName, value, attributed_to?.span.exact])).toEqual([
      ['cost', 520_000_000, 'The ministry'],
      ['cost', 480_000_000, 'the contract'],
    ]);
    expect(await figureLines('The day was long. The ministry gave $520 million.')).toEqual([]);
  });

  it('are of its currency', async () => {
    expect(await figureLines('Kenya will contribute 52 million euros. In 2021 Kenya had offered up to 60 million.')).toEqual([
      'contribution = 52000000 EUR, from Kenya',
      'contribution = 60000000 EUR, from Kenya (2021)',
    ]);
  });

  it('count what it counts', async () => {
    expect(await figureLines('Norway imposed sanctions on 14 fishing companies. It lifted those against two of them in 2024.')).toContain(
      'companies = 2 company (2024)',
    );
  });
});
