import { describe, expect, it } from 'vitest';
import { withNegatedWords } from './search.ts';

describe('words that must not be found', () => {
  it('are no options', () => {
    expect(withNegatedWords(['node', 'chancery', 'search', 'gas', '-pipeline', '-n', '3'])).toEqual([
      'node',
      'chancery',
      'search',
      'gas',
      '-n',
      '3',
      '--',
      '-pipeline',
    ]);
  });

  it('are told from short options with their value, and looked for in a search alone', () => {
    for (const words of [
      ['search', 'gas', '-n3', '-d', 'a.sqlite'],
      ['list', '-nonsense'],
    ]) {
      const argv = ['node', 'chancery', ...words];
      expect(withNegatedWords(argv)).toEqual(argv);
    }
  });
});
