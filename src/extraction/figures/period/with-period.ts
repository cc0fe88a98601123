import type { Edtf, FigureFinding } from '../../../model/index.ts';

/** The figure with a period found later, which is in doubt no longer. */
export function withPeriod({ doubts, ...figure }: FigureFinding, period: Edtf): FigureFinding {
  const left = (doubts ?? []).filter((doubt) => doubt !== 'period');
  return { ...figure, period: { edtf: period }, ...(left.length > 0 ? { doubts: left } : {}) };
}
