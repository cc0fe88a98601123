import { describe, expect, it } from 'vitest';
import { stretchesOf } from './marked-text.tsx';

describe('a passage with marks', () => {
  it('is cut at the ends of overlapping marks, in code points from where it begins', () => {
    const marks = [
      { start: 102, end: 108, role: 'trigger' },
      { start: 105, end: 112, role: 'time' },
    ];
    expect(stretchesOf('🚢 sailed Monday.', 100, marks)).toEqual([
      { text: '🚢 ', roles: [] },
      { text: 'sai', roles: ['trigger'] },
      { text: 'led', roles: ['trigger', 'time'] },
      { text: ' Mon', roles: ['time'] },
      { text: 'day.', roles: [] },
    ]);
  });

  it('is one stretch without marks', () => {
    expect(stretchesOf('Plain.', 0, [])).toEqual([{ text: 'Plain.', roles: [] }]);
  });
});
