import { describe, expect, it } from 'vitest';
import { HandMade } from '../../test/support/analysed-report.ts';
import { type Alignment, type Findings, isListed } from '../model/index.ts';
import { align } from './index.ts';

type FigureGiven = Partial<Parameters<HandMade['figure']>[0]>;
type EventGiven = Partial<Parameters<HandMade['event']>[0]>;

/** A report in which Holm visits Sudland, says something, and exports are told. */
function report(
  source: string,
  { figure, event, said }: { figure?: FigureGiven; event?: EventGiven; said?: Findings['statements'][number]['doubts'] },
) {
  const made = new HandMade({
    source: { name: source },
    published: '2031-06-01',
    parts: [['paragraph', `Holm visited Sudland. Exports of Norrland were 240. Holm said the harbour opens before winter. ${source}`]],
  });
  const holm = made.entity('person:holm', 'person', 'Ada Holm', ['Holm'], { country: 'NOR', sectors: ['GOV'] });
  const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], { country: 'SWE', sectors: ['GOV'] });
  const norrland = made.entity('gov:NOR', 'government', 'Norrland', ['Norrland'], { country: 'NOR', sectors: ['GOV'] });
  made.event({
    trigger: 'visited',
    who: [
      { role: 'source', entity: holm, words: 'Holm' },
      { role: 'target', entity: sudland, words: 'Sudland' },
    ],
    time: '2031-05-16',
    ...event,
  });
  made.figure({
    words: '240',
    measure: 'Exports',
    name: 'exports',
    unit: 'USD',
    period: '2030',
    value: 240e9,
    precision: 1e9,
    about: [{ entity: norrland, role: 'of' }],
    ...figure,
  });
  return made.statement({ content: ['the harbour opens before winter'], speaker: holm, ...(said ? { doubts: said } : {}) });
}

function whole(...reports: HandMade[]): Alignment {
  return align(reports.map(({ analysed }) => analysed));
}

/** Ids of items with those of their accounts. */
function grouping({ events, statements, figures }: Alignment) {
  return [...events, ...statements, ...figures].map(({ id, accounts }) => [id, accounts.map((account) => account.id)]);
}

/** The fields in which a second report, which denies the visit and gives another amount, differs from the first. */
function differing(event: EventGiven, figure: FigureGiven): string[] {
  const other = report('B', { event: { status: 'negated', ...event }, figure: { value: 310e9, ...figure } });
  return whole(report('A', {}), other).differences.map(({ field }) => field);
}

describe('accounts with a field in doubt', () => {
  it('give an event the fields that they are sure of', () => {
    const vague = report('B', { event: { time: '2031-05', doubts: ['place'] } });
    const { events } = whole(vague, report('A', { event: { time: '2031-05-16', doubts: ['parties'] } }));
    expect(events.map(({ time }) => time?.edtf)).toEqual(['2031-05-16']);
  });

  it('carry it from the finding to the item, which then is not listed', () => {
    const { events, statements, figures } = whole(
      report('A', { event: { doubts: ['parties'] }, figure: { doubts: ['measure', 'owner'] }, said: ['speaker'] }),
    );
    const items = [...events, ...statements, ...figures];
    expect(items.flatMap(({ accounts }) => accounts.map(({ doubts }) => doubts))).toEqual([['parties'], ['speaker'], ['measure', 'owner']]);
    expect(items.some((item) => isListed(item))).toBe(false);
  });

  it('are of the item that they would be of without doubt', () => {
    const sure = whole(report('A', {}), report('B', {}));
    const doubted = whole(report('A', { event: { doubts: ['time'] }, figure: { doubts: ['owner'] }, said: ['content'] }), report('B', {}));
    expect(grouping(doubted)).toEqual(grouping(sure));
    const items = [...doubted.events, ...doubted.statements, ...doubted.figures];
    expect(items).toHaveLength(3);
    expect(items.every((item) => isListed(item) && item.reports === 2)).toBe(true);
  });

  it('tell nothing where another account is sure', () => {
    const { events, figures } = whole(
      report('A', {}),
      report('B', { event: { status: 'negated', doubts: ['status', 'time'] }, figure: { value: 310e9, doubts: ['value'] } }),
    );
    expect(events).toMatchObject([{ status: 'occurred', time: { edtf: '2031-05-16' }, reports: 2 }]);
    expect(figures).toMatchObject([{ value: 240e9, agreement: 'single', reports: 2 }]);
  });

  it('differ from nothing', () => {
    expect(differing({}, {}).toSorted()).toEqual(['status', 'value']);
    expect(differing({ doubts: ['parties'] }, { doubts: ['owner'] })).toEqual([]);
  });

  it('are in no conflict among themselves', () => {
    const { figures, differences } = whole(
      report('A', { figure: { doubts: ['value'] } }),
      report('B', { figure: { value: 310e9, doubts: ['owner'] } }),
    );
    expect(figures.map(({ agreement }) => agreement)).toEqual(['single']);
    expect(differences).toEqual([]);
  });

  it('are in no doubt as a whole where several reports tell the thing', () => {
    const doubted = { event: { doubts: ['reading' as const] }, figure: { doubts: ['reading' as const] } };
    const alone = whole(report('A', doubted));
    expect([...alone.events, ...alone.figures].some((item) => isListed(item))).toBe(false);
    const both = whole(report('A', doubted), report('B', doubted));
    expect([...both.events, ...both.figures].every((item) => isListed(item) && item.reports === 2)).toBe(true);
    expect(differing(doubted.event, doubted.figure).toSorted()).toEqual(['status', 'value']);
  });

  it('add nobody and no place to what the same report tells for sure', () => {
    expect(agreeing([], true)).toEqual([['Norrland', 'Sudland', 'Varn'], 'Varn']);
    expect(agreeing(['reading'], true)).toEqual([['Norrland', 'Sudland'], undefined]);
    expect(agreeing(['reading'], false)).toEqual([['Norrland', 'Sudland', 'Varn'], 'Varn']);
  });
});

/** Who agrees and where, as two sentences of a report tell it, the second with a town. */
function agreeing(doubts: EventGiven['doubts'], isSureFirst: boolean): unknown[] {
  const made = new HandMade({ source: { name: 'A' }, parts: [['paragraph', 'Norrland and Sudland agreed. They agree at Varn.']] });
  const states = (['Norrland', 'Sudland'] as const).map((name, at) => ({
    role: 'source' as const,
    entity: made.entity(at === 0 ? 'gov:NOR' : 'gov:SWE', 'government', name, [name], { country: at === 0 ? 'NOR' : 'SWE', sectors: ['GOV'] }),
    words: name,
  }));
  const varn = made.entity('place:varn', 'place', 'Varn', ['Varn']);
  const told = { predicate: 'agree', type: 'AGREE' as const, time: '2031-05-16' };
  made.event({ ...told, trigger: 'agreed', who: states, ...(isSureFirst ? {} : { doubts: ['reading'] }) });
  const who = [...states, { role: 'source' as const, entity: varn, words: 'Varn' }];
  made.event({ ...told, trigger: 'agree', in: 'They agree', who, place: { entity: varn, words: 'Varn' }, ...(doubts ? { doubts } : {}) });
  const { events, actors } = whole(made);
  const nameOf = (id?: string) => actors.find((actor) => actor.id === id)?.name;
  return [events[0]?.participants.map(({ actor }) => nameOf(actor)), nameOf(events[0]?.place)];
}
