import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../test/support/findings-of-text.ts';
import type { Findings, Span } from '../model/index.ts';

function spansOf(findings: Findings): Span[] {
  return [
    ...findings.events.flatMap((event) => [
      event.trigger,
      ...event.participants.map((one) => one.span),
      ...(event.time?.span ? [event.time.span] : []),
      ...(event.place ? [event.place.span] : []),
    ]),
    ...findings.statements.flatMap((one) => [
      ...one.content,
      ...[one.speaker, one.cue, one.addressee, one.venue].filter((span) => span !== undefined),
    ]),
    ...findings.figures.flatMap((figure) => [figure.span, figure.measure]),
  ];
}

const WORDS = [
  'Putin',
  'Xi',
  'said',
  'that',
  'visited',
  'Kenya',
  '“',
  '”',
  ',',
  '.',
  'who',
  'and',
  'to',
  'meet',
  '$5 billion',
  'of',
  'trade',
  'on',
  'Monday',
  '’s',
  '(',
  ':',
  'if',
  'the',
  '5 percent',
  '—',
  'sanctions',
  '\n\n',
];

describe('extraction', () => {
  it('throws for no text, and every span holds the exact words', async () => {
    await assert(
      asyncProperty(
        oneof(
          string({ unit: 'grapheme', maxLength: 200 }),
          array(constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
        ),
        async (text) => {
          for (const span of spansOf(await findingsOf(text))) expect(text.slice(span.start, span.end)).toBe(span.exact);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives the same findings for the same text', async () => {
    const text = 'Putin visited China on 3 May 2023. “We stay,” Putin said.';
    expect(await findingsOf(text)).toEqual(await findingsOf(text));
  });

  it('copes with one endless sentence', async () => {
    expect((await findingsOf(`${'Putin and Xi met and '.repeat(1000)}left.`)).events.length).toBeLessThan(3000);
  });
});
