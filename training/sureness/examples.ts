import { readFileSync } from 'node:fs';
import type { Example } from './ridge-logistic.ts';

/** A judged line of a kind; `report` tells only which lines are of one report. */
export interface JudgedLine extends Example {
  kind: 'event' | 'figure';
  report: string;
  /** It had a doubt of another kind when it was judged. */
  inDoubt: boolean;
}

/**
 * Reads judged lines: the first line of the file names the features, each other one is kind, reader, report, verdict (1: signed) and the numbers of its features, each with its
 * value behind a colon where that is not 1; parted by tabs, the features by blanks. No words of a report are in it.
 * Throws a RangeError for a line that isn't so.
 */
export function examplesOf(path: string): JudgedLine[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line, index): JudgedLine => {
    const [kind, reader = '', report = '', verdict, told = ''] = line.split('\t');
    if ((kind !== 'event' && kind !== 'figure') || (verdict !== '0' && verdict !== '1'))
      throw new RangeError(`line ${index + 2} of ${path} is no judged line`);
    const features = new Map(told.split(' ').map((feature): [string, number] => featureOf(feature, names)));
    return { kind, reader, report, features, signed: verdict === '1', inDoubt: [...features.keys()].some((name) => name.startsWith('doubt=')) };
  });
}

function featureOf(told: string, names: readonly string[]): [string, number] {
  const [place = '', value = '1'] = told.split(':');
  const name = names[Number(place)];
  if (name === undefined) throw new RangeError(`no feature ${place}`);
  return [name, Number(value)];
}

/** The text of such a file. */
export function written(lines: readonly JudgedLine[]): string {
  const names = [...new Set(lines.flatMap(({ features }) => [...features.keys()]))].toSorted();
  const places = new Map<string, number>(names.map((name, place) => [name, place]));
  const rows = lines.map(({ kind, reader, report, signed, features }) => {
    const told = [...features].map(([name, value]) => `${places.get(name) ?? ''}${value === 1 ? '' : `:${Number(value.toFixed(3))}`}`);
    return [kind, reader, report, signed ? '1' : '0', told.join(' ')].join('\t');
  });
  return `${[names.join('\t'), ...rows.toSorted()].join('\n')}\n`;
}
