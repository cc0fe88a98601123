import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contextOf } from '../../src/extraction/context.ts';
import { eventFrames } from '../../src/extraction/events/frames/frames.ts';
import { extract } from '../../src/extraction/index.ts';
import { eventFeatures } from '../../src/extraction/sureness/event-features.ts';
import { figureFeatures } from '../../src/extraction/sureness/figure-features.ts';
import { plainReport, read } from '../../src/language/index.ts';
import type { JudgedLine } from './examples.ts';
import { NOBODY } from './ridge-logistic.ts';

/** They are short and much alike, and there are many. */
const WEIGHT = 0.15;
const WEIGHT_OF_FIGURES = 1;

/** Lines of plain sentences that are read rightly, so that no plain sentence comes in doubt: the events of the frames' own examples, which tests hold, and the figures of `plain-figures.txt`. */
export async function plainLines(): Promise<JudgedLine[]> {
  const texts = eventFrames().flatMap(({ examples }) => examples.map(({ text }) => text));
  const events = await Promise.all(texts.map((text) => linesOf(text, 'event', WEIGHT)));
  const sentences = readFileSync(resolve(import.meta.dirname, 'plain-figures.txt'), 'utf8')
    .trimEnd()
    .split('\n');
  const figures = await Promise.all(sentences.map((text) => linesOf(text, 'figure', WEIGHT_OF_FIGURES)));
  return [...events, ...figures].flat();
}

async function linesOf(text: string, kind: JudgedLine['kind'], weight: number): Promise<JudgedLine[]> {
  const report = plainReport(text, { published: '2024-05-16' });
  const reading = await read(report);
  const context = contextOf(report, reading);
  const { events, figures, entities } = extract(report, reading);
  const found =
    kind === 'event'
      ? events.filter(({ plover }) => plover !== undefined).map((event) => eventFeatures(context, { ...event, doubts: undefined }))
      : figures.map((figure) => figureFeatures(context, { ...figure, doubts: undefined }, entities));
  return found.flatMap((features) =>
    features ? [{ kind, reader: NOBODY, report: text, features: features.values, signed: true, inDoubt: false, weight }] : [],
  );
}
