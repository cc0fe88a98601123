import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  accountId,
  type ExportRecord,
  edtf,
  itemId,
  mentionId,
  originId,
  type Part,
  reportId,
  type Span,
  sha256,
  spanOf,
} from '../../src/model/index.ts';

/**
 * The complete export of one sample report, written by hand from the text before anything could produce it. It holds the records to account:
 * what a careful reader finds in the report must be sayable in them. Spans are told by their words; nothing here runs the code under test.
 */
const bytes = readFileSync(resolve(import.meta.dirname, '../../samples/reports/harbour-wire-plan.txt'));
const text = bytes.toString('utf8');
const report = reportId(sha256(bytes));

/** The span of `words`, or of `words` where they stand inside `within`. The text has no character outside the Basic Multilingual Plane. */
function at(words: string, within = words): Span {
  const outer = text.indexOf(within);
  if (outer < 0 || text.indexOf(within, outer + 1) >= 0) throw new RangeError(`not exactly once in the report: ${within}`);
  const start = text.indexOf(words, outer);
  return spanOf(text, start, start + words.length);
}

function part(role: Part['role'], words: string, within = words): Part {
  const { start, end } = at(words, within);
  return { role, start, end, language: 'en' };
}

function mention(words: string, within = words) {
  const span = at(words, within);
  return { id: mentionId(report, span), report, span };
}

const S1 = 'Icelandic Foreign Minister Sólveig Hauksdóttir will visit Montevideo on March 18 for talks on an undersea data cable, her ministry said on Tuesday.';
const S2 = 'Hauksdóttir is expected to meet Uruguayan President Elena Marchetti and sign an agreement on the first stage of the project.';
const S4 = '"This cable is not a luxury. It is the shortest road between two ocean economies," Hauksdóttir told reporters in Reykjavik.';
const S5 = 'Trade between Iceland and Uruguay reached $310 million in 2024, according to Statistics Iceland.';

const TITLE = "Iceland's foreign minister to visit Uruguay for talks on Atlantic cable";
const minister = [
  mention("Iceland's foreign minister"),
  mention('Sólveig Hauksdóttir', S1), mention('Hauksdóttir', S2), mention('Hauksdóttir', 'economies," Hauksdóttir')];
const president = [mention('Elena Marchetti')];
const uruguay = [mention('Uruguay', 'to visit Uruguay'), mention('Uruguay', 'Iceland and Uruguay reached')];
const iceland = [mention('Iceland', "Iceland's foreign"), mention('Iceland', 'between Iceland and')];
const montevideo = [mention('Montevideo')];
const statistics = [mention('Statistics Iceland')];

const actorId = (mentions: { id: ReturnType<typeof mentionId> }[]) =>
  itemId(
    'act',
    mentions.map((each) => each.id),
  );

const wire = originId('own_reporting', 'harbour wire');
const ministry = originId('official', 'iceland: foreign ministry');
const bureau = originId('official', 'statistics iceland');

const visitSpans = [at('visit', 'will visit Montevideo'), at('Icelandic Foreign Minister Sólveig Hauksdóttir'), at('Montevideo')];
const visit = accountId(report, 'event', visitSpans);
const titleVisitSpans = [at('visit', 'to visit Uruguay'), at("Iceland's foreign minister"), at('Uruguay', 'to visit Uruguay')];
const titleVisit = accountId(report, 'event', titleVisitSpans);
const signSpans = [at('sign', 'sign an agreement'), at('Hauksdóttir', S2)];
const sign = accountId(report, 'event', signSpans);
const meetSpans = [at('meet'), at('Hauksdóttir', S2), at('Uruguayan President Elena Marchetti')];
const meet = accountId(report, 'event', meetSpans);
const quote = at('This cable is not a luxury. It is the shortest road between two ocean economies,');
const saying = accountId(report, 'statement', [quote]);
const told = at('Icelandic Foreign Minister Sólveig Hauksdóttir will visit Montevideo on March 18 for talks on an undersea data cable');
const telling = accountId(report, 'statement', [told]);
const costSpan = at('about $480 million');
const cost = accountId(report, 'figure', [costSpan]);
const tradeSpan = at('$310 million');
const trade = accountId(report, 'figure', [tradeSpan]);

const sentence = (words: string) => ({ start: at(words).start, end: at(words).end });

export const firstExport: ExportRecord[] = [
  { type: 'dossier', version: 1, analyser: 'by hand', created_by: 'a reader', reports: 1, sources: 1, range: edtf('2025-03-04') },
  {
    type: 'report',
    id: report,
    sha256: sha256(bytes),
    text_sha256: sha256(text),
    path: 'harbour-wire-plan.txt',
    title: "Iceland's foreign minister to visit Uruguay for talks on Atlantic cable",
    authors: ['Marta Quiroga'],
    source: { name: 'Harbour Wire' },
    published: {
      edtf: edtf('2025-03-04'),
      basis: 'printed',
      because: [{ reason: 'date in the dateline', span: at('March 4, 2025') }],
    },
    language: 'en',
    genre: 'news',
    text,
    parts: [
      part('title', "Iceland's foreign minister to visit Uruguay for talks on Atlantic cable"),
      part('byline', 'By Marta Quiroga'),
      part('dateline', 'REYKJAVIK, March 4, 2025 (Harbour Wire) -'),
      part('paragraph', S1),
      part('paragraph', `${S2} The two countries have discussed the cable since 2023.`),
      part('paragraph', S4),
      part('paragraph', `${S5} The cable would cost about $480 million.`),
      part('paragraph', 'Portugal, where the cable would land, has not yet announced whether it will join the talks.'),
    ],
    notes: [],
    problems: [],
  },
  ...[
    { name: 'Sólveig Hauksdóttir', kind: 'person' as const, country: 'ISL', sectors: ['GOV' as const], roles: [{ title: 'Foreign Minister' }], aliases: ['Hauksdóttir'], mentions: minister },
    { name: 'Elena Marchetti', kind: 'person' as const, country: 'URY', sectors: ['GOV' as const], roles: [{ title: 'President' }], aliases: [], mentions: president },
    { name: 'Uruguay', kind: 'government' as const, country: 'URY', sectors: ['GOV' as const], roles: [], aliases: [], mentions: uruguay },
    { name: 'Iceland', kind: 'government' as const, country: 'ISL', sectors: ['GOV' as const], roles: [], aliases: [], mentions: iceland },
    { name: 'Montevideo', kind: 'place' as const, country: 'URY', sectors: [], roles: [], aliases: [], mentions: montevideo },
    { name: 'Statistics Iceland', kind: 'organisation' as const, country: 'ISL', sectors: ['GOV' as const], roles: [], aliases: [], mentions: statistics },
  ]
    .map((actor) => ({ type: 'actor' as const, id: actorId(actor.mentions), ...actor }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ...[
    {
      type: 'event' as const,
      id: itemId('evt', [visit, titleVisit]),
      label: 'Sólveig Hauksdóttir visits Uruguay',
      plover: { type: 'CONSULT' as const, mode: 'visit', contexts: [] },
      cameo: '042',
      goldstein: 1.9,
      predicate: 'visit',
      status: 'planned' as const,
      participants: [
        { role: 'source' as const, actor: actorId(minister) },
        { role: 'target' as const, actor: actorId(uruguay) },
      ],
      time: { edtf: edtf('2025-03-18'), basis: 'stated' as const },
      place: actorId(montevideo),
      accounts: [
        {
          id: visit,
          report,
          sentence: sentence(S1),
          trigger: at('visit', 'will visit Montevideo'),
          predicate: 'visit',
          plover: { type: 'CONSULT' as const, mode: 'visit', contexts: [] },
          participants: [
            { role: 'source' as const, actor: actorId(minister), span: at('Icelandic Foreign Minister Sólveig Hauksdóttir'), as: { title: 'Foreign Minister', country: 'ISL' } },
            { role: 'target' as const, actor: actorId(uruguay), span: at('Montevideo') },
          ],
          time: { edtf: edtf('2025-03-18'), span: at('March 18'), basis: 'stated' as const },
          place: { actor: actorId(montevideo), span: at('Montevideo') },
          status: 'planned' as const,
          polarity: 'positive' as const,
          certainty: 'certain' as const,
          tense: 'future' as const,
          attributed_to: { span: at('her ministry') },
          origin: ministry,
          by: 'by hand',
        },
        {
          id: titleVisit,
          report,
          sentence: sentence(TITLE),
          trigger: at('visit', 'to visit Uruguay'),
          predicate: 'visit',
          plover: { type: 'CONSULT' as const, mode: 'visit', contexts: [] },
          participants: [
            {
              role: 'source' as const,
              actor: actorId(minister),
              span: at("Iceland's foreign minister"),
              as: { title: 'foreign minister', country: 'ISL' },
            },
            { role: 'target' as const, actor: actorId(uruguay), span: at('Uruguay', 'to visit Uruguay') },
          ],
          status: 'planned' as const,
          polarity: 'positive' as const,
          certainty: 'certain' as const,
          tense: 'future' as const,
          origin: ministry,
          by: 'by hand',
        },
      ],
      reports: 1,
      origins: 1,
      salience: 1,
    },
    {
      type: 'event' as const,
      id: itemId('evt', [meet]),
      label: 'Sólveig Hauksdóttir and Elena Marchetti meet',
      plover: { type: 'CONSULT' as const, contexts: [] },
      cameo: '040',
      goldstein: 1,
      predicate: 'meet',
      status: 'expected' as const,
      mutual: true,
      participants: [
        { role: 'source' as const, actor: actorId(minister) },
        { role: 'source' as const, actor: actorId(president) },
      ],
      accounts: [
        {
          id: meet,
          report,
          sentence: sentence(S2),
          trigger: at('meet'),
          predicate: 'meet',
          plover: { type: 'CONSULT' as const, contexts: [] },
          participants: [
            { role: 'source' as const, actor: actorId(minister), span: at('Hauksdóttir', S2) },
            { role: 'source' as const, actor: actorId(president), span: at('Uruguayan President Elena Marchetti'), as: { title: 'President', country: 'URY' } },
          ],
          status: 'expected' as const,
          polarity: 'positive' as const,
          certainty: 'probable' as const,
          tense: 'future' as const,
          origin: wire,
          by: 'by hand',
        },
      ],
      reports: 1,
      origins: 1,
      salience: 0.6,
    },
    {
      type: 'event' as const,
      id: itemId('evt', [sign]),
      label: 'Sólveig Hauksdóttir signs an agreement',
      plover: { type: 'AGREE' as const, contexts: [] },
      cameo: '057',
      goldstein: 8,
      predicate: 'sign',
      status: 'expected' as const,
      mutual: true,
      participants: [{ role: 'source' as const, actor: actorId(minister) }],
      accounts: [
        {
          id: sign,
          report,
          sentence: sentence(S2),
          trigger: at('sign', 'sign an agreement'),
          predicate: 'sign',
          plover: { type: 'AGREE' as const, contexts: [] },
          participants: [{ role: 'source' as const, actor: actorId(minister), span: at('Hauksdóttir', S2) }],
          status: 'expected' as const,
          polarity: 'positive' as const,
          certainty: 'probable' as const,
          tense: 'future' as const,
          origin: wire,
          by: 'by hand',
        },
      ],
      reports: 1,
      origins: 1,
      salience: 0.6,
    },
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ...[
  {
    type: 'statement' as const,
    id: itemId('sta', [saying]),
    speaker: actorId(minister),
    form: 'direct' as const,
    content: quote.exact,
    accounts: [
      {
        id: saying,
        report,
        content: [quote],
        speaker: at('Hauksdóttir', 'economies," Hauksdóttir'),
        cue: at('told'),
        addressee: at('reporters'),
        form: 'direct' as const,
        venue: at('Reykjavik', 'reporters in Reykjavik'),
        origin: wire,
        by: 'by hand',
      },
    ],
    reports: 1,
    origins: 1,
    relations: [],
  },
    {
      type: 'statement' as const,
      id: itemId('sta', [telling]),
      form: 'indirect' as const,
      content: told.exact,
      said: { edtf: edtf('2025-03-04') },
      accounts: [
        {
          id: telling,
          report,
          content: [told],
          speaker: at('her ministry'),
          cue: at('said'),
          form: 'indirect' as const,
          said: { edtf: edtf('2025-03-04') },
          origin: ministry,
          by: 'by hand',
        },
      ],
      reports: 1,
      origins: 1,
      relations: [],
    },
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ...[
  {
    type: 'figure' as const,
    id: itemId('fig', [trade]),
    measure: 'trade',
    about: [
      { actor: actorId(iceland), role: 'with' as const },
      { actor: actorId(uruguay), role: 'with' as const },
    ],
    value: 310_000_000,
    unit: 'USD',
    agreement: 'single' as const,
    accounts: [
      {
        id: trade,
        report,
        span: tradeSpan,
        measure: at('Trade'),
        value: 310_000_000,
        unit: 'USD',
        precision: 10_000_000,
        period: { edtf: edtf('2024') },
        status: 'occurred' as const,
        attributed_to: { actor: actorId(statistics), span: at('Statistics Iceland') },
        origin: bureau,
        by: 'by hand',
      },
    ],
    reports: 1,
    origins: 1,
  },
    {
      type: 'figure' as const,
      id: itemId('fig', [cost]),
      measure: 'cost',
      about: [],
      value: 480_000_000,
      unit: 'USD',
      agreement: 'single' as const,
      accounts: [
        {
          id: cost,
          report,
          span: costSpan,
          measure: at('cost'),
          value: 480_000_000,
          unit: 'USD',
          precision: 10_000_000,
          approximation: 'about' as const,
          status: 'hypothetical' as const,
          origin: wire,
          by: 'by hand',
        },
      ],
      reports: 1,
      origins: 1,
    },
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ...[
    { type: 'origin' as const, id: wire, kind: 'own_reporting' as const, name: 'Harbour Wire', accounts: [meet, sign, saying, cost].toSorted(), because: [] },
    { type: 'origin' as const, id: ministry, kind: 'official' as const, name: 'her ministry', accounts: [visit, titleVisit, telling].toSorted(), because: [visit, titleVisit, telling].toSorted().map((account) => ({ account, reason: 'attribution' as const, span: at('her ministry') })) },
    { type: 'origin' as const, id: bureau, kind: 'official' as const, name: 'Statistics Iceland', accounts: [trade], because: [{ account: trade, reason: 'attribution' as const, span: at('Statistics Iceland') }] },
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
];
