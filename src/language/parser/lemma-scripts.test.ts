import { describe, expect, it } from 'vitest';
import { applyLemmaScript } from './lemma-scripts.ts';

describe('a lemma script', () => {
  it('cuts and adds at the ends, in small letters or as it stands', () => {
    expect(applyLemmaScript('Companies', 'lower|0||3|y')).toBe('company');
    expect(applyLemmaScript('Germans', 'asis|0||1|')).toBe('German');
    expect(applyLemmaScript('was', 'lower|2|b|1|e')).toBe('be');
  });

  it('keeps a word, or puts another in its place', () => {
    expect(applyLemmaScript('Oslo', 'keep')).toBe('Oslo');
    expect(applyLemmaScript('worse', '=bad')).toBe('bad');
  });

  it('does nothing to a word that is too short for it', () => {
    expect(applyLemmaScript('As', 'lower|0||3|y')).toBe('as');
  });
});
