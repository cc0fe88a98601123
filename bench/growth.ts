import type { BenchOptions, Score } from './score.ts';
import { MEANTIME_PARTS, readMeantime } from './sets/meantime.ts';
import { ownReading } from './speed.ts';

/** How many articles the shortest report is put together from; the longer ones have so many times as many. */
const ARTICLES = 5;
const TIMES = [1, 2, 4, 8];
const LONG_SENTENCE = 2000;

/**
 * The main job's reading of one report of growing length, each in a process of its own on one core: processor time for a thousand words, which doesn't grow
 * where time is linear, and peak memory. The reports are news articles one after another, so that names and mentions grow with the words. Then one sentence of 2,000 words.
 */
export function run(data: string, _options: BenchOptions): Promise<Score[]> {
  const articles = readMeantime(data, MEANTIME_PARTS.develop).map(({ text }) => text);
  const reports = TIMES.map((times) => ({ name: `${times} × the length`, text: articles.slice(0, ARTICLES * times).join('\n\n') }));
  const sentence = { name: 'a sentence of 2,000 words', text: `${'the ships and the crews left , '.repeat(LONG_SENTENCE / 7).trim()} .` };
  return Promise.resolve([...reports, sentence].flatMap(({ name, text }) => scoresOf(name, text)));
}

function scoresOf(name: string, text: string): Score[] {
  const { rounds, tokens, peakMebibytes } = ownReading([text], true);
  const seconds = Math.min(...rounds);
  return [
    { name: `${name}: time for 1,000 words`, value: (seconds / tokens) * 1e6, unit: 'ms', note: `${tokens} words in ${seconds.toFixed(2)} s` },
    { name: `${name}: peak memory`, value: peakMebibytes, unit: 'MiB' },
  ];
}
