import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import type { PartRole } from '../../model/index.ts';
import { align } from '../index.ts';

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

  it('is the report itself where the letters in brackets are those of its own source', () => {
    const one = report('Alpine Press Agency', [
      ['dateline', 'BERN (APA) -'],
      ['paragraph', 'A ship sank.'],
    ]).event({ trigger: 'sank', predicate: 'sink' });
    expect(originsOf(one)).toMatchObject([{ name: 'Alpine Press Agency' }]);
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

describe('what a report has from another', () => {
  const QUOTE = 'we will not leave the door half open to anybody';

  function wire() {
    const made = report('Gull Wire', [['paragraph', `Two towns agreed on a boat. “${QUOTE},” the mayor said.`]], '2031-01-01');
    return made.event({ trigger: 'agreed', predicate: 'agree' });
  }

  it('is that of the outlet which it retells, with the words that name it and the quotation that stands in both', () => {
    const rewritten = report(
      'Herald',
      [
        ['paragraph', 'A boat will be bought, Gull Wire reported on Friday.'],
        ['paragraph', `“${QUOTE},” the mayor was quoted as saying. It sank later.`],
      ],
      '2031-01-02',
    );
    rewritten
      .event({ trigger: 'bought', predicate: 'buy' })
      .statement({ content: [QUOTE] })
      .event({ trigger: 'sank', predicate: 'sink' });
    const [only, ...others] = originsOf(wire(), rewritten);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ name: 'Gull Wire', accounts: 4 });
    expect(only?.because).toContainEqual(['same_quote', QUOTE]);
  });

  it('is its own where it was told itself', () => {
    const own = report(
      'The Bay Herald',
      [
        ['paragraph', 'A boat will be bought, Gull Wire reported on Friday.'],
        ['paragraph', 'A ship sank, the pilot told the Herald.'],
      ],
      '2031-01-02',
    ).event({ trigger: 'sank', predicate: 'sink' });
    expect(originsOf(wire(), own).map(({ name }) => name)).toContain('The Bay Herald');
  });

  it('is what the note behind its sentence cites', () => {
    const noted = report(
      'Review',
      [
        ['paragraph', 'Two towns bought a boat.[1]'],
        ['note', '[1] Gull Wire, “A boat for two”, 2031.'],
      ],
      '2031-02-02',
    );
    noted.event({ trigger: 'bought', predicate: 'buy' });
    const at = noted.span('[1] Gull Wire, “A boat for two”, 2031.');
    noted.report.notes.push({ marker: '1', span: at, cites: { publisher: 'Gull Wire', title: 'A boat for two' } });
    const [only] = originsOf(wire(), noted);
    expect(only).toMatchObject({ name: 'Gull Wire', accounts: 2 });
    expect(only?.because).toEqual([['citation', '[1] Gull Wire, “A boat for two”, 2031.']]);
  });

  it('is no note that ends the sentence before', () => {
    for (const mark of ['.[1]', '. [1]', '.¹', '.1']) {
      const noted = report(
        'Review',
        [
          ['paragraph', `Two towns sold a ferry${mark} Later five dams broke.`],
          ['note', '[1] Gull Wire, “A ferry for sale”, 2031.'],
        ],
        '2031-02-02',
      );
      noted.figure({ words: 'five', measure: 'dams', value: 5, unit: 'dam' });
      const at = noted.span('[1] Gull Wire, “A ferry for sale”, 2031.');
      noted.report.notes.push({ marker: '1', span: at, cites: { publisher: 'Gull Wire', title: 'A ferry for sale' } });
      expect(originsOf(noted).map(({ name }) => name)).toEqual(['Review']);
    }
  });

  it('is one for two outlets of one publisher', () => {
    const one = report('The Observer', [['paragraph', 'A ship sank.']], '2031-01-01').event({ trigger: 'sank', predicate: 'sink' });
    const other = report('The Guardian', [['paragraph', 'A dam broke.']], '2031-01-01').event({ trigger: 'broke', predicate: 'break' });
    expect(originsOf(one, other)).toHaveLength(1);
  });
});
