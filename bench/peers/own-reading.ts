/**
 * Chancery's reading in a process of its own, for bench/speed.ts: intake, language and extraction of each text on one thread.
 * Reads JSON from standard input, {"texts": [...], "rounds": n, "plain": whether the texts are articles as they are}; writes what `OwnReading` says.
 */
import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { z } from 'zod';

const { texts, rounds, plain } = z
  .object({ texts: z.array(z.string()), rounds: z.int(), plain: z.boolean() })
  .parse(JSON.parse(readFileSync(0, 'utf8')));
const encoder = new TextEncoder();
const inputs = texts.map((text, index) => ({ bytes: encoder.encode(text), path: `${index}.txt`, plain }));

/** Processor time of the whole process: on a machine that does other things as well, wall time would measure those. */
const processorSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

// As the program itself has it: from the second run on, modules are taken as they were compiled.
enableCompileCache();

const started = processorSeconds();
const { analyseReport } = await import('../../src/work/pipeline.ts');
// A short text makes every lazily loaded piece of knowledge come in.
await analyseReport({ bytes: encoder.encode('Norway signed a deal with Chile on 3 May 2023.'), path: 'first.txt', plain: true });
const loadSeconds = processorSeconds() - started;

const seconds: number[] = [];
let tokens = 0;
for (let round = 0; round < rounds; round++) {
  const from = processorSeconds();
  tokens = 0;
  for (const input of inputs) {
    const analysis = await analyseReport(input);
    if ('reading' in analysis) for (const sentence of analysis.reading.sentences) tokens += sentence.tokens.length;
  }
  seconds.push(processorSeconds() - from);
}
process.stdout.write(JSON.stringify({ loadSeconds, rounds: seconds, tokens, peakMebibytes: process.resourceUsage().maxRSS / 1024 }));
