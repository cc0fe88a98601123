import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import { align } from '../index.ts';

type Given = Partial<Parameters<HandMade['figure']>[0]>;

/** A report of an outlet with one figure of Norrland's exports in 2030. */
function exports(source: string, given: Given, published?: string): HandMade {
  const report = new HandMade({
    source: { name: source },
    ...(published === undefined ? {} : { published }),
    parts: [['paragraph', `Exports of Norrland were what ${source} tells.`]],
  });
  const norrland = report.entity('gov:NOR', 'government', 'Norrland', ['Norrland'], { country: 'NOR', sectors: ['GOV'] });
  return report.figure({
    words: 'were',
    measure: 'Exports',
    name: 'exports',
    unit: 'USD',
    period: '2030',
    about: [{ entity: norrland, role: 'of' }],
    ...given,
  });
}

function figuresOf(...reports: HandMade[]) {
  return align(reports.map((report) => report.analysed)).figures.map(({ agreement, value, low, high }) => ({
    agreement,
    told: value ?? [low, high],
  }));
}

describe('the same figure across reports', () => {
  it('agrees within rounding, and the more precise value is shown', () => {
    expect(figuresOf(exports('A', { value: 240e9, precision: 1e9 }), exports('B', { value: 240.1e9, precision: 1e8 }))).toEqual([
      { agreement: 'agree', told: 240.1e9 },
    ]);
  });

  it('is one figure where only one report calls it a record, or each in its own words', () => {
    expect(
      figuresOf(
        exports('A', { value: 240e9, precision: 1e9, rank: 'a record high' }),
        exports('B', { value: 240.1e9, precision: 1e8, rank: 'a record' }),
        exports('C', { value: 240.1e9, precision: 1e8 }),
      ),
    ).toEqual([{ agreement: 'agree', told: 240.1e9 }]);
  });

  it("is compatible where only zeros at an amount's end may be rounding, which a small count never is", () => {
    expect(figuresOf(exports('A', { value: 310e6, precision: 1e6 }), exports('B', { value: 312.4e6, precision: 1e5 }))).toEqual([
      { agreement: 'compatible', told: 312.4e6 },
    ]);
    expect(figuresOf(exports('A', { value: 310e6, precision: 1e7 }), exports('B', { value: 312.4e6, precision: 1e5 }))[0]?.agreement).toBe('agree');
    expect(figuresOf(exports('A', { value: 312e6, precision: 1e6 }), exports('B', { value: 312.4e6, precision: 1e5 }))[0]?.agreement).toBe('agree');
    expect(figuresOf(exports('A', { value: 300e6, precision: 1e6 }), exports('B', { value: 312.4e6, precision: 1e5 }))[0]?.agreement).toBe(
      'conflict',
    );
    expect(figuresOf(exports('A', { value: 10, unit: 'ship' }), exports('B', { value: 11, unit: 'ship' }))[0]?.agreement).toBe('conflict');
    expect(figuresOf(exports('A', { value: 310e6, precision: 1e6 }), exports('B', { value: 340e6, precision: 1e6 }))[0]?.agreement).toBe('conflict');
  });

  it('is in conflict between neighbours: each is told to its last digit', () => {
    const agreement = (unit: string, one: number, other: number, precision: number) =>
      figuresOf(exports('A', { value: one, unit, precision }), exports('B', { value: other, unit, precision }))[0]?.agreement;
    expect(agreement('percent', 47, 48, 1)).toBe('conflict');
    expect(agreement('percent', 4.7, 4.8, 0.1)).toBe('conflict');
    expect(agreement('worker', 2, 3, 1)).toBe('conflict');
    expect(agreement('USD', 241e9, 242e9, 1e9)).toBe('conflict');
    expect(figuresOf(exports('A', { value: 240, precision: 1 }), exports('B', { value: 240.1, precision: 0.1 }))[0]?.agreement).toBe('agree');
    const percent = { unit: 'percent' };
    expect(
      figuresOf(exports('A', { ...percent, value: 47, precision: 1 }), exports('B', { ...percent, value: 47.4, precision: 0.1 }))[0]?.agreement,
    ).toBe('agree');
  });

  it('is in conflict beyond rounding once the period is over, with the range told', () => {
    const [one, other] = [exports('A', { value: 240e9, precision: 1e9 }, '2031-02-01'), exports('B', { value: 218e9, precision: 1e9 }, '2031-03-01')];
    expect(figuresOf(one, other)).toEqual([{ agreement: 'conflict', told: [218e9, 240e9] }]);
    expect(align([one.analysed, other.analysed]).differences).toMatchObject([{ kind: 'contradiction', field: 'value' }]);
  });

  it('is updated when the earlier amount was told before the period ended', () => {
    expect(figuresOf(exports('A', { value: 218e9 }, '2030-10-01'), exports('B', { value: 240e9 }, '2031-02-01'))).toEqual([
      { agreement: 'updated', told: 240e9 },
    ]);
  });

  it('is updated when what was expected turned out otherwise', () => {
    expect(figuresOf(exports('A', { value: 300e9, status: 'expected' }), exports('B', { value: 240e9 }))).toEqual([
      { agreement: 'updated', told: 240e9 },
    ]);
  });

  it('is compatible with a bound that it keeps', () => {
    expect(figuresOf(exports('A', { value: 200e9, approximation: 'more_than' }), exports('B', { value: 240e9 }))).toEqual([
      { agreement: 'compatible', told: 240e9 },
    ]);
    expect(figuresOf(exports('A', { value: 250e9, approximation: 'at_least' }), exports('B', { value: 240e9 }))[0]?.agreement).toBe('conflict');
  });

  it('agrees with "about" and with "nearly"', () => {
    expect(figuresOf(exports('A', { value: 250e9, approximation: 'about' }), exports('B', { value: 240e9 }))[0]?.agreement).toBe('agree');
    expect(figuresOf(exports('A', { value: 250e9, approximation: 'nearly' }), exports('B', { value: 240e9 }))[0]?.agreement).toBe('agree');
    expect(figuresOf(exports('A', { value: 230e9, approximation: 'nearly' }), exports('B', { value: 240e9 }))[0]?.agreement).toBe('conflict');
  });

  it('is single where only one origin tells it', () => {
    expect(figuresOf(exports('A', { value: 240e9 }))).toEqual([{ agreement: 'single', told: 240e9 }]);
  });

  it.each([
    ['another unit', { unit: 'EUR' }],
    ['another period', { period: '2029' }],
    ['a share', { unit: 'percent', shareOf: 'exports' }],
    ['another measure', { name: 'imports' }],
    ['another currency', { unit: 'CNY' }],
    ['another base of comparison', { direction: 'up' as const, base: '2021' }],
  ])('is not compared with one of %s', (_, other) => {
    expect(figuresOf(exports('A', { value: 5 }), exports('B', { value: 7, ...other }))).toHaveLength(2);
  });

  it('is not compared when its direction is another: exports to are not exports from', () => {
    const one = exports('A', { value: 5 });
    const other = exports('B', { value: 7, about: [{ entity: 0, role: 'to' }] });
    expect(figuresOf(one, other)).toHaveLength(2);
  });

  it('takes a rise and a fall of one size for a conflict', () => {
    const [one, other] = [
      exports('A', { value: 5, unit: 'percent', direction: 'up' }),
      exports('B', { value: 5, unit: 'percent', direction: 'down' }),
    ];
    expect(figuresOf(one, other)[0]?.agreement).toBe('conflict');
  });

  it('is one where a report has it from the party that it is about', () => {
    const told = { measure: 'pay', name: 'payment', unit: 'EUR', value: 35_000, precision: 1000, status: 'planned' as const };
    const paying = (source: string, text: string) => {
      const report = new HandMade({ source: { name: source }, published: '2031-05-04', parts: [['paragraph', text]] });
      const velmora = report.entity('name:company:velmora', 'company', 'Velmora', ['Velmora']);
      return { report: report.figure({ ...told, words: '35,000 euros', about: [{ entity: velmora, role: 'from' }] }), velmora };
    };
    const { report: promised } = paying('A', 'Velmora will pay 35,000 euros for every hurt worker.');
    const { report: said, velmora } = paying('B', 'Velmora said it would pay 35,000 euros to anyone injured.');
    const figures = said.analysed.findings.figures.map((figure) => ({ ...figure, attributed_to: { span: said.span('Velmora'), entity: velmora } }));
    const cited = { ...said.analysed, findings: { ...said.analysed.findings, figures } };
    expect(align([promised.analysed, cited]).figures).toHaveLength(1);
  });

  it('is one in headline and body of one report, though the headline names no period', () => {
    expect(figuresOf(twice({ period: '2030' }, {}))).toHaveLength(1);
  });

  it('stays apart in one report from a figure of two periods, and from another value', () => {
    expect(figuresOf(twice({ period: '2030' }, { period: '2031' }, {}))).toHaveLength(3);
    expect(figuresOf(twice({ period: '2030' }, { value: 15 }))).toHaveLength(2);
  });
});

/** A report that tells of 14 ships again and again, each time with what is given. */
function twice(...given: Given[]): HandMade {
  const words = ['first', 'second', 'third'].slice(0, given.length);
  const report = new HandMade({ source: { name: 'A' }, parts: words.map((word) => ['paragraph', `At the ${word} count there were 14 ships.`]) });
  for (const [at, more] of given.entries()) report.figure({ words: words[at] ?? '', measure: 'ships', unit: 'ship', value: 14, ...more });
  return report;
}
