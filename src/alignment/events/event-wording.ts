import { z } from 'zod';
import data from '../../../knowledge/event-wordings.json' with { type: 'json' };

/** How a predicate reads with a party that it is done to (~), without one, and of several among themselves. */
export interface Wording {
  withTarget: string;
  alone: string;
  among: string;
  /** There is a passive: "Sudland is attacked". */
  passive: boolean;
}

const WORDINGS = z.record(z.string(), z.array(z.string()).min(1).max(3)).parse(data.wordings);

const BY_PREDICATE: ReadonlyMap<string, Wording> = new Map(
  Object.entries(WORDINGS).map(([key, [first = '', alone = '', among = alone]]) => [
    key,
    { withTarget: first.replace('!', ''), alone, among, passive: !first.startsWith('!') },
  ]),
);

const BEFORE_DEED = /^(pledge|threaten|refuse|promise|offer|plan|agree|vow|fail) to (.+)$/;

/** The wording of a predicate, of the PLOVER type before others; also of "pledge to …" and the like. Undefined for a predicate that has none. */
export function wordingOf(predicate: string, type?: string): Wording | undefined {
  const own = BY_PREDICATE.get(`${type ?? ''}/${predicate}`) ?? BY_PREDICATE.get(predicate);
  if (own) return own;
  const [, verb = '', deed = ''] = BEFORE_DEED.exec(predicate) ?? [];
  const inner = deed === '' ? undefined : anyWording(deed);
  if (!inner) return undefined;
  return {
    withTarget: `${verb} to ${inner.withTarget}`,
    alone: `${verb} to ${inner.alone}`,
    among: `${verb} to ${inner.among}`,
    passive: false,
  };
}

const TYPED: readonly string[] = ['ASSAULT', 'PROTEST', 'AGREE', 'THREATEN', 'REJECT'];

function anyWording(deed: string): Wording | undefined {
  return wordingOf(deed) ?? TYPED.map((type) => BY_PREDICATE.get(`${type}/${deed}`)).find((wording) => wording !== undefined);
}
