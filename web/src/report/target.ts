import type { MarkedFinding, Placed } from './marked-finding.ts';

/** What an address names in a report: a finding (`acc_…`), or any words (`at-12-34`, in code points). */
export interface Target {
  chosen: MarkedFinding | undefined;
  found: Placed | undefined;
  /** The hash names a finding that is no longer there. */
  lost: boolean;
}

/** Reads the hash of an address; `offset` turns code points to UTF-16. */
export function targetOf(hash: string, findings: readonly MarkedFinding[], offset: (point: number) => number): Target {
  const words = /^at-(\d+)-(\d+)$/.exec(hash);
  if (words) {
    const found = { start: offset(Number(words[1])), end: offset(Number(words[2])) };
    return { chosen: undefined, found: found.end > found.start ? found : undefined, lost: found.end <= found.start };
  }
  const chosen = findings.find((finding) => finding.id === hash);
  return { chosen, found: undefined, lost: hash.startsWith('acc_') && chosen === undefined };
}
