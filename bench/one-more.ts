import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import type { Score } from './score.ts';

const SIZES = [1000, 10_000];
const ROUNDS = 3;
/** A round of fifty, by turns of ten. */
const TURNS = 5;

const Times = z.array(z.object({ wall: z.number(), processor: z.number() })).min(1);
type Times = z.infer<typeof Times>;
const Told = z.object({ hottest: z.number(), peakMebibytes: z.number() });

interface Measured extends z.infer<typeof Told> {
  size: number;
  rounds: Times[];
}

/**
 * One more report: storing it, aligning, and storing what that changed, at 10,000 reports against at 1,000, each in a process of its own. A tenth of all
 * accounts are of one type between the same two states in one month. The median of 50, three times over; the lowest counts, since other work on the
 * machine only adds. The two take turns of ten reports, so that what else the machine does falls on both alike. Beside the time that passes, that of the
 * processor.
 */
export async function run(): Promise<Score[]> {
  const peers: { size: number; process: ChildProcess; rounds: Times[] }[] = [];
  try {
    for (const size of SIZES) {
      const peer = fork(join(import.meta.dirname, 'peers/own-one-more.ts'), [String(size)]);
      peers.push({ size, process: peer, rounds: [] });
      await told(peer);
    }
    for (let round = 0; round < ROUNDS; round++) {
      for (const { rounds } of peers) rounds.push([]);
      for (let turn = 0; turn < TURNS; turn++)
        for (const { process, rounds } of peers) rounds.at(-1)?.push(...Times.parse(await asked(process, 'add')));
    }
    const measured: Measured[] = [];
    for (const { size, process, rounds } of peers) measured.push({ size, rounds, ...Told.parse(await asked(process, 'end')) });
    return scoresOf(measured);
  } finally {
    for (const { process } of peers) process.kill();
  }
}

async function asked(peer: ChildProcess, question: string): Promise<unknown> {
  const answer = told(peer);
  peer.send(question);
  return answer;
}

/** What a peer tells next; an error when it ends instead. */
async function told(peer: ChildProcess): Promise<unknown> {
  const waiting = new AbortController();
  const end = (code: number | null) => waiting.abort(new Error(`a measured process ended (exit code ${String(code)}) before it had told its times`));
  peer.once('exit', end);
  try {
    const [message] = (await once(peer, 'message', { signal: waiting.signal })) as unknown[];
    return message;
  } finally {
    peer.off('exit', end);
  }
}

function scoresOf(measured: readonly Measured[]): Score[] {
  const ratioOf = (of: 'wall' | 'processor') => {
    const [small, large] = measured.map(({ rounds }) => Math.min(...mediansOf(rounds, of)));
    return (large ?? 0) / (small ?? 1);
  };
  return [
    ...measured.map(scoreOf),
    { name: 'at 10,000 against at 1,000', value: ratioOf('wall'), unit: '×', note: `processor time ${ratioOf('processor').toFixed(2)} ×` },
  ];
}

function scoreOf({ size, rounds, hottest, peakMebibytes }: Measured): Score {
  const medians = mediansOf(rounds, 'wall');
  const busy = Math.min(...mediansOf(rounds, 'processor')).toFixed(1);
  const hot = `${(100 * hottest).toFixed(1)} % of all accounts in the hottest block`;
  const note = `medians ${medians.map((time) => time.toFixed(1)).join(', ')}; processor ${busy} ms; ${hot}; ${Math.round(peakMebibytes)} MiB`;
  return { name: `one more at ${size} reports`, value: Math.min(...medians), unit: 'ms', note };
}

function mediansOf(rounds: readonly Times[], of: 'wall' | 'processor'): number[] {
  return rounds.map((times) => times.map((time) => time[of]).toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0);
}
