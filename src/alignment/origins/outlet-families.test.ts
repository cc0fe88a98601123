import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import { type Edit, EditId } from '../../model/index.ts';
import { Aligner } from '../aligner.ts';
import { align } from '../index.ts';
import { familyOf } from './outlet-families.ts';

let count = 0;
function family(value: string, target: HandMade): Edit {
  count += 1;
  const targets = target.findings.events.slice(0, 1).map(({ id }) => id);
  return { type: 'edit', id: EditId.parse(`edi_${String(count).padStart(16, '0')}`), op: 'family', targets, value, by: 'Ana' };
}

function told(name: string, words: string, byline?: string): HandMade {
  return new HandMade({
    source: { name },
    parts: [...(byline === undefined ? [] : [['byline', byline] as ['byline', string]]), ['paragraph', `A ${words} sank.`]],
  }).event({ trigger: 'sank', predicate: 'sink' });
}

const herald = told('Herald', 'ship');
const later = told('Herald', 'boat');
const gazette = told('Gazette', 'ferry');

function originsOf(reports: readonly HandMade[], ...edits: Edit[]) {
  return align(
    reports.map((one) => one.analysed),
    edits,
  ).origins.map(({ kind, name, accounts }) => [kind, name, accounts.length]);
}

describe('the family that a user gives to an outlet', () => {
  it('makes one origin of outlets of one family, also for reports that the edit doesn’t name', () => {
    expect(originsOf([herald, later, gazette])).toHaveLength(2);
    expect(originsOf([herald, later, gazette], family('Harbour Group', herald), family('Harbour Group', gazette))).toEqual([
      ['own_reporting', 'Harbour Group', 3],
    ]);
  });

  it('stands in the records of its reports', () => {
    const { reports } = align([herald.analysed, gazette.analysed], [family('Harbour Group', herald)]);
    expect(new Map(reports.map(({ source }) => [source.name, source.family]))).toEqual(
      new Map([
        ['Gazette', undefined],
        ['Herald', 'Harbour Group'],
      ]),
    );
  });

  it('parts outlets that the list of families has as one', () => {
    const [bild, welt] = [told('Bild', 'ship'), told('Die Welt', 'ferry')];
    expect(originsOf([bild, welt])).toEqual([['own_reporting', 'Axel Springer', 2]]);
    expect(originsOf([bild, welt], family('Bild', bild))).toHaveLength(2);
  });

  it('is told of a report whose outlet isn’t known', () => {
    const alone = new HandMade({ parts: [['paragraph', 'A raft sank.']] }).event({ trigger: 'sank', predicate: 'sink' });
    expect(originsOf([herald, alone], family('Herald', alone), family('Herald', herald))).toEqual([['own_reporting', 'Herald', 2]]);
  });

  it('holds an agency too, and what is credited to it', () => {
    const [agency, credited] = [told('Reuters', 'ship'), told('Herald', 'ferry', 'By Reuters')];
    const edits = [family('Harbour Group', agency)];
    expect(originsOf([agency, credited])).toEqual([['agency', 'Reuters', 2]]);
    expect(originsOf([agency, credited], ...edits)).toEqual([['own_reporting', 'Harbour Group', 2]]);
  });

  it('comes and goes with the edit, whatever was there before', () => {
    const edits = [family('Harbour Group', herald), family('Harbour Group', gazette)];
    const aligner = new Aligner();
    aligner.update({ put: [herald.analysed, gazette.analysed] });
    const before = JSON.stringify(aligner.alignment());
    aligner.update({ edits });
    aligner.update({ put: [later.analysed] });
    expect(aligner.alignment()).toEqual(align([herald.analysed, later.analysed, gazette.analysed], edits));
    aligner.update({ removed: [later.report.id], edits: [] });
    expect(JSON.stringify(aligner.alignment())).toBe(before);
  });
});

describe('the family of an outlet', () => {
  it('is that of the list also where its address is known', () => {
    expect(familyOf({ domain: 'edition.cnn.com', family: 'cnn.com' })).toBe('Warner Bros. Discovery');
  });

  it('is what its page says, before the list', () => {
    expect(familyOf({ name: 'CNN', domain: 'cnn.com', family: 'Harbour Group' })).toBe('Harbour Group');
  });

  it('is else the domain of its editions', () => {
    expect(familyOf({ name: 'Herald', domain: 'edition.herald.example', family: 'herald.example' })).toBe('herald.example');
  });
});
