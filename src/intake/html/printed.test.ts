import { describe, expect, it } from 'vitest';
import { draftOfHtml } from './index.ts';

const BODY = [
  'The ministers of the two harbour towns met on the quay for a second day and agreed to dredge the channel before the winter storms.',
  'Fishing crews had asked for the work since the spring, when three boats ran aground within a week, and insurers had begun to raise their rates.',
  'The costs are to be shared in equal parts, and the first ships are to arrive as soon as the council has signed the contract with the builders.',
]
  .map((text) => `<p>${text}</p>`)
  .join('\n');

function page(opening: string, ending = '', html = '<html lang="en-GB">', head = ''): ReturnType<typeof draftOfHtml> {
  const title = 'Ministers agree to dredge the channel';
  return draftOfHtml(
    `<!doctype html>${html}<head><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${opening}${BODY}${ending}</article></body></html>`,
  );
}

const authors = (opening: string, ending?: string) => page(opening, ending).metadata.authors;
const printed = (opening: string, ending?: string, html?: string) => page(opening, ending, html).printed?.edtf;

describe('the authors that a page prints', () => {
  it('stand beside a date', () => {
    expect(authors('<p>11.12.2019 - Anna Muster</p>')).toEqual(['Anna Muster']);
    expect(authors('<div class="gallery-author">Posted on September 21, 2020 by Jane Doe</div>')).toEqual(['Jane Doe']);
    expect(authors('<p class="autorenzeile">Von Anna Muster und Max Beispiel</p>')).toEqual(['Anna Muster', 'Max Beispiel']);
  });

  it('are none where an agency or outlet stands in their place', () => {
    expect(authors('<p><span class="byline">Valley Wire</span> 20 June 2024, 21:05</p>')).toEqual([]);
  });

  it('stand under a label of their own', () => {
    expect(authors('<div><p>By</p><p>Jane Doe</p><p>Date</p><p>5 February 2020</p></div>')).toEqual(['Jane Doe']);
  });

  it('sign an article at its end', () => {
    expect(authors('', '<div class="submitted">Gespeichert von harbour1984 am 24. Juli 2017 - 18:55</div>')).toEqual(['harbour1984']);
    expect(authors('', '<p>Autor: Max Beispiel</p>')).toEqual(['Max Beispiel']);
  });

  it('are none where a line tells of a date alone', () => {
    expect(authors('<p>Last Modified: 18 February 2020</p>')).toEqual([]);
    expect(authors('<p>Harbour News Thursday 18 February 2020</p>')).toEqual([]);
  });

  it('give in full what the metadata gives in part', () => {
    const { metadata } = page('<div><p>By</p><p>Jane Doe</p></div>', '', '<html>', '<meta name="author" content="Jane">');
    expect(metadata.authors).toEqual(['Jane Doe']);
  });
});

describe('the date that a page prints', () => {
  it('is the one after the headline rather than today’s above it', () => {
    const title = 'Ministers agree to dredge the channel';
    const draft = draftOfHtml(
      `<html><body><p>May 11, 2022</p><article><h1>${title}</h1><p>Published On May 10, 2022 01:52 PM</p>${BODY}</article></body></html>`,
    );
    expect(draft.printed?.edtf).toBe('2022-05-10');
  });

  it('is the day of publication rather than of the last change', () => {
    expect(printed('<p>Last updated: 4 June 2020</p><p>Published: 17 May 2020</p>')).toBe('2020-05-17');
    expect(printed('<p>Last updated: 4 June 2020</p>')).toBe('2020-06-04');
  });

  it('has its day and month in the order of the page’s country', () => {
    expect(printed('<p>02/10/2020</p>', '', '<html lang="en-GB">')).toBe('2020-10-02');
    expect(printed('<p>02/10/2020</p>', '', '<html lang="en-US">')).toBe('2020-02-10');
    expect(printed('<p>02/10/2020</p>', '', '<html lang="en">')).toBeUndefined();
    expect(printed('<p>26/10/13</p>', '', '<html lang="de">')).toBe('2013-10-26');
  });

  it('stands at the end where a word goes before it', () => {
    expect(printed('', '<p>Aktualisiert: 30.12.2016</p>', '<html lang="de">')).toBe('2016-12-30');
  });

  it('is read from the address where none is printed', () => {
    const canonical = '<link rel="canonical" href="https://harbour.example/news/2024/05/16/channel">';
    expect(page('', '', '<html>', canonical).metadata.date?.edtf).toBe('2024-05-16');
    expect(page('<p>17 May 2024</p>', '', '<html>', canonical).metadata.date).toBeUndefined();
    expect(page('', '', '<html>', canonical.replace('05/16', '16/05')).metadata.date).toBeUndefined();
  });

  it('is rather an earlier printed day than a meta date that may be the last change', () => {
    const { metadata, printed: day } = page('<p>Stand: 28.04.2020 18:00 Uhr</p>', '', '<html lang="de">', '<meta name="date" content="2020-04-29">');
    expect(metadata.date).toMatchObject({ edtf: '2020-04-29', unsure: true });
    expect(day?.edtf).toBe('2020-04-28');
  });
});
