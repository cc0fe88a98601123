import type { AnalysedReport, EventFinding } from '../../src/model/index.ts';
import { HandMade } from '../../test/support/analysed-report.ts';
import { pick, type Random } from '../../test/support/seeded-random.ts';

const COUNTRIES = ['NOR', 'SWE', 'CHL', 'SEN', 'AUT', 'JOR', 'KEN', 'PRT', 'VNM', 'PER', 'GHA', 'FIN', 'NPL', 'OMN'];
const DEEDS = [
  ['criticise', 'ACCUSE'],
  ['attack', 'ASSAULT'],
  ['expel', 'SANCTION'],
  ['sign', 'AGREE'],
  ['help', 'AID'],
] as const;

const MEASURES = ['trade', 'wheat', 'steel', 'tourism', 'fishing', 'timber', 'copper', 'cotton', 'coffee', 'shipping', 'mining', 'textiles'];
/** The two states of the hottest block. */
const HOT = ['DNK', 'POL'] as const;

const dayOf = (number: number) => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);

/**
 * A made-up analysed report of three events, a figure and a statement, over a year of days. Every sixth event, and so a tenth of all accounts, is one of
 * the same type between the same two states in one month, so that its block grows with the number of reports.
 */
export function generatedAnalysis(random: Random, number: number): AnalysedReport {
  const [one, other, third] = [pick(random, COUNTRIES), pick(random, COUNTRIES), pick(random, COUNTRIES)];
  const published = random(360);
  const events = [0, 1, 2].map((at) =>
    random(6) === 0 ? hot(random, at) : { at, deed: pick(random, DEEDS), day: published - random(9), who: [one, other] },
  );
  const names = [...new Set([one, other, third, ...HOT])];
  const measure = pick(random, MEASURES);
  const body = [
    ...events.map(({ at, deed: [verb] }) => `Deed${at} ${verb} word${random(90)} word${random(90)} word${random(90)}.`),
    `Worth ${random(900)}n of ${measure}. Said: we will not give way number ${random(5000)} to them now.`,
    `Named: ${names.join(' ')}. Report ${number}.`,
  ];
  const made = new HandMade({
    source: { name: `Outlet ${number % 97}` },
    published: dayOf(published),
    parts: [['title', `Report ${number}`], ...body.map((text) => ['paragraph', text] as ['paragraph', string])],
  });
  const entity = new Map(names.map((name) => [name, made.entity(`gov:${name}`, 'government', name, [name], { country: name, sectors: ['GOV'] })]));
  const party = (role: 'source' | 'target', name: string) => ({ role, entity: entity.get(name) ?? 0, words: name });
  for (const { at, deed, day, who } of events) {
    const [predicate, type] = deed;
    const [agent = '', patient = ''] = who;
    made.event({ trigger: `Deed${at}`, predicate, type, time: dayOf(day), who: [party('source', agent), party('target', patient)] });
  }
  made.figure({
    words: /\d+n/.exec(body[3] ?? '')?.[0] ?? '',
    measure,
    unit: 'USD',
    value: random(900),
    period: String(2014 + random(10)),
    about: [{ entity: 0, role: 'of' }],
  });
  made.statement({ content: [/we will .+ now/.exec(body[3] ?? '')?.[0] ?? ''], speaker: random(3) });
  return made.analysed;
}

function hot(random: Random, at: number) {
  return { at, deed: DEEDS[1], day: 100 + random(28), who: HOT };
}

/** Whether an event is of the hottest block. */
export function isHot({ plover, participants }: EventFinding): boolean {
  return plover?.type === 'ASSAULT' && participants.every(({ span }) => HOT.some((state) => state === span.exact));
}
