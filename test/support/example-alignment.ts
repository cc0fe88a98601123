import {
  type AccountId,
  type Alignment,
  differenceId,
  type Event,
  type EventAccount,
  type Figure,
  itemId,
  type Origin,
  originId,
  type Statement,
  type StatementAccount,
} from '../../src/model/index.ts';
import { actorOf, eventAccount, figureAccount, statementAccount } from './example-accounts.ts';
import { COPY_REPORT, HOSTILE_REPORT, REVIEW_REPORT, TURKISH_REPORT, WIRE_REPORT } from './example-reports.ts';

const WIRE = originId('outlet', 'harbourwire.example');
const REVIEW = originId('outlet', 'atlantic-review');
const MINISTRY = originId('official', 'ministry');

const halden = actorOf(
  'Tove Halden',
  'person',
  [
    [WIRE_REPORT, 'Tove Halden'],
    [WIRE_REPORT, 'Ms. Halden'],
    [REVIEW_REPORT, 'Tove Halden'],
    [HOSTILE_REPORT, 'Halden'],
  ],
  { country: 'VSL', sectors: ['GOV'], roles: [{ title: 'Premier', organisation: 'Vesland' }] },
);
const serei = actorOf('Amadu Serei', 'person', [
  [WIRE_REPORT, 'Amadu Serei'],
  [REVIEW_REPORT, 'Serei'],
]);
const orsania = actorOf('Government of Orsania', 'government', [
  [WIRE_REPORT, 'Orsania'],
  [REVIEW_REPORT, 'Orsania'],
]);
const portOrsa = actorOf('Port Orsa', 'place', [
  [WIRE_REPORT, 'Port Orsa'],
  [REVIEW_REPORT, 'Port Orsa'],
]);

function eventOf(label: string, accounts: EventAccount[], more: Partial<Event>): Event {
  const [first] = accounts;
  if (!first) throw new RangeError('an event needs an account');
  return {
    type: 'event',
    id: itemId(
      'evt',
      accounts.map((account) => account.id),
    ),
    label,
    predicate: first.predicate,
    status: first.status,
    participants: first.participants.map(({ role, actor }) => ({ role, actor })),
    ...(first.time ? { time: { edtf: first.time.edtf, basis: first.time.basis } } : {}),
    accounts,
    reports: new Set(accounts.map((account) => account.report)).size,
    origins: new Set(accounts.map((account) => account.origin)).size,
    salience: 0.5,
    ...more,
  };
}

const arrivals = [
  eventAccount({
    report: WIRE_REPORT,
    trigger: 'arrived',
    status: 'occurred',
    participants: [['source', halden.id, 'Premier Tove Halden of Vesland']],
    time: ['2031-03-03', 'Monday'],
    origin: WIRE,
  }),
  eventAccount({
    report: REVIEW_REPORT,
    trigger: 'came',
    status: 'occurred',
    participants: [['source', halden.id, 'Tove Halden']],
    time: ['2031-03-03', '3 March'],
    origin: REVIEW,
  }),
];
const arrival = eventOf('Tove Halden visited Port Orsa', arrivals, {
  salience: 0.9,
  place: portOrsa.id,
  plover: { type: 'CONSULT', mode: 'visit', contexts: ['diplomatic'] },
  cameo: '042',
  goldstein: 1.9,
});
const signing = eventOf(
  'Tove Halden and Amadu Serei will sign a fishing accord',
  [
    eventAccount({
      report: WIRE_REPORT,
      trigger: 'sign',
      status: 'planned',
      participants: [['source', halden.id, 'The two leaders']],
      time: ['2031-03-05', 'Wednesday'],
      origin: WIRE,
    }),
  ],
  { mutual: true, plover: { type: 'AGREE', contexts: ['economic'] } },
);
const boarding = eventOf(
  'Orsania denied boarding two trawlers',
  [
    eventAccount({
      report: REVIEW_REPORT,
      trigger: 'boarded',
      status: 'denied',
      participants: [['source', orsania.id, 'Orsania']],
      time: ['2031-02', 'February'],
      origin: REVIEW,
    }),
  ],
  { plover: { type: 'COERCE', contexts: ['military'] } },
);
const cancelling = eventOf(
  'Tove Halden may cancel the accord',
  [
    eventAccount({
      report: HOSTILE_REPORT,
      trigger: 'cancel',
      status: 'hypothetical',
      participants: [['source', halden.id, 'Halden']],
      origin: MINISTRY,
    }),
  ],
  { salience: 0.2 },
);

function statementOf(account: StatementAccount, speaker: Statement['speaker']): Statement {
  return {
    type: 'statement',
    id: itemId('sta', [account.id]),
    ...(speaker ? { speaker } : {}),
    form: account.form,
    content: account.content[0]?.exact ?? '',
    ...(account.said ? { said: account.said } : {}),
    accounts: [account],
    reports: 1,
    origins: 1,
    relations: [],
  };
}

const statements = [
  statementOf(
    statementAccount(WIRE_REPORT, 'We will open the strait again before the summer', {
      speaker: 'Halden',
      cue: 'told',
      form: 'direct',
      origin: WIRE,
    }),
    halden.id,
  ),
  statementOf(
    statementAccount(REVIEW_REPORT, 'will stay closed as long as it must', { speaker: 'Serei', cue: 'said', form: 'mixed', origin: REVIEW }),
    serei.id,
  ),
];

const tradeAccounts = [
  figureAccount(WIRE_REPORT, '$4.2 billion', 'Trade between Vesland and Orsania', 4.2e9, MINISTRY),
  figureAccount(REVIEW_REPORT, '$3.9 billion', 'Trade', 3.9e9, REVIEW),
];
const trade: Figure = {
  type: 'figure',
  id: itemId(
    'fig',
    tradeAccounts.map((account) => account.id),
  ),
  measure: 'trade',
  about: [{ actor: orsania.id, role: 'with' }],
  low: 3.9e9,
  high: 4.2e9,
  unit: 'USD',
  agreement: 'conflict',
  accounts: tradeAccounts,
  reports: 2,
  origins: 2,
};

const between = tradeAccounts.map((account): AccountId => account.id);

const origins: Origin[] = [
  { type: 'origin', id: WIRE, kind: 'outlet', name: 'Harbour Wire', accounts: arrivals.slice(0, 1).map(({ id }) => id), because: [] },
  { type: 'origin', id: REVIEW, kind: 'own_reporting', name: 'Atlantic Review', accounts: arrivals.slice(1).map(({ id }) => id), because: [] },
  { type: 'origin', id: MINISTRY, kind: 'official', name: 'the ministry', derived_from: WIRE, accounts: between.slice(0, 1), because: [] },
];

function inOrderOfIds<Value extends { id: string }>(values: Value[]): Value[] {
  return values.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A small dossier on an invented visit: what is agreed, planned, denied and contradicted, with clutter, notes and hostile words. */
export const EXAMPLE: Alignment = {
  reports: inOrderOfIds([WIRE_REPORT, REVIEW_REPORT, HOSTILE_REPORT, TURKISH_REPORT, COPY_REPORT]),
  actors: inOrderOfIds([halden, serei, orsania, portOrsa]),
  events: inOrderOfIds([arrival, signing, boarding, cancelling]),
  statements: inOrderOfIds(statements),
  figures: [trade],
  differences: [
    {
      type: 'difference',
      id: differenceId('value', between),
      kind: 'contradiction',
      field: 'value',
      between,
      text: 'Harbour Wire gives trade in 2030 as 4.2 billion US dollars, Atlantic Review as 3.9 billion.',
    },
  ],
  origins: inOrderOfIds(origins),
  edits: [],
};
