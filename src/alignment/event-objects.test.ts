import { expect, it } from 'vitest';
import { edtf } from '../model/index.ts';
import { analyseReport } from '../work/pipeline.ts';
import { align } from './index.ts';

async function labelsOf(text: string): Promise<string[]> {
  const analysis = await analyseReport({ bytes: new TextEncoder().encode(text), path: 'a.txt', given: { date: edtf('2010-01-28') } });
  if ('failure' in analysis) throw new Error(analysis.failure.message);
  return align([analysis]).events.map(({ label }) => label);
}

it('what one firm did to other things, or to more of them, are two events of a report', async () => {
  const labels = await labelsOf(
    'Orvel plans to cut 900 jobs\n\nBrewer Orvel said on Monday it would cut 900 jobs in Peru.\n\nIt also plans to cut two plants in Chile by 2012.\n\nOrvel cut 40 jobs in 2003.',
  );
  expect(labels).toContain('Orvel to cut 900 jobs in Peru');
  expect(labels).toContain('Orvel to cut two plants in Chile');
  expect(labels).toContain('Orvel cuts 40 jobs');
});
