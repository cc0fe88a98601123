import { describe, expect, it } from 'vitest';
import { typedEventLines } from '../../../../test/support/findings-of-text.ts';

/** The typed events of a report with a headline, of 12 March 2024. */
function told(title: string, ...text: string[]): Promise<string[]> {
  return typedEventLines([title, ...text].join('\n\n'), {
    published: '2024-03-12',
    roles: ['title', ...text.map(() => 'paragraph' as const)],
  });
}

describe('an event of a headline', () => {
  it('is a plan where the text tells it as one, and has its time', async () => {
    expect(await told('Kenyan president visits Chad', 'The Kenyan president will visit Chad on 2 May, his office said.')).toEqual([
      'visit planned: William Ruto → Chad (2024-05-02)',
      'visit planned: William Ruto → Chad (2024-05-02)',
    ]);
  });

  it('is a plan where the text tells the threat or the pledge of it', async () => {
    expect(await told('Peru expels Chilean envoy', 'Peru will expel the Chilean envoy on 2 May, the foreign ministry said.')).toEqual([
      'expel planned: Peru → Chile',
      'threaten to expel occurred: Peru → Chile',
    ]);
  });

  it('has the time of what the text tells as done', async () => {
    expect(await told('Kenyan president visits Chad', 'The Kenyan president visited Chad on Monday.')).toEqual([
      'visit occurred: William Ruto → Chad (2024-03-11)',
      'visit occurred: William Ruto → Chad (2024-03-11)',
    ]);
  });

  it('has it where the text tells more closely how it was done', async () => {
    expect((await told('Peru threatens Chile', 'Peru on Monday threatened to attack Chile.'))[0]).toBe(
      'threaten occurred: Peru → Chile (2024-03-11)',
    );
  });

  it('keeps what its own words tell where the text tells it in two ways, of others, or of another time', async () => {
    const [of] = await told('Kenyan president visits Chad', 'The president of Niger will visit Chad in May.');
    expect(of).toBe('visit occurred: William Ruto → Chad');
    const [twice] = await told(
      'Kenyan president visits Chad',
      'The Kenyan president visited Chad on Monday. The Kenyan president will visit Chad in May.',
    );
    expect(twice).toBe('visit occurred: William Ruto → Chad');
    const [later] = await told(
      'Kenyan president visits Chad',
      'The Kenyan president will visit Chad this week.',
      'The ministers will talk of trade. Grain is dear. Both states are poor. The harvest failed.',
      'The Kenyan president arrived in Chad on Monday.',
    );
    expect(later).toBe('visit occurred: William Ruto → Chad');
    const [before] = await told('Kenyan president visits Chad', 'The Kenyan president visited Chad in May 2023.');
    expect(before).toBe('visit occurred: William Ruto → Chad');
  });
});
