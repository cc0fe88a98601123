import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnalysedReport } from '../src/model/index.ts';
import { analysedSample, SAMPLES } from './support/analysed-samples.ts';
import { clutterReadAsArticle, eventMissing, figureMissing, statementMissing } from './support/compare-sample.ts';
import { Expected } from './support/expected-sample.ts';

type Skip = (note: string) => never;

/** The analysed report; skips the test where its format can't be read yet. */
async function readable(analysed: ReturnType<typeof analysedSample>, skip: Skip): Promise<AnalysedReport> {
  const result = await analysed;
  if ('unreadable' in result) return skip(`${result.unreadable.path} can't be read yet: ${result.unreadable.message}`);
  return result;
}

const ACROSS = 'across.json';
const files = readdirSync(resolve(SAMPLES, 'expected'))
  .filter((file) => file !== ACROSS)
  .toSorted();

it('every sample report has its expectations', () => {
  const reports = readdirSync(resolve(SAMPLES, 'reports')).map((file) => file.replace(/\.[a-z]+$/, '.json'));
  expect(files).toEqual(reports.toSorted());
});

describe.each(files)('what a careful reader finds in %s', (file) => {
  const expected = Expected.parse(JSON.parse(readFileSync(resolve(SAMPLES, 'expected', file), 'utf8')));
  const analysed = analysedSample(expected.file);
  const head = expected.later ? ` (later: ${expected.later})` : '';

  it(`its head${head}`, async ({ skip }) => {
    const { report } = await readable(analysed, skip);
    const found = {
      title: report.title,
      authors: report.authors,
      source: expected.source && report.source.name,
      language: report.language,
      published: { edtf: report.published?.edtf, basis: report.published?.basis },
    };
    const { title, authors, source, language, published } = expected;
    const wanted = { title, authors, source, language, published };
    if (expected.later && JSON.stringify(found) !== JSON.stringify(wanted)) skip(`to be learned: ${expected.later}`);
    expect(found).toEqual(wanted);
  });

  it('its clutter and its notes', async ({ skip }) => {
    const whole = await readable(analysed, skip);
    expect(clutterReadAsArticle(whole, expected.clutter)).toEqual([]);
    const notes = whole.report.notes.map((note) => ({
      marker: note.marker,
      publisher: note.same_as ? undefined : note.cites?.publisher,
      accessed: note.same_as ? undefined : note.cites?.accessed,
      same_as: note.same_as,
    }));
    expect(notes).toEqual(expected.notes);
  });

  const kinds = [
    ...expected.events.map((each) => ({
      name: `event: ${each.in}`,
      later: each.later,
      missing: (whole: AnalysedReport) => eventMissing(whole, each),
    })),
    ...expected.statements.map((each) => ({
      name: `statement: ${each.content[0]}`,
      later: each.later,
      missing: (whole: AnalysedReport) => statementMissing(whole, each),
    })),
    ...expected.figures.map((each) => ({
      name: `figure: ${each.exact}`,
      later: each.later,
      missing: (whole: AnalysedReport) => figureMissing(whole, each),
    })),
  ];
  for (const { name, later: reason, missing } of kinds) {
    const note = reason ? ` (later: ${reason})` : '';
    it(`${name}${note}`, async ({ skip }) => {
      const wrong = missing(await readable(analysed, skip));
      if (reason && wrong.length > 0) skip(`to be learned: ${reason}`);
      expect(wrong.join('; ')).toBe('');
    });
  }
});
