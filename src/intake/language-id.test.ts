import { describe, expect, it } from 'vitest';
import type { Part } from '../model/index.ts';
import { identifyLanguages, languageTagOf } from './language-id.ts';

const ENGLISH = 'The two ministers met in the harbour town on Monday and signed an accord on fishing rights after long talks.';
const TURKISH = 'İki bakan pazartesi günü liman kentinde bir araya geldi ve uzun görüşmelerin ardından balıkçılık anlaşmasını imzaladı.';

function languagesOf(...texts: string[]): { language: string; parts: (string | undefined)[] } {
  const parts: Part[] = [];
  let text = '';
  for (const words of texts) {
    parts.push({ role: 'paragraph', start: text.length, end: text.length + words.length });
    text += `${words}\n\n`;
  }
  const told = identifyLanguages(text, parts);
  return { language: told.language, parts: told.parts.map((part) => part.language) };
}

describe('languages', () => {
  it('are told for the whole and for each part', () => {
    expect(languagesOf(ENGLISH, ENGLISH, TURKISH)).toEqual({ language: 'en', parts: ['en', 'en', 'tr'] });
  });

  it('of short parts are the whole’s', () => {
    expect(languagesOf(ENGLISH, 'Share', 'Paylaş').parts).toEqual(['en', 'en', 'en']);
  });

  it('of a short line in another script are that script’s', () => {
    expect(languagesOf(ENGLISH, '首页 分析报告 国际新闻').parts[1]).toBe('zh');
  });

  it('are und where no words tell', () => {
    expect(languagesOf('123 456', '—').language).toBe('und');
  });

  it('declared by a page are written as tags', () => {
    expect(languageTagOf('en_US')).toBe('en-US');
    expect(languageTagOf('no such')).toBeUndefined();
  });
});
