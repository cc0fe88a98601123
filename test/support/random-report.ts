import * as fc from 'fast-check';
import { HandMade } from './analysed-report.ts';

const CAST = [
  ['person:holm', 'person', 'Ada Holm', 'NOR'],
  ['person:brandt', 'person', 'Ivo Brandt', 'SWE'],
  ['person:kern', 'person', 'Lea Kern', 'SWE'],
  ['name:person:marsh', 'person', 'Marsh', undefined],
  ['name:person:zoe marsh', 'person', 'Zoe Marsh', undefined],
  ['gov:NOR', 'government', 'Norrland', 'NOR'],
  ['gov:SWE', 'government', 'Sudland', 'SWE'],
  ['place:lumen', 'place', 'Lumen', 'SWE'],
  ['place:SWE', 'place', 'Sudland', 'SWE'],
] as const;
const TIMES = ['2024-05-16', '2024-05-16/2024-05-17', '2024-05-17', '2024-05', '2024', '2023-10-17', '2023', '2024-05-28', '2024/..', undefined];
const STATUSES = ['occurred', 'ongoing', 'planned', 'expected', 'negated', 'denied', 'hypothetical', 'alleged'] as const;

const event = fc.record({
  verb: fc.constantFrom(['visit', 'visit'], ['host', 'visit'], ['meet', undefined], ['call', 'phone']),
  source: fc.option(fc.nat(CAST.length - 1)),
  target: fc.option(fc.nat(CAST.length - 1)),
  place: fc.option(fc.constantFrom(7, 8)),
  time: fc.constantFrom(...TIMES),
  status: fc.constantFrom(...STATUSES),
});
const figure = fc.record({
  value: fc.constantFrom(240, 240.1, 7, 4),
  approximation: fc.constantFrom(undefined, 'more_than' as const, 'about' as const),
  period: fc.constantFrom('2023', '2024', undefined),
});
const statement = fc.record({
  words: fc.constantFrom('we will build it before the winter', 'we will build it before', 'never'),
  speaker: fc.option(fc.nat(4)),
});

/** A report with random events, figures and statements among few actors and times, so that much of it may be one; the text is a 🚢 apart. */
export const randomReport = fc
  .record({
    number: fc.nat(1_000_000),
    published: fc.constantFrom('2024-05-15', '2024-05-18', '2023-10-18', '2024-05-15/2024-06-20', undefined),
    title: fc.boolean(),
    events: fc.array(event, { maxLength: 6 }),
    figures: fc.array(figure, { maxLength: 3 }),
    statements: fc.array(statement, { maxLength: 3 }),
  })
  .map(({ number, published, title, events, figures, statements }) => {
    const triggers = events.map((_, at) => `trigger${at};`);
    const amounts = figures.map((_, at) => `amount${at};`);
    const sayings = statements.map(({ words }, at) => `${words} (${at});`);
    const names = CAST.map(([, , name], at) => `${name} ${at};`);
    const body = `🚢 ${number} ${[...triggers.slice(1), ...amounts, ...sayings, ...names].join(' ')}`;
    const made = new HandMade({
      source: { name: `Outlet ${number % 5}` },
      ...(published === undefined ? {} : { published }),
      parts: [
        [title ? 'title' : 'paragraph', `Top ${triggers[0] ?? ''}`],
        ['paragraph', body],
      ],
    });
    for (const [at, [key, kind, name, country]] of CAST.entries())
      made.entity(key, kind, name, [`${name} ${at}`], country === undefined ? {} : { country, sectors: ['GOV'] });
    const words = (at: number) => names[at]?.slice(0, -1) ?? '';
    for (const [at, { verb, source, target, place, time, status }] of events.entries()) {
      const [predicate = 'visit', mode] = verb;
      made.event({
        trigger: triggers[at] ?? '',
        predicate,
        ...(mode === undefined ? {} : { mode }),
        mutual: predicate === 'meet',
        who: [
          ...(source === null ? [] : [{ role: 'source' as const, entity: source, words: words(source) }]),
          ...(target === null ? [] : [{ role: 'target' as const, entity: target, words: words(target) }]),
        ],
        ...(place === null ? {} : { place: { entity: place, words: words(place) } }),
        ...(time === undefined ? {} : { time }),
        status,
      });
    }
    for (const [at, { value, approximation, period }] of figures.entries()) {
      made.figure({
        words: amounts[at] ?? '',
        measure: amounts[at] ?? '',
        name: 'trade',
        value,
        unit: 'USD',
        precision: 1,
        about: [{ entity: 5, role: 'of' }],
        ...(approximation ? { approximation } : {}),
        ...(period ? { period } : {}),
      });
    }
    for (const [at, { speaker }] of statements.entries()) made.statement({ content: [sayings[at] ?? ''], ...(speaker === null ? {} : { speaker }) });
    return made.analysed;
  });
