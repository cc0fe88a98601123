import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import { align } from '../index.ts';

const STATE = (country: string) => ({ country, sectors: ['GOV' as const] });

/** A report in which Holm of Norrland, Brandt and Kern of Sudland may be named. */
class Diplomacy extends HandMade {
  readonly holm = this.entity('person:holm', 'person', 'Ada Holm', ['Holm'], STATE('NOR'));
  readonly brandt = this.entity('person:brandt', 'person', 'Ivo Brandt', ['Brandt'], STATE('SWE'));
  readonly kern = this.entity('person:kern', 'person', 'Lea Kern', ['Kern'], STATE('SWE'));
  readonly sudland = this.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], STATE('SWE'));
  readonly lumen = this.entity('place:lumen', 'place', 'Lumen', ['Lumen'], { country: 'SWE' });
  readonly port = this.entity('place:port', 'place', 'Port', ['Port'], { country: 'SWE' });

  constructor(source: string, body: string, published?: string, title = 'News') {
    const cast = 'Named here: Holm, Brandt, Kern, Sudland, Lumen, Port.';
    super({
      source: { name: source },
      ...(published === undefined ? {} : { published }),
      parts: [
        ['title', title],
        ['paragraph', `${body} This is report ${source}.`],
        ['boilerplate', cast],
      ],
    });
  }

  visit(trigger: string, more: Partial<Parameters<HandMade['event']>[0]> = {}): this {
    return this.event({
      trigger,
      who: [{ role: 'source', entity: this.holm, words: 'Holm' }],
      place: { entity: this.lumen, words: 'Lumen' },
      ...more,
    });
  }

  meeting(trigger: string, other: 'brandt' | 'kern', more: Partial<Parameters<HandMade['event']>[0]> = {}): this {
    const who = [
      { role: 'source' as const, entity: this.holm, words: 'Holm' },
      { role: 'source' as const, entity: this[other], words: other === 'brandt' ? 'Brandt' : 'Kern' },
    ];
    return this.event({ trigger, predicate: 'meet', mutual: true, who, ...more });
  }
}

function eventsOf(...reports: HandMade[]) {
  const { events } = align(reports.map((report) => report.analysed));
  const told = events.map(({ label, status, time, accounts }) => [label, status, time?.edtf ?? '-', accounts.length] as const);
  return told.toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
}

/** A report of a meeting of Holm and Brandt on a day. */
function exact(source: string): Diplomacy {
  return new Diplomacy(source, 'They met then. She conferred.').meeting('met', 'brandt', { time: '2024-05-16' });
}

/** A report that also tells, of the month and of Holm alone, that she met somebody. */
function exactAndVague(source: string): HandMade {
  const report = exact(source);
  const who = [{ role: 'source' as const, entity: report.holm, words: 'Holm' }];
  return report.event({ trigger: 'conferred', predicate: 'meet', mutual: true, who, time: '2024-05' });
}

/** A report of a meeting in May, one in August, and one in the year. */
function twice(source: string): HandMade {
  return new Diplomacy(source, 'They met then, sat there, spoke here.')
    .meeting('met', 'brandt', { time: '2024-05' })
    .meeting('sat', 'brandt', { time: '2024-08' })
    .meeting('spoke', 'brandt', { time: '2024' });
}

describe('the same event across reports', () => {
  it('keeps visits of two years apart', () => {
    const one = new Diplomacy('A', 'She visited it.').visit('visited', { time: '2022-02-04' });
    const other = new Diplomacy('B', 'She visited it.').visit('visited', { time: '2024-05-16/2024-05-17' });
    expect(eventsOf(one, other)).toHaveLength(2);
  });

  it('does not take a plan of July for the visit of October', () => {
    const plan = new Diplomacy('A', 'A visit is planned.').visit('visit', { time: '2023-07', status: 'planned' });
    const done = new Diplomacy('B', 'She visited it.').visit('visited', { time: '2023-10-17' });
    expect(eventsOf(plan, done)).toEqual([
      ['Ada Holm to visit Lumen', 'planned', '2023-07', 1],
      ['Ada Holm visits Lumen', 'occurred', '2023-10-17', 1],
    ]);
  });

  it('says that a planned visit occurred only when an account says so', () => {
    const plan = new Diplomacy('A', 'A visit is planned.', '2024-05-01').visit('visit', { time: '2024-05-16', status: 'planned' });
    const again = new Diplomacy('B', 'A visit is expected.', '2024-05-10').visit('visit', { time: '2024-05-16', status: 'expected' });
    const done = new Diplomacy('C', 'She visited it.', '2024-05-17').visit('visited', { time: '2024-05-16' });
    expect(eventsOf(plan, again)).toEqual([['Ada Holm to visit Lumen', 'expected', '2024-05-16', 2]]);
    expect(eventsOf(plan, again, done)).toEqual([['Ada Holm visits Lumen', 'occurred', '2024-05-16', 3]]);
  });

  it('joins a month to the only visit in it, and to none when there are two', () => {
    const month = new Diplomacy('A', 'She visited it.').visit('visited', { time: '2024-05' });
    const first = new Diplomacy('B', 'She visited it.').visit('visited', { time: '2024-05-03' });
    const second = new Diplomacy('C', 'She visited it.').visit('visited', { time: '2024-05-28' });
    expect(eventsOf(month, first)).toHaveLength(1);
    expect(eventsOf(month, first, second)).toHaveLength(3);
  });

  it('keeps meetings with two people on one day apart', () => {
    const one = new Diplomacy('A', 'They met.').meeting('met', 'brandt', { time: '2024-05-16' });
    const other = new Diplomacy('B', 'They met.').meeting('met', 'kern', { time: '2024-05-16' });
    expect(
      eventsOf(one, other)
        .map(([label]) => label)
        .toSorted(),
    ).toEqual(['Ada Holm and Ivo Brandt meet', 'Ada Holm and Lea Kern meet']);
  });

  it('joins a visit to the country with one to its city, and keeps two cities apart', () => {
    const city = new Diplomacy('A', 'She visited it.').visit('visited', { time: '2024-05-16' });
    const country = new Diplomacy('B', 'She visited it.');
    country.event({
      trigger: 'visited',
      who: [
        { role: 'source', entity: country.holm, words: 'Holm' },
        { role: 'target', entity: country.sudland, words: 'Sudland' },
      ],
      time: '2024-05-16',
    });
    const port = new Diplomacy('C', 'She visited it.');
    port.visit('visited', { time: '2024-05-16', place: { entity: port.port, words: 'Port' } });
    expect(eventsOf(city, country)).toEqual([['Ada Holm visits Sudland', 'occurred', '2024-05-16', 2]]);
    expect(eventsOf(city, port)).toHaveLength(2);
  });

  it('joins a headline to the visit of its report that is nearest to its date', () => {
    const report = new Diplomacy('A', 'She visited it in 2022. Now she toured it.', '2024-05-17', 'Holm in Lumen');
    report.visit('in Lumen').visit('visited', { time: '2022-02-04' }).visit('toured', { time: '2024-05-16' });
    expect(eventsOf(report)).toEqual([
      ['Ada Holm visits Lumen', 'occurred', '2022-02-04', 1],
      ['Ada Holm visits Lumen', 'occurred', '2024-05-16', 2],
    ]);
  });

  it('does not join what has no time across reports', () => {
    const one = new Diplomacy('A', 'She visited it.').visit('visited');
    const other = new Diplomacy('B', 'She visited it.').visit('visited');
    expect(eventsOf(one, other)).toHaveLength(2);
  });

  it('joins news without a time to the only dated visit of those weeks that other reports tell', () => {
    const untold = new Diplomacy('A', 'She visited it.', '2024-05-18').visit('visited');
    const told = new Diplomacy('B', 'She visited it.', '2024-05-20').visit('visited', { time: '2024-05-16' });
    const again = new Diplomacy('C', 'She visited it.', '2024-05-31').visit('visited', { time: '2024-05-28' });
    const later = new Diplomacy('D', 'She visited it.', '2024-09-01').visit('visited', { time: '2024-05-16' });
    const vague = new Diplomacy('E', 'She visited it.', '2024').visit('visited');
    const once = new Diplomacy('F', 'She visited it.', '2024-05-19').visit('visited');
    expect(eventsOf(untold, told)).toEqual([['Ada Holm visits Lumen', 'occurred', '2024-05-16', 2]]);
    expect(eventsOf(once, told, untold)).toEqual([['Ada Holm visits Lumen', 'occurred', '2024-05-16', 3]]);
    expect(eventsOf(untold, told, again)).toHaveLength(3);
    expect(eventsOf(untold, later)).toHaveLength(2);
    expect(eventsOf(vague, told)).toHaveLength(2);
  });

  it('joins a meeting so only within days: the same two may meet again within weeks', () => {
    const untold = new Diplomacy('A', 'They met then.', '2024-05-18').meeting('met', 'brandt');
    const told = new Diplomacy('B', 'They met then.', '2024-05-20').meeting('met', 'brandt', { time: '2024-05-16' });
    expect(eventsOf(untold, told)).toHaveLength(1);
    const later = new Diplomacy('C', 'They met then.', '2024-05-30').meeting('met', 'brandt');
    expect(eventsOf(later, told)).toHaveLength(2);
  });

  it('joins meetings told of a year within one report only, visits across reports', () => {
    const year = new Diplomacy('A', 'They met then.').meeting('met', 'brandt', { time: '2024' });
    const day = new Diplomacy('B', 'They met then.').meeting('met', 'brandt', { time: '2024-05-16' });
    const both = new Diplomacy('C', 'They met then, sat there.')
      .meeting('met', 'brandt', { time: '2024' })
      .meeting('sat', 'brandt', { time: '2024-05-16' });
    expect([eventsOf(year, day).length, eventsOf(both).length]).toEqual([2, 1]);
    const visits = [
      new Diplomacy('D', 'She visited it.').visit('visited', { time: '2024' }),
      new Diplomacy('E', 'She visited it.').visit('visited', { time: '2024-05-16' }),
    ];
    expect(eventsOf(...visits)).toHaveLength(1);
  });

  it('keeps meetings told of a year by two reports apart, though both tell the meetings of one month and another', () => {
    const told = eventsOf(twice('A'), twice('B')).map(([, , time, accounts]) => `${time} ${accounts}`);
    expect(told.toSorted()).toEqual(['2024 1', '2024 1', '2024-05 2', '2024-08 2']);
  });

  it('joins what a report tells vaguely to what it tells exactly, whichever other report tells that as well', () => {
    const joined = [['Ada Holm and Ivo Brandt meet', 'occurred', '2024-05-16', 3]];
    expect(eventsOf(exactAndVague('A'), exact('B'))).toEqual(joined);
    expect(eventsOf(exact('A'), exactAndVague('B'))).toEqual(joined);
  });

  it('finds what came of a plan by whoever of its report tells it, in whatever order they stand', () => {
    const done = new Diplomacy('Post', 'She visited it.', '2024-05-15');
    done.event({ trigger: 'visited', who: [{ role: 'source', entity: done.holm, words: 'Holm' }], time: '2024-05-16' });
    for (const [first, second] of [
      ['trip', 'visit'],
      ['visit', 'trip'],
    ] as const) {
      const plan = new Diplomacy('Herald', 'A visit is ahead: the trip.', '2024-05-15');
      plan.visit(first, { time: '2024/..', status: 'planned' });
      plan.event({ trigger: second, who: [{ role: 'target', entity: plan.brandt, words: 'Brandt' }], time: '2024/..', status: 'planned' });
      expect(eventsOf(plan, done).map(([, status, time, accounts]) => [status, time, accounts])).toEqual([['occurred', '2024-05-16', 3]]);
    }
  });

  it('takes what is under way for the visit on the days of publication', () => {
    const now = new Diplomacy('A', 'She is on a visit.', '2024-05-17').visit('visit', { status: 'ongoing' });
    const done = new Diplomacy('B', 'She visited it.').visit('visited', { time: '2024-05-16/2024-05-17' });
    expect(eventsOf(now, done)).toEqual([['Ada Holm visits Lumen', 'occurred', '2024-05-16/2024-05-17', 2]]);
  });

  it('tells it as a contradiction when one says that a visit took place and another that it did not', () => {
    const done = new Diplomacy('Herald', 'She visited it.', '2024-05-17').visit('visited', { time: '2024-05-16' });
    const denied = new Diplomacy('Post', 'She did not visit.', '2024-05-18').visit('visit', { time: '2024-05-16', status: 'negated' });
    const { differences } = align([done.analysed, denied.analysed]);
    expect(differences.map(({ kind, field, text }) => [kind, field, text])).toEqual([
      ['contradiction', 'status', 'On “Ada Holm visits Lumen”, Herald says that it took place; Post says that it did not take place.'],
    ]);
  });

  it('leaves a possible visit apart from a real one', () => {
    const real = new Diplomacy('A', 'She visited it.').visit('visited', { time: '2024-05-16' });
    const maybe = new Diplomacy('B', 'She could visit.').visit('visit', { time: '2024-05-16', status: 'hypothetical' });
    expect(eventsOf(real, maybe)).toHaveLength(2);
  });
});

describe('a plan that is moved', () => {
  it('is the event that took place on another day, where a later report tells of the move, and its time is updated', () => {
    const plan = new Diplomacy('Herald', 'A visit is planned.', '2024-05-01').visit('visit', { time: '2024-05-16', status: 'planned' });
    const done = new Diplomacy('Post', 'She visited it. The journey had been put off from May.', '2024-06-10').visit('visited', {
      time: '2024-06-09',
    });
    const other = new Diplomacy('Sun', 'She visited it.', '2024-06-10').visit('visited', { time: '2024-06-09' });
    expect(eventsOf(plan, done)).toEqual([['Ada Holm visits Lumen', 'occurred', '2024-06-09', 2]]);
    expect(eventsOf(plan, other)).toHaveLength(2);
    const kinds = align([plan.analysed, done.analysed]).differences.map(({ kind, field }) => `${kind} ${field}`);
    expect(kinds.toSorted()).toEqual(['update status', 'update time']);
  });
});

describe('a denial', () => {
  it('without a day is of what another report tells of the same two, and contradicts it', () => {
    const told = new Diplomacy('Herald', 'They met then.', '2024-05-18').meeting('met', 'brandt', { time: '2024-05-16' });
    const denied = new Diplomacy('Post', 'They never met.', '2024-05-20').meeting('met', 'brandt', { status: 'denied' });
    expect(eventsOf(told, denied)).toHaveLength(1);
    expect(align([told.analysed, denied.analysed]).differences.map(({ kind, field }) => `${kind} ${field}`)).toEqual(['contradiction status']);
  });
});

describe('the predicate of accounts that are told as often', () => {
  it('is that of all who take part', () => {
    const report = new Diplomacy('Herald', 'She flies there, where they met.', '2024-05-18').meeting('met', 'brandt', { time: '2024-05-16' });
    report.event({ trigger: 'flies', predicate: 'fly', who: [{ role: 'source', entity: report.holm, words: 'Holm' }], time: '2024-05-16' });
    expect(eventsOf(report)).toEqual([['Ada Holm and Ivo Brandt meet', 'occurred', '2024-05-16', 2]]);
  });
});
