import { expect, it } from 'vitest';
import { alignedReports } from '../../test/support/aligned-story.ts';
import { makeReport } from '../../test/support/report-of-text.ts';
import { toCsv } from '../export/csv.ts';
import { extract } from '../extraction/index.ts';
import { addresseeOf, lookup } from './index.ts';

it('shows whoever is told something by the words, where he is no actor', async () => {
  const { report, reading } = await makeReport('Analysts at the bank told lawmakers that rents would rise.');
  const alignment = alignedReports({ report, findings: extract(report, reading) });
  expect(alignment.statements.map((statement) => addresseeOf(lookup(alignment), statement))).toEqual(['lawmakers']);
  expect([...toCsv(alignment, 'statements')][1]).toMatch(/,Analysts at the bank,lawmakers,indirect,/);
});
