import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../src/extraction/index.ts';
import { read } from '../src/language/index.ts';
import { reportOf } from '../src/language/testing.ts';
import { type Score, shareScore } from './score.ts';

/** Own sentences that tell no PLOVER event (`sets/no-events.txt`), each read alone: how many fire all the same. */
export async function run(): Promise<Score[]> {
  const kinds = new Map<string, { fired: number; all: number }>();
  let kind = '';
  for (const line of readFileSync(join(import.meta.dirname, 'sets/no-events.txt'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)) {
    if (line.startsWith('#')) kind = line.slice(2);
    else {
      const count = kinds.get(kind) ?? { fired: 0, all: 0 };
      kinds.set(kind, { fired: count.fired + ((await fires(line)) ? 1 : 0), all: count.all + 1 });
    }
  }
  const counts = [...kinds.values()];
  const sum = (field: 'fired' | 'all') => counts.reduce((total, count) => total + count[field], 0);
  return [
    shareScore('sentences without an event that fire', sum('fired'), sum('all')),
    ...[...kinds].map(([name, { fired, all }]) => shareScore(`of these, ${name}`, fired, all)),
  ];
}

async function fires(sentence: string): Promise<boolean> {
  const report = reportOf(sentence, { published: '2024-05-20' });
  return extract(report, await read(report)).events.some(({ plover }) => plover !== undefined);
}
