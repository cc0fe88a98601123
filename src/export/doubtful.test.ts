import { describe, expect, it } from 'vitest';
import { doubtedStory } from '../../test/support/doubted-story.ts';
import { ExportRecord } from '../model/index.ts';
import { toCsv } from './csv.ts';
import { toJsonl } from './jsonl.ts';
import { toMarkdown } from './markdown.ts';
import { toPlover } from './plover.ts';

const STORY = doubtedStory();
const INFO = { analyser: 'test 1', createdBy: 'chancery test' };

describe('what is doubtful, in an export', () => {
  it('is in JSON Lines, in the accounts', () => {
    const records = [...toJsonl(STORY, INFO)].map((line) => ExportRecord.parse(JSON.parse(line)));
    const accounts = records.flatMap((record) => (record.type === 'figure' ? record.accounts : []));
    expect(accounts.map(({ doubts }) => doubts?.join() ?? '').toSorted()).toEqual(['', 'owner', 'owner', 'value']);
  });

  it('is in CSV, with a column that names the fields', () => {
    const [columns = [], ...rows] = [...toCsv(STORY, 'figures')].map((line) => line.trimEnd().split(','));
    const cell = (row: readonly string[], name: string) => row[columns.indexOf(name)];
    expect(rows.map((row) => [cell(row, 'measure'), cell(row, 'listed')].join(' ')).toSorted()).toEqual([
      'hurt yes',
      'hurt yes',
      'trade no',
      'trade no',
    ]);
    expect(columns.slice(-2)).toEqual(['doubts', 'by']);
    expect(rows.map((row) => String(row.at(-2))).toSorted()).toEqual(['', 'owner', 'owner', 'value']);
  });

  it('stands apart in Markdown, each line with what is in doubt', () => {
    const page = [...toMarkdown(STORY, INFO)].join('');
    const [sure = '', doubtful = ''] = page.split('## In doubt');
    expect(sure).not.toContain('12,300,000,000 USD');
    expect(doubtful).toContain('- (not sure who takes part) **2029-06**: Mara Aster visits Lumen');
    expect(doubtful).toContain('- (not sure whose figure this is) **trade');
    expect(doubtful.indexOf('(not sure where these words begin and end)')).toBeLessThan(doubtful.indexOf('whose figure'));
  });

  it('names to PLOVER nobody whom it alone tells: the host in the one account of a visit that is in doubt', () => {
    const [visit = ''] = [...toPlover(STORY, INFO)].filter((line) => line.includes('"mode":["visit"]'));
    expect(visit).toContain('"identifier_text":"Sudland"');
    expect(visit).not.toContain('Ivo Brandt');
  });

  it('is no PLOVER record', () => {
    const days = [...toPlover(STORY, INFO)].map((line) => JSON.parse(line).date);
    expect(days).toEqual(['2031-03-10', '2031-03-10']);
  });
});
