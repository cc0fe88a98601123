import { describe, expect, it } from 'vitest';
import { titleWithoutOutlet } from './title.ts';

describe('a title without the outlet’s name', () => {
  it('loses the name at either end', () => {
    expect(titleWithoutOutlet('Ministers meet in the harbour town - The Harbour Post', ['The Harbour Post'])).toBe(
      'Ministers meet in the harbour town',
    );
    expect(titleWithoutOutlet('Harbour Post: Ministers meet in the harbour town', ['The Harbour Post'])).toBe('Ministers meet in the harbour town');
    expect(titleWithoutOutlet('Ministers meet | World | harbourpost.example', ['harbourpost.example'])).toBe('Ministers meet | World');
  });

  it('loses a short tail after a stroke even where the outlet isn’t known', () => {
    expect(titleWithoutOutlet('Ministers meet in the harbour town | Daily News', [])).toBe('Ministers meet in the harbour town');
  });

  it('keeps dashes and colons that belong to it', () => {
    expect(titleWithoutOutlet('Analysis: the fleet – and what it costs', ['The Harbour Post'])).toBe('Analysis: the fleet – and what it costs');
  });

  it('is left as it is where it is a list of a thousand words', () => {
    const words = Array.from({ length: 20_000 }, () => 'Fish | Harbours').join(' | ');
    expect(titleWithoutOutlet(words, [])).toBe(words);
  });

  it('is the heading that the page shows, where it begins with it', () => {
    expect(titleWithoutOutlet('Ministers meet in town » Blog » Post', [], ['Ministers meet in town'])).toBe('Ministers meet in town');
  });
});
