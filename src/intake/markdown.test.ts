import { describe, expect, it } from 'vitest';
import { draftOfMarkdown } from './markdown.ts';

const SOURCE = `---
title: Accord signed
author: Jane Doe
date: 2024-05-16
---

# Ministers sign *accord*

The ministers met in the **old** harbour town on [Monday](https://post.example/monday), and signed an accord on fishing rights.

## Terms

- Boats may fish near the islands.
- Each catch must be reported.

> The unions will study the text, they said, before they decide on it.[^1]

[^1]: The Harbour Post, 17 May 2024.
`;

const wordsOf = (source: string) => {
  const draft = draftOfMarkdown(source);
  return draft.parts.map((part) => [part.role, draft.text.slice(part.start, part.end)]);
};

describe('Markdown', () => {
  it('gives each block its part, without marks of emphasis and links', () => {
    expect(wordsOf(SOURCE)).toEqual([
      ['boilerplate', '---\ntitle: Accord signed\nauthor: Jane Doe\ndate: 2024-05-16\n---'],
      ['title', 'Ministers sign accord'],
      ['paragraph', 'The ministers met in the old harbour town on Monday, and signed an accord on fishing rights.'],
      ['heading', 'Terms'],
      ['list', 'Boats may fish near the islands.'],
      ['list', 'Each catch must be reported.'],
      ['paragraph', 'The unions will study the text, they said, before they decide on it.[^1]'],
      ['note', '[^1]: The Harbour Post, 17 May 2024.'],
    ]);
  });

  it('gives what its front matter says', () => {
    expect(draftOfMarkdown(SOURCE).given).toEqual({ title: 'Accord signed', authors: ['Jane Doe'], date: '2024-05-16' });
  });

  it('is read all the same where its front matter is wrong, and says so', () => {
    const draft = draftOfMarkdown('---\ndate: someday\n---\n\nWords.');
    expect(draft.problems).toEqual([
      {
        code: 'front-matter-invalid',
        message: expect.stringMatching(/^The front matter is left aside: date: not a date; .* Correct it, or take it out\.$/),
      },
    ]);
    expect(draft.text).toContain('Words.');
  });

  it('nested absurdly deep is read as plain text', () => {
    expect(draftOfMarkdown(`${'> '.repeat(5000)}words`).problems.map((problem) => problem.code)).toEqual(['markdown-as-plain-text']);
  });
});
