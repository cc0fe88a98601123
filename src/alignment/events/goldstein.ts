import { z } from 'zod';
import file from '../../../knowledge/goldstein.json' with { type: 'json' };
import type { Plover } from '../../model/index.ts';

const Scores = z.object({
  cameo: z.record(z.string(), z.number()),
  plover: z.record(z.string(), z.object({ score: z.number(), modes: z.record(z.string(), z.number()) })),
});

const SCORES = Scores.parse(file);

/**
 * The Goldstein score of an event, from -10 (conflict) to 10 (cooperation): of its CAMEO code, or of the nearest broader code that has one;
 * without a code, the score that the PLOVER manual gives the type and mode. Undefined where neither is known.
 */
export function goldsteinOf(cameo: string | undefined, plover: Plover | undefined): number | undefined {
  for (let code = cameo ?? ''; code.length >= 2; code = code.slice(0, -1)) {
    const score = SCORES.cameo[code];
    if (score !== undefined) return score;
  }
  const entry = plover ? SCORES.plover[plover.type] : undefined;
  return entry?.modes[plover?.mode ?? ''] ?? entry?.score;
}
