import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doubtedReports, doubtedStory } from '../../test/support/doubted-story.ts';
import { chancery } from '../../test/support/run-chancery.ts';
import { hasDoubt, sha256 } from '../model/index.ts';
import { openSqliteStore } from '../store/sqlite/index.ts';
import { figureLines } from './details.ts';
import { overviewLines } from './overview.ts';
import { reportLines } from './report-details.ts';

const STORY = doubtedStory();

describe('what is doubtful, on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-doubtful-'));
  const dossier = join(folder, 'story.sqlite');
  const ask = (...args: string[]) => chancery([...args, '--dossier', dossier]).out;
  const said = (...args: string[]) => chancery(['edit', ...args, '--dossier', dossier]).err;

  beforeAll(async () => {
    const store = await openSqliteStore(dossier);
    for (const { report, findings } of doubtedReports()) {
      const key = { sha256: report.sha256, given: sha256('[]'), analyser: '0.0.0+test' };
      await store.putReport({ location: `/reports/${report.id}`, path: report.id, key, outcome: { report: report.id } }, report, findings);
    }
    await store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is left out of lists, which say how much that is and how it is shown', () => {
    const figures = ask('figures');
    expect(figures).not.toContain('trade');
    expect(figures.trimEnd()).toMatch(/\n1 figure; 1 doubtful one is left out \(--doubtful shows it\)\.$/);
    const all = ask('figures', '--doubtful');
    expect(all.replaceAll(/\s+/g, ' ')).toContain('whose figure this is');
    expect(all.trimEnd()).toMatch(/\n2 figures, 1 of them doubtful\.$/);
  });

  it('is in the JSON of a list where it is asked for', () => {
    expect(JSON.parse(ask('timeline', '--json'))).toHaveLength(2);
    expect(JSON.parse(ask('timeline', '--json', '--doubtful'))).toHaveLength(3);
  });

  it('is left out of comparisons and of the grid', () => {
    const [plan, visit] = ['Fjord Post', 'Lumen Herald'].map((name) => STORY.reports.find(({ source }) => source.name === name)?.id ?? '');
    expect(ask('compare', plan ?? '', visit ?? '')).toContain('2 doubtful ones are left out (--doubtful shows them).');
    expect(ask('coverage', '--kind', 'figure', '--all')).toContain('1 figure; 1 doubtful one is left out (--doubtful shows it).');
  });

  it('is listed once a user has confirmed it, and in doubt again when that is taken back', () => {
    const [trade] = STORY.figures.filter(({ measure }) => measure === 'trade');
    const made = ask('edit', 'confirm', trade?.id ?? '');
    expect(made).toContain('confirm: trade');
    expect(ask('figures').trimEnd()).toMatch(/\n2 figures\.$/);
    ask('edit', 'undo', /edi_\w+/.exec(made)?.[0] ?? '');
    expect(ask('figures')).toContain('1 figure; 1 doubtful one is left out');
  });

  it('is asked for where an edit names nothing, and told to be none where nothing of it is in doubt', () => {
    expect(said('confirm')).toContain('Name what to confirm: chancery edit confirm ACCOUNT');
    expect(said('split')).toContain('Name what to split: chancery edit split ACTOR REPORT');
    const sure = STORY.figures.flatMap(({ accounts }) => accounts).find((account) => !hasDoubt(account));
    expect(said('confirm', sure?.id ?? '')).toContain('Nothing of that is in doubt. What is stands in: chancery timeline --doubtful');
  });

  it('is told with what is in doubt where a record or a report is shown', () => {
    const [trade] = STORY.figures.filter(({ measure }) => measure === 'trade');
    const [plan] = STORY.reports.filter(({ source }) => source.name === 'Fjord Post');
    if (!trade || !plan) throw new RangeError('no trade');
    expect(figureLines(trade, STORY)).toContain('    not sure whose figure this is');
    expect(reportLines(plan, STORY).join('\n')).toContain('(not sure whose figure this is)');
    expect(overviewLines(STORY)).toContain('3 doubtful lines left out (timeline, statements and figures show them with --doubtful)');
  });
});
