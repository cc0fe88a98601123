import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own in memory. */
export interface SmallDisk {
  folder: string;
  /** Makes it as large as `size` ("64m"), or with `ro` one that can only be read. */
  change(how: string): void;
  remove(): void;
}

/** Mounts a disk of so many bytes ("2m"); undefined where that isn't allowed, as it is to root on Linux only. */
export function smallDisk(size: string): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-disk-'));
  const mount = (...options: string[]) => spawnSync('/bin/mount', [...options, 'tmpfs', folder]).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${size}`)) {
    rmdirSync(folder);
    return undefined;
  }
  return {
    folder,
    change(how) {
      if (!mount('-o', `remount,${/^\d/.test(how) ? `size=${how}` : how}`)) throw new Error(`the disk at ${folder} can't be made ${how}`);
    },
    remove() {
      spawnSync('/bin/umount', [folder]);
      rmdirSync(folder);
    },
  };
}
