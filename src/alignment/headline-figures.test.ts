import { describe, expect, it } from 'vitest';
import { HandMade } from '../../test/support/analysed-report.ts';
import type { FigureFinding } from '../model/index.ts';
import { citedAsRepeated } from './headline-figures.ts';

describe("a headline's figure", () => {
  const killed = { measure: '17', name: 'people killed', value: 17, unit: 'person' };
  const made = new HandMade({
    parts: [
      ['title', '17 dead in ferry fire'],
      ['paragraph', 'At least 17 people died, police said.'],
    ],
  })
    .figure({ ...killed, words: '17' })
    .figure({ ...killed, words: 'At least 17', approximation: 'at_least' });
  const told = made.findings.figures.map(
    (figure): FigureFinding => (figure.approximation ? { ...figure, attributed_to: { span: figure.span } } : figure),
  );
  const entry = { ...made.analysed, findings: { ...made.findings, figures: told } };

  it('is on the word of whom the body cites for it', () => {
    const [head, body] = told;
    expect(head && citedAsRepeated(head, entry).attributed_to).toEqual(body?.attributed_to);
    expect(head && citedAsRepeated({ ...head, value: 18 }, entry).attributed_to).toBeUndefined();
  });
});
