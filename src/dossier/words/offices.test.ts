import { describe, expect, it } from 'vitest';
import { officeWords } from './offices.ts';

describe('an office', () => {
  it('is told with its term', () => {
    const office = { title: 'chancellor', organisation: 'Orsania' };
    expect(officeWords({ ...office, from: '2021-12-08', to: '2025-05-06' })).toBe('chancellor, Orsania (8 December 2021 – 6 May 2025)');
    expect(officeWords({ ...office, from: '2019-05' })).toBe('chancellor, Orsania (since May 2019)');
    expect(officeWords({ title: 'mayor', to: '2019' })).toBe('mayor (until 2019)');
  });

  it('is told alone where its term isn’t known', () => {
    expect(officeWords({ title: 'spokesman' })).toBe('spokesman');
  });
});
