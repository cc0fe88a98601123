import { describe, expect, it } from 'vitest';
import { dayIn } from './day.ts';

describe('the day in an address', () => {
  it('is the one that its query names', () => {
    expect(dayIn('?q=sea&as_of=2024-05-16')).toBe('2024-05-16');
  });

  it.each(['', '?as_of=', '?as_of=May', '?as_of=2024-05-16T10:00'])('is none in “%s”', (query) => {
    expect(dayIn(query)).toBeUndefined();
  });
});
