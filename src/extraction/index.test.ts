import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventLine, figureLine, findingsOf, statementLine } from '../../test/support/findings-of-text.ts';
import { readReport } from '../intake/index.ts';
import { read } from '../language/index.ts';
import type { Findings, Span } from '../model/index.ts';
import { extract } from './index.ts';

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
  it('throws for no text, and every span holds the exact words', () => {
    assert(
      property(
        oneof(
          string({ unit: 'grapheme', maxLength: 200 }),
          array(constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
        ),
        (text) => {
          for (const span of spansOf(findingsOf(text))) expect(text.slice(span.start, span.end)).toBe(span.exact);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives the same findings for the same text', () => {
    const text = 'Putin visited China on 3 May 2023. “We stay,” Putin said.';
    expect(findingsOf(text)).toEqual(findingsOf(text));
  });

  it('copes with one endless sentence', () => {
    expect(findingsOf(`${'Putin and Xi met and '.repeat(3000)}left.`).events.length).toBeLessThan(10000);
  });
});

const SEEDS = resolve(import.meta.dirname, '../../../shared/data/seeds');

async function linesOf(index: string): Promise<string[]> {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(index)) ?? '';
  const intake = await readReport({ bytes: readFileSync(resolve(SEEDS, name)), path: name });
  if (!intake.ok) return [];
  const reading = read(intake.report);
  const findings = extract(intake.report, reading);
  return [
    ...findings.events.map((one) => eventLine(findings, one)),
    ...findings.statements.map((one) => statementLine(findings, one)),
    ...findings.figures.map((one) => figureLine(findings, one)),
  ];
}

describe.skipIf(!existsSync(SEEDS))('the five real reports (skipped where they are missing)', () => {
  it('tell the visits, meetings and calls with status and time', async () => {
    expect(await linesOf('002')).toContain('visit occurred: Vladimir Putin → Xi Jinping (2024-05-16/2024-05-17)');
    expect(await linesOf('001')).toContain('visit planned: Vladimir Putin → China (2023-07-12)');
    expect(await linesOf('001')).toContain('call occurred: Xi Jinping & Volodymyr Zelensky →  (2023-04-26)');
    expect(await linesOf('000')).toContain('host occurred: Xi Jinping → Olaf Scholz (2024-04-16)');
    const fourth = await linesOf('004');
    expect(fourth).toContain('meet occurred: Ursula von der Leyen & Xi Jinping →  (2024-05-06)');
    expect(fourth).toContain('invite occurred: Emmanuel Macron → Ursula von der Leyen');
  });

  it('tell the sanctions and the figures', async () => {
    const first = await linesOf('000');
    expect(first).toContain('impose sanctions occurred: United States →  (2024-05)');
    expect(first).toContain('trade = 240000000000 USD, with China, with Russia (2023)');
    const third = await linesOf('002');
    expect(third).toContain('growth of exports = 47 percent, from China, to Russia (2023)');
    expect(third).toContain('exports = 45 percent of total bilateral trade turnover, from China, to Russia (2023)');
    expect(third).toContain('frozen assets = 300000000000 USD, of Russia');
    const fifth = await linesOf('004');
    expect(fifth).toContain('trade = 240100000000 USD, with China, with Russia (2023)');
    expect(fifth).toContain('growth of trade = 26.3 percent, with China, with Russia (2023)');
    expect(fifth).toContain('mineral resources = 73 percent of Russian exports to China');
    expect(fifth).toContain('imports of oil = 107000000 t, to China, from Russia (2023)');
  });
});
