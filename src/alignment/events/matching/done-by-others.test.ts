import { describe, expect, it } from 'vitest';
import { alignedTexts } from '../../../../test/support/aligned-texts.ts';

describe('deeds told by one plain verb', () => {
  it('are not one where a state is told to have done it and a group to be accused of it', async () => {
    const text =
      'The Kenyan government accused the opposition of paying the demonstrators. The government paid 3 million shillings to the families of the dead in March, a spokesman said.';
    const { events } = await alignedTexts(text);
    expect(events.filter(({ predicate }) => predicate === 'pay').map(({ accounts }) => accounts.length)).toEqual([1, 1]);
  });
});

describe('how many came', () => {
  it('is not how many of them were arrested', async () => {
    const { figures, differences } = await alignedTexts(
      'About 300 workers demonstrated outside the embassy of Peru in La Paz on Tuesday, police said. President Luis Arce spoke to Juan Salas of Peru.',
      'More than 2,000 workers protested outside the embassy of Peru in La Paz on Tuesday, and three of them were arrested. President Luis Arce met Juan Salas of Peru.',
    );
    expect(
      figures
        .map(({ accounts }) =>
          accounts
            .map(({ value = 0 }) => value)
            .toSorted((a, b) => a - b)
            .join(),
        )
        .toSorted(),
    ).toEqual(['3', '300,2000']);
    expect(differences.filter(({ field }) => field === 'value').length).toBe(1);
  });
});
