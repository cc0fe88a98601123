import { describe, expect, it } from 'vitest';
import { alignedTexts } from '../../../test/support/aligned-texts.ts';
import { HandMade } from '../../../test/support/analysed-report.ts';
import type { FigureFinding } from '../../model/index.ts';
import { citedAsRepeated, countedBelow } from './headline-figures.ts';

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

describe('a headline that counts by another noun', () => {
  const COUNTS = [
    ['Four soldiers killed in Lumen', 'soldiers killed', 'soldier', 4],
    ['Four border guards were killed', 'border guards killed', 'guard', 4],
    ['four cooks were injured', 'cooks injured', 'cook', 4],
  ] as const;
  const entryOf = (more: readonly (readonly [string, string, string, number])[]) => {
    const made = new HandMade({
      parts: [
        ['title', 'Four soldiers killed in Lumen'],
        [
          'paragraph',
          'Four border guards were killed and four cooks were injured. Three soldiers were killed later, four drivers were killed as well.',
        ],
      ],
    });
    for (const [words, name, unit, value] of [...COUNTS, ...more]) made.figure({ measure: words, words, name, unit, value });
    return made.analysed;
  };
  const below = (more: readonly (readonly [string, string, string, number])[]) => {
    const entry = entryOf(more);
    const [head] = entry.findings.figures;
    return head && countedBelow(head, entry)?.unit;
  };

  it('counts whom the body tells of by as many, to whom the same was done', () => expect(below([])).toBe('guard'));

  it.each([
    ['where the body has its noun', ['Three soldiers were killed', 'soldiers killed', 'soldier', 3]],
    ['where as many others died', ['four drivers were killed', 'drivers killed', 'driver', 4]],
  ] as const)('is of its own %s', (_, more) => expect(below([more])).toBeUndefined());
});

describe('a headline that tells no owner', () => {
  it('says nothing against the one that the text tells', async () => {
    const text = '# At least 12 dead after blast\n\nAt least 12 people were killed by a blast at a mill in Peru on Tuesday.';
    const { figures, actors } = await alignedTexts(text);
    expect(figures.map(({ about }) => about.map(({ actor }) => actors.find(({ id }) => id === actor)?.name))).toEqual([['Peru']]);
  });
});
