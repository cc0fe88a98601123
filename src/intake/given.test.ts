import { describe, expect, it } from 'vitest';
import { readFrontMatter, readGivenMetadata } from './given.ts';

describe('metadata beside a file', () => {
  it('is read, with a date in words and a single author', () => {
    const json =
      '{"title": "A day", "authors": "Jane Doe", "date": "16 May 2024", "source": "The Harbour Post", "url": "https://post.example/a", "language": "en"}';
    expect(readGivenMetadata(json)).toEqual({
      ok: true,
      given: { title: 'A day', authors: ['Jane Doe'], date: '2024-05-16', source: 'The Harbour Post', url: 'https://post.example/a', language: 'en' },
    });
  });

  it('takes EDTF as it is', () => {
    expect(readGivenMetadata('{"date": "2024-05"}')).toEqual({ ok: true, given: { date: '2024-05' } });
  });

  it('says which field is wrong', () => {
    expect(readGivenMetadata('{"date": "soon"}')).toEqual({
      ok: false,
      message: 'date: not a date; write it as 2024-05-16, 2024-05, 2024 or another EDTF date',
    });
    expect(readGivenMetadata('{"url": "post.example"}')).toMatchObject({ ok: false, message: expect.stringMatching(/^url: /) });
    expect(readGivenMetadata('{"autor": "Jane"}')).toMatchObject({ ok: false, message: expect.stringContaining('autor') });
    expect(readGivenMetadata('{')).toMatchObject({ ok: false, message: expect.stringMatching(/^not valid JSON/) });
  });

  it('refuses a date that could be two days', () => {
    expect(readGivenMetadata('{"date": "03/04/2024"}').ok).toBe(false);
  });
});

describe('front matter', () => {
  it('gives known fields under their usual names and leaves others alone', () => {
    expect(readFrontMatter('title: A day\nauthor: Jane Doe\ndate: 2024-05-16\nlayout: post\ntags: [a, b]\npublisher: The Post')).toEqual({
      ok: true,
      given: { title: 'A day', authors: ['Jane Doe'], date: '2024-05-16', source: 'The Post' },
    });
  });

  it('is told when it is broken', () => {
    expect(readFrontMatter('title: "open')).toMatchObject({ ok: false, message: expect.stringMatching(/^not valid YAML/) });
    expect(readFrontMatter('- a\n- b')).toMatchObject({ ok: false });
  });
});
