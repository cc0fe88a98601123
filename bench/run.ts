/**
 * Measures quality and speed on public data beside the repository.
 *
 *     npm run bench -- [name…] [--final] [--show] [--save] [--data FOLDER]
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BENCHES, type Entry } from './registry.ts';
import { saveResults, tableOf } from './results.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: resolve(import.meta.dirname, '../../shared/data') },
    final: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);

const unknown = positionals.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  say(`No bench is called ${unknown.join(', ')}. There are: ${BENCHES.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const bench of BENCHES) if (positionals.length === 0 || positionals.includes(bench.name)) await measure(bench);
}

async function measure({ name, about, needs, load }: Entry): Promise<void> {
  say(`${name}: ${about}`);
  const missing = needs.find((path) => !existsSync(join(values.data, path)));
  if (missing !== undefined) {
    say(`  skipped: ${join(values.data, missing)} is not there`);
    return;
  }
  const { run } = await load();
  const scores = await run(values.data, { final: values.final, show: values.show });
  if (scores.length === 0) return;
  say(tableOf(scores));
  if (values.save) say(`  saved to ${saveResults(name, scores)}`);
}
