import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../src/model/index.ts';

/** Puts the file's checksum beside those of the other models in its folder, against which it is held when it is loaded. */
export function noteChecksum(model: string): void {
  const path = resolve(dirname(model), 'checksums.json');
  const others = existsSync(path) ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  const all = Object.entries({ ...others, [basename(model)]: sha256(readFileSync(model)) }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`);
}
