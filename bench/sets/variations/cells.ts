import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The text of every set beside this file whose name starts so: "event-frames" reads `event-frames-order.txt` and all its like. Throws where there is none. */
export function textsOf(start: string): string[] {
  const files = readdirSync(import.meta.dirname).filter((file) => file.startsWith(start) && file.endsWith('.txt'));
  if (files.length === 0) throw new Error(`no set is named ${start}`);
  return files.sort().map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'));
}

/** The cells, parted by "|", of every line of these sets that is no comment. */
export function cellsOf(start: string): string[][] {
  const lines = textsOf(start).flatMap((text) => text.split('\n'));
  return lines.flatMap((line) => (line === '' || line.startsWith('#') ? [] : [line.split('|').map((cell) => cell.trim())]));
}

const LineNumber = z.coerce.number().int().positive();

/** "12 what is tried". Throws a ZodError where a line has no number. */
export function numbered(head: string): { number: number; name: string } {
  const [number, ...name] = head.split(' ');
  return { number: LineNumber.parse(number), name: name.join(' ') };
}
