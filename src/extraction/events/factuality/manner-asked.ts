import type { Clause } from '../../phrases/index.ts';

/** "chose [when] to attack", "taught them [how] to bomb a bridge": of what is only asked or learnt. */
export function isMannerAsked({ verb }: Clause): boolean {
  return verb.form === 'infinitive' && verb.adverbs.some((adverb) => /^(?:when|how|where|why)$/.test(adverb));
}
