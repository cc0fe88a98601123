import { fork } from 'node:child_process';
import { constants } from 'node:os';
import { z } from 'zod';

/**
 * ONNX Runtime 1.30 reads the command line of its process, one step of recursion a character: some 13 kB ("chancery build *.txt" of a large folder) end a worker and the process with it.
 */
const LONGEST = 4_000;

/** Set where this process is the second of two, which is handed its command line. */
const HANDED = 'CHANCERY_COMMAND_LINE_FOLLOWS';

/**
 * The command line to run, program and file first. One that is long is run by a second process, to which it is handed in a message: then undefined, and this process ends as that one does.
 *
 * @param entry the file that a second process begins with
 */
export async function commandLine(entry: string): Promise<string[] | undefined> {
  if (process.env[HANDED] !== undefined) return handedLine();
  const given = process.argv.slice(2);
  if (Buffer.byteLength(given.join(' ')) <= LONGEST) return process.argv;
  runInSecond(entry, given);
  return undefined;
}

async function handedLine(): Promise<string[]> {
  delete process.env[HANDED];
  const given = await new Promise((resolve) => process.once('message', resolve));
  // Without the first process nobody could end this one, nor learn how it ended.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
  return [...process.argv.slice(0, 2), ...z.array(z.string()).parse(given)];
}

function runInSecond(entry: string, given: readonly string[]): void {
  const second = fork(entry, [], { env: { ...process.env, [HANDED]: '1' } });
  second.send(given);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // A terminal sends its signals to both.
    process.on(signal, () => {
      if (!process.stdin.isTTY || signal === 'SIGTERM') second.kill(signal);
    });
  }
  second.once('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 0) : 128 + constants.signals[signal];
  });
}
