import { expect, it } from 'vitest';
import { HandMade } from '../../test/support/analysed-report.ts';
import { align } from '../alignment/index.ts';
import { differencesBy, differingSpans } from './differences.ts';
import { lookup } from './lookup.ts';
import { passageAt } from './passages.ts';

it('shows beside a difference the words that it quotes, in whole sentences', () => {
  const made = new HandMade({
    source: { name: 'Fjord Post' },
    published: '2031-05-02',
    parts: [
      [
        'paragraph',
        'Holm will be in Sudland on a day in June: visit0. Of Holm in Sudland speaks visit1. Her office will tell all once the exact date is fixed.',
      ],
    ],
  });
  const holm = made.entity('person:holm', 'person', 'Ada Holm', ['Holm'], { country: 'NOR', sectors: ['GOV'] });
  const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], { country: 'SWE', sectors: ['GOV'] });
  const who = [
    { role: 'source' as const, entity: holm, words: 'Holm' },
    { role: 'target' as const, entity: sudland, words: 'Sudland' },
  ];
  made.event({ trigger: 'visit0', status: 'planned', who, time: '2031-06-04', when: 'on a day in June' });
  made.event({ trigger: 'visit1', status: 'planned', who });
  const dossier = lookup(align([made.analysed]));
  const [found] = differencesBy(dossier);
  const shown = (found?.accounts ?? []).flatMap((account) => {
    const report = dossier.reports.get(account.report);
    const spans = found ? differingSpans(dossier, account, found.difference) : [];
    return report ? spans.map((span) => passageAt(report, span, 'sentence' in account ? account.sentence : undefined)) : [];
  });
  expect(found?.difference.text).toContain('says “once the exact date is fixed”');
  expect(shown.map(({ before, exact, after }) => `${before}«${exact}»${after}`)).toEqual([
    expect.stringContaining('«on a day in June»'),
    expect.stringMatching(/^Of Holm .+ tell all «once the exact date is fixed»\.$/u),
  ]);
});
