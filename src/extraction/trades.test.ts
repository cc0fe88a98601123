import { describe, expect, it } from 'vitest';
import { figureLines } from '../../test/support/findings-of-text.ts';

describe('what a body does', () => {
  it('tells whom a later noun takes up', async () => {
    const lines = await figureLines('The carmaker Orvel grew. Its profit rose. The airline has 90 planes. The carmaker has 40 plants.');
    expect(lines).toContain('planes = 90 plane');
    expect(lines).toContain('plants = 40 plant, of Orvel');
  });
});

describe('whoever tells a figure behind its clause', () => {
  it('is the one of whom the clause tells', async () => {
    expect(await figureLines('Orvel lost 40,000 subscribers and will sell its studio, Venn, to the fund Corvex, it said.')).toContain(
      'subscribers lost = 40000 subscriber, of Orvel',
    );
  });
});
