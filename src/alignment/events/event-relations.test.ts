import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import { align } from '../index.ts';

/** A report of Holm, of Norrland, and Brandt, of Sudland. */
class Journey extends HandMade {
  readonly holm = this.entity('person:holm', 'person', 'Ada Holm', ['Holm'], { country: 'NOR', sectors: ['GOV'] });
  readonly brandt = this.entity('person:brandt', 'person', 'Ivo Brandt', ['Brandt'], { country: 'SWE', sectors: ['GOV'] });
  readonly lumen = this.entity('place:lumen', 'place', 'Lumen', ['Lumen'], { country: 'SWE' });

  constructor(source: string, body: string, published = '2024-06-01') {
    super({ source: { name: source }, published, parts: [['paragraph', `${body} Report of ${source}: Holm, Brandt, Lumen.`]] });
  }

  visit(time: string, status: 'occurred' | 'planned' = 'occurred'): this {
    const who = [{ role: 'source' as const, entity: this.holm, words: 'Holm' }];
    return this.event({ trigger: 'visit', who, place: { entity: this.lumen, words: 'Lumen' }, time, status });
  }

  talks(time: string): this {
    const who = [
      { role: 'source' as const, entity: this.holm, words: 'Holm' },
      { role: 'source' as const, entity: this.brandt, words: 'Brandt' },
    ];
    return this.event({ trigger: 'talks', predicate: 'meet', mutual: true, who, time });
  }
}

function told(...reports: HandMade[]) {
  const { events } = align(reports.map(({ analysed }) => analysed));
  return (time: string) => events.find((event) => event.time?.edtf === time);
}

describe('how events stand to one another', () => {
  it('puts visits of several years, and a plan of another month, into one series', () => {
    const at = told(
      new Journey('A', 'A visit.').visit('2022-02-04'),
      new Journey('B', 'A visit.').visit('2024-05-16'),
      new Journey('C', 'A visit.').visit('2025-07', 'planned'),
    );
    expect(at('2022-02-04')?.series).toMatch(/^ser_/);
    expect(at('2024-05-16')?.series).toBe(at('2022-02-04')?.series);
    expect(at('2025-07')?.series).toBe(at('2022-02-04')?.series);
  });

  it('leaves a single visit without one', () => {
    expect(told(new Journey('A', 'A visit.').visit('2022-02-04'))('2022-02-04')?.series).toBeUndefined();
  });

  it('makes talks of guest and host during a visit a part of it, and none of another month', () => {
    const at = told(new Journey('A', 'A visit.').visit('2024-05-16/2024-05-18'), new Journey('B', 'They held talks.').talks('2024-05-17'));
    expect(at('2024-05-17')?.part_of).toBe(at('2024-05-16/2024-05-18')?.id);
    const apart = told(new Journey('A', 'A visit.').visit('2024-05-16/2024-05-18'), new Journey('B', 'They held talks.').talks('2024-09-17'));
    expect(apart('2024-09-17')?.part_of).toBeUndefined();
  });
});
