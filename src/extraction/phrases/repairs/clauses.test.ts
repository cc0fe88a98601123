import { describe, expect, it } from 'vitest';
import { typedEventLines } from '../../../../test/support/findings-of-text.ts';

describe('of two past forms that nothing joins', () => {
  it('the second is the verb, the first tells of its subject', async () => {
    expect(await typedEventLines('Three Chadian officers sentenced to death over the coup had their sentences cut by President Deby.')).toContain(
      'sentence occurred:  → Chad',
    );
  });
});

describe('what the tagger and the parser take for something else', () => {
  it.each([
    // a past form with its subject before it and somebody behind it is no passive
    [
      'A Peruvian court on Tuesday sentenced former Plateau state governor Daniel Okon to eight years in prison for stealing 1.4 billion naira in public funds.',
      'sentence occurred: Peru → Daniel Okon (2024-01-09)',
    ],
    // the clause behind "as" has its own place
    ['Kenyan rebels free two Somali soldiers as peace talks resume in Cairo', 'release ongoing: Kenyan rebels → Somalia (2024-01-10)'],
    // the name behind "and" is the subject of the verb behind it
    ['Norway released 5 million euros in aid for Peru and Chad promised to send tents to Peru.', 'intend occurred: Chad → Peru'],
  ])('is read by the order of words: %s', async (text, line) => {
    expect(await typedEventLines(text)).toContain(line);
  });
});
