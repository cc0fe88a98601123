import { describe, expect, it } from 'vitest';
import { alignedReports } from '../../test/support/aligned-story.ts';
import { makeReport } from '../../test/support/report-of-text.ts';
import { addresseeOf, lookup, stepsOf } from '../dossier/index.ts';
import { toCsv } from '../export/csv.ts';
import { extract } from '../extraction/index.ts';

it('shows whoever is told something by the words, where he is no actor', async () => {
  const { report, reading } = await makeReport('Analysts at the bank told lawmakers that rents would rise.');
  const alignment = alignedReports({ report, findings: extract(report, reading) });
  expect(alignment.statements.map((statement) => addresseeOf(lookup(alignment), statement))).toEqual(['lawmakers']);
  expect([...toCsv(alignment, 'statements')][1]).toMatch(/,Analysts at the bank,lawmakers,indirect,/);
});

describe('who a speaker is', () => {
  it('is told with the name that the pronoun takes up', async () => {
    const { report, reading } = await makeReport('The envoy Ada Holm left Oslo. “Rents will rise,” she told lawmakers.');
    const told = lookup(alignedReports({ report, findings: extract(report, reading) }));
    const [account] = [...told.accounts.values()].filter((one) => one.item.type === 'statement');
    const steps = new Map(account && stepsOf(told, account).map(({ what, how }) => [what, how]));
    expect(steps.get('speaker')).toMatch(/^“she” stands for Ada Holm \(act_[0-9a-f]{16}\), named before by “(?:The envoy )?Ada Holm”$/);
    expect(steps.get('to')).toBe('“lawmakers”');
  });
});
