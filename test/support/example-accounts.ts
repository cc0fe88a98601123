import {
  type Actor,
  type ActorId,
  type ActorKind,
  accountId,
  type EventAccount,
  edtf,
  type FigureAccount,
  itemId,
  mentionId,
  type OriginId,
  type ParticipantRole,
  type Report,
  type Span,
  type StatementAccount,
  type Status,
  spanOf,
} from '../../src/model/index.ts';

/** The span of the first (or a later) place where the words stand in the report. Throws a RangeError when they don't. */
function wordsIn(report: Report, words: string, from = ''): Span {
  const start = report.text.indexOf(words, from === '' ? 0 : report.text.indexOf(from));
  if (start < 0) throw new RangeError(`"${words}" does not stand in ${report.path ?? report.id}`);
  return spanOf(report.text, start, start + words.length);
}

/** The part of the report in which the span stands. */
function partAround(report: Report, span: Span): { start: number; end: number } {
  const part = report.parts.find((one) => one.start <= span.start && one.end >= span.end);
  if (!part) throw new RangeError(`"${span.exact}" stands in no part`);
  return { start: part.start, end: part.end };
}

export function actorOf(name: string, kind: ActorKind, named: readonly (readonly [Report, string])[], more: Partial<Actor> = {}): Actor {
  const mentions = named.map(([report, words]) => {
    const span = wordsIn(report, words);
    return { id: mentionId(report.id, span), report: report.id, span };
  });
  const id = itemId(
    'act',
    mentions.map((mention) => mention.id),
  );
  return { type: 'actor', id, name, kind, sectors: [], roles: [], aliases: [...new Set(named.map(([, words]) => words))], mentions, ...more };
}

interface EventWords {
  report: Report;
  trigger: string;
  after?: string;
  status: Status;
  participants: readonly (readonly [ParticipantRole, ActorId, string])[];
  time?: readonly [string, string];
  origin: OriginId;
}

/** An event account whose spans are found by their words, in the part where the trigger stands. */
export function eventAccount(words: EventWords): EventAccount {
  const { report, status, origin, after = '' } = words;
  const trigger = wordsIn(report, words.trigger, after);
  const sentence = partAround(report, trigger);
  const within = report.text.slice(sentence.start, sentence.start + 40);
  return {
    id: accountId(report.id, 'event', [trigger]),
    report: report.id,
    sentence,
    trigger,
    predicate: words.trigger,
    participants: words.participants.map(([role, actor, named]) => ({ role, actor, span: wordsIn(report, named, within) })),
    ...(words.time ? { time: { edtf: edtf(words.time[0]), span: wordsIn(report, words.time[1], within), basis: 'stated' as const } } : {}),
    status,
    polarity: status === 'negated' || status === 'denied' ? 'negative' : 'positive',
    certainty: status === 'hypothetical' ? 'possible' : 'certain',
    tense: status === 'planned' ? 'future' : 'past',
    origin,
    by: 'example/event',
  };
}

/** A statement account over exact words. */
export function statementAccount(
  report: Report,
  content: string,
  words: { speaker: string; cue: string; form: StatementAccount['form']; origin: OriginId },
): StatementAccount {
  const span = wordsIn(report, content);
  const within = report.text.slice(partAround(report, span).start).slice(0, 30);
  return {
    id: accountId(report.id, 'statement', [span]),
    report: report.id,
    content: [span],
    speaker: wordsIn(report, words.speaker, within),
    cue: wordsIn(report, words.cue, within),
    form: words.form,
    said: { edtf: edtf('2031-03-04') },
    origin: words.origin,
    by: 'example/statement',
  };
}

/** A figure account in US dollars for the year 2030. */
export function figureAccount(report: Report, figure: string, measure: string, value: number, origin: OriginId): FigureAccount {
  const span = wordsIn(report, figure);
  return {
    id: accountId(report.id, 'figure', [span]),
    report: report.id,
    span,
    measure: wordsIn(report, measure),
    value,
    unit: 'USD',
    precision: 1e8,
    period: { edtf: edtf('2030') },
    status: 'occurred',
    origin,
    by: 'example/figure',
  };
}
