import { describe, expect, it } from 'vitest';
import { withCaptionCredits } from './caption-credits.ts';

function split(text: string): string[] {
  const { parts } = withCaptionCredits({ text, parts: [{ role: 'caption', start: 0, end: text.length }], metadata: { authors: [] }, problems: [] });
  return parts.map((part) => `${part.role}: ${text.slice(part.start, part.end)}`);
}

describe('the credit in a caption', () => {
  it('is a part of its own', () => {
    expect(split('The old bridge in March. Photo: Ada Kaya/Valley Wire')).toEqual([
      'caption: The old bridge in March.',
      'credit: Photo: Ada Kaya/Valley Wire',
    ]);
  });

  it('is not seen where the caption only speaks of a photo', () => {
    expect(split('The mayor shows a photo of the old bridge.')).toEqual(['caption: The mayor shows a photo of the old bridge.']);
  });
});
