import { describe, expect, it } from 'vitest';
import { HandMade } from '../../test/support/analysed-report.ts';
import type { PartRole } from '../model/index.ts';
import { align } from './index.ts';

function report(source: string, parts: [PartRole, string][], published?: string): HandMade {
  return new HandMade({ source: { name: source }, parts, ...(published === undefined ? {} : { published }) });
}

function originsOf(...reports: HandMade[]) {
  const { origins } = align(reports.map((one) => one.analysed));
  return origins.map(({ kind, name, accounts, because }) => ({
    kind,
    name,
    accounts: accounts.length,
    because: because.map(({ reason, span }) => [reason, span?.exact]),
  }));
}

describe('where an account comes from', () => {
  it('is the outlet itself when nobody is cited', () => {
    const one = report('Herald', [['paragraph', 'A ship sank.']]).event({ trigger: 'sank', predicate: 'sink' });
    expect(originsOf(one)).toEqual([{ kind: 'own_reporting', name: 'Herald', accounts: 1, because: [] }]);
  });

  it('is one for two reports of one outlet', () => {
    const one = report('Herald', [['paragraph', 'A ship sank.']]).event({ trigger: 'sank', predicate: 'sink' });
    const other = report('Herald', [['paragraph', 'A boat sank.']]).event({ trigger: 'sank', predicate: 'sink' });
    expect(originsOf(one, other)).toHaveLength(1);
  });

  it('is the original for a copy, which is the report published first', () => {
    const parts: [PartRole, string][] = [['paragraph', 'A ship sank.']];
    const first = report('Wire', parts, '2031-01-01').event({ trigger: 'sank', predicate: 'sink' });
    const copy = report('Herald', parts, '2031-01-02').event({ trigger: 'sank', predicate: 'sink' });
    for (const order of [
      [first, copy],
      [copy, first],
    ]) {
      const { reports } = align(order.map((one) => one.analysed));
      expect(reports.filter((one) => one.copy_of).map((one) => [one.source.name, one.copy_of])).toEqual([['Herald', first.report.id]]);
      expect(originsOf(...order)).toEqual([{ kind: 'own_reporting', name: 'Wire', accounts: 2, because: [['same_text', undefined]] }]);
    }
  });

  it('is the agency named in the dateline', () => {
    const one = report('Herald', [
      ['dateline', 'LUMEN, March 4 (Reuters) -'],
      ['paragraph', 'A ship sank.'],
    ]).event({ trigger: 'sank', predicate: 'sink' });
    expect(originsOf(one)).toEqual([{ kind: 'agency', name: 'Reuters', accounts: 1, because: [['credit_line', 'Reuters']] }]);
  });

  it('is the agency named in the byline by several words', () => {
    const one = report('Herald', [
      ['byline', 'By The Associated Press in Lumen'],
      ['paragraph', 'A ship sank.'],
    ]).event({ trigger: 'sank', predicate: 'sink' });
    expect(originsOf(one)).toMatchObject([{ kind: 'agency', name: 'Associated Press', because: [['credit_line', 'The Associated Press']] }]);
  });

  it('is the agency, the official or nobody else that is cited', () => {
    const one = report('Herald', [['paragraph', 'A ship sank, Xinhua reported. A port burned, the navy said. A dam broke, Zoë Marsh said.']]);
    const xinhua = one.entity('org:xinhua', 'organisation', 'Xinhua News Agency', ['Xinhua'], { country: 'CHN' });
    const navy = one.entity('name:organisation:navy', 'organisation', 'Navy', ['navy'], { country: 'NOR', sectors: ['MIL', 'GOV'] });
    const marsh = one.entity('name:person:zoë marsh', 'person', 'Zoë Marsh', ['Zoë Marsh']);
    one.event({ trigger: 'sank', predicate: 'sink', from: { entity: xinhua, words: 'Xinhua' } });
    one.event({ trigger: 'burned', predicate: 'burn', from: { entity: navy, words: 'the navy' } });
    one.event({ trigger: 'broke', predicate: 'break', from: { entity: marsh, words: 'Zoë Marsh' } });
    expect(originsOf(one)).toEqual(
      expect.arrayContaining([
        { kind: 'agency', name: 'Xinhua News Agency', accounts: 1, because: [['attribution', 'Xinhua']] },
        { kind: 'official', name: 'Navy', accounts: 1, because: [['attribution', 'the navy']] },
        { kind: 'own_reporting', name: 'Herald', accounts: 1, because: [] },
      ]),
    );
  });

  it('is an official of whom only the office is told', () => {
    const one = report('Herald', [['paragraph', 'A ship sank, her ministry said.']]).event({
      trigger: 'sank',
      predicate: 'sink',
      from: { words: 'her ministry' },
    });
    expect(originsOf(one)).toMatchObject([{ kind: 'official', name: 'her ministry' }]);
  });

  it('is for a headline that of the passage which it repeats', () => {
    const one = report(
      'Herald',
      [
        ['title', 'Holm visits Lumen'],
        ['paragraph', 'Ada Holm will be in Lumen, her ministry said.'],
      ],
      '2031-01-01',
    );
    const holm = one.entity('person:holm', 'person', 'Ada Holm', ['Holm', 'Ada Holm'], { country: 'NOR', sectors: ['GOV'] });
    const who = [{ role: 'source' as const, entity: holm, words: 'Holm' }];
    one.event({ trigger: 'visits', who });
    one.event({ trigger: 'be in', who: [{ role: 'source', entity: holm, words: 'Ada Holm' }], from: { words: 'her ministry' }, time: '2031-02-01' });
    expect(align([one.analysed]).events).toMatchObject([{ origins: 1, reports: 1 }]);
  });
});

describe('a copy', () => {
  it('adds accounts, no items: not even for what has no time, speaker or whole name', () => {
    const parts: [PartRole, string][] = [['paragraph', 'Marsh met nobody. “Never again will we go there.” Three ships sank.']];
    const [wire, herald] = ['Wire', 'Herald'].map((source) => {
      const made = report(source, parts, source === 'Wire' ? '2031-01-01' : '2031-01-02');
      const marsh = made.entity('name:person:marsh', 'person', 'Marsh', ['Marsh']);
      made.event({ trigger: 'met', predicate: 'meet', mode: 'none', who: [{ role: 'source', entity: marsh, words: 'Marsh' }] });
      made.statement({ content: ['Never again will we go there.'] });
      return made.figure({ words: 'Three ships', measure: 'ships', value: 3, unit: 'ship' });
    });
    if (!wire || !herald) throw new TypeError('two reports');
    const { actors, events, statements, figures } = align([wire.analysed, herald.analysed]);
    expect([actors, events, statements, figures].map((list) => list.length)).toEqual([1, 1, 1, 1]);
    expect([events[0], statements[0], figures[0]].map((item) => [item?.reports, item?.origins])).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
    ]);
  });
});
