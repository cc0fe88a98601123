import { LIMITS } from '../limits.ts';
import { UnreadableInput } from '../unreadable.ts';

/** Below this size no ratio is suspicious: a short text of one letter packs to almost nothing. */
const UNSUSPICIOUS_BYTES = 4 * 1024 * 1024;

const MEBIBYTE = 1024 * 1024;

/** What one container and all containers in it may cost together. Each method throws `UnreadableInput` where that is exceeded. */
export class Budget {
  #entries = 0;
  #bytes = 0;

  get entriesLeft(): number {
    return LIMITS.containerEntries - this.#entries;
  }

  /** Another entry, of whatever kind. */
  takeEntry(): void {
    this.#entries += 1;
    if (this.#entries <= LIMITS.containerEntries) return;
    throw new UnreadableInput(
      'too-many-entries',
      `It holds more than ${LIMITS.containerEntries} entries; those before were read. Split it into smaller ones.`,
    );
  }

  /** The bytes of an unpacked entry, or of a piece of one. */
  takeBytes(count: number): void {
    this.#bytes += count;
    if (this.#bytes <= LIMITS.containerBytes) return;
    throw new UnreadableInput(
      'container-too-large',
      `Unpacked it is larger than ${LIMITS.containerBytes / MEBIBYTE} MB; what came before was read. Split it into smaller ones.`,
    );
  }

  /** To how many bytes an entry of so many packed ones may unpack. */
  static mostUnpacked(packed: number): number {
    return Math.min(LIMITS.entryBytes, Math.max(UNSUSPICIOUS_BYTES, packed * LIMITS.packingRatio));
  }
}

/** An entry that unpacks to more than any honest one does; the other entries are read. */
export function suspicious(): UnreadableInput {
  return new UnreadableInput(
    'suspicious-size',
    `It unpacks to far more than a report holds (over ${LIMITS.packingRatio} times its packed size, or over ${LIMITS.entryBytes / MEBIBYTE} MB), so it was not unpacked. Unpack it yourself if you trust it.`,
  );
}
