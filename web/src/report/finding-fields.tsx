import type { ReactNode } from 'react';
import type { Account, ActorRef, EventAccount, FigureAccount, OriginRef, StatementAccount } from '../api/answers.ts';
import { ConfirmAccount } from '../edits/confirm-account.tsx';
import { Doubt, kindOf } from '../items/doubt.tsx';
import { ActorLink } from '../items/links.tsx';
import { StatusMark } from '../items/status-mark.tsx';
import { amountWords } from '../words/amounts.ts';
import { comparisonWords } from '../words/comparison.ts';
import { dateWords } from '../words/dates.ts';
import { labelWords, originWords, STATUS_MEANINGS } from '../words/names.ts';

type Field = readonly [label: string, value: ReactNode];
type Actors = ReadonlyMap<string, ActorRef>;

/** All fields of an account, as labels and values; what is not known has no line. */
export function FindingFields({ account, actors, origin }: { account: Account; actors: Actors; origin: OriginRef | undefined }) {
  const fields: Field[] = [
    ...fieldsOf(account, actors),
    ...(account.doubts ? [['in doubt', <InDoubt key="doubt" account={account} />] as const] : []),
    ...(origin ? [['origin', originWords(origin)] as const] : []),
    ...codesOf(account),
    ['found by', <code key="by">{account.by}</code>],
    ['account', <code key="id">{account.id}</code>],
  ];
  return (
    <dl className="fields">
      {fields.map(([label, value], index) => (
        <div key={`${label}-${index}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function InDoubt({ account }: { account: Account }) {
  return (
    <>
      <Doubt of={kindOf(account)} doubts={account.doubts} /> <ConfirmAccount account={account} reportTitle="this report" />
    </>
  );
}

function fieldsOf(account: Account, actors: Actors): Field[] {
  if ('trigger' in account) return eventFields(account, actors);
  return 'content' in account ? statementFields(account) : figureFields(account, actors);
}

function eventFields(account: EventAccount, actors: Actors): Field[] {
  const { time, place, attributed_to: cited } = account;
  return [
    ['status', <Explained key="status" account={account} />],
    ...account.participants.map(
      ({ role, actor, span, as }): Field => [role, <Named key={span.start} words={span.exact} actor={actors.get(actor)} as={as} />],
    ),
    ...(time ? [['time', <Told key="time" edtf={time.edtf} words={time.span?.exact} basis={time.basis} />] as const] : []),
    ...(place ? [['place', <Named key="place" words={place.span.exact} actor={actors.get(place.actor)} />] as const] : []),
    ...(cited ? [['attributed to', <Named key="cited" words={cited.span.exact} actor={actors.get(cited.actor ?? '')} />] as const] : []),
    ['trigger', <Words key="trigger" words={account.trigger.exact} />],
  ];
}

/** How an event is coded: of less interest than what is told, and last therefore. */
function codesOf(account: Account): Field[] {
  if (!('trigger' in account)) return [];
  const { plover, predicate, polarity, certainty, tense } = account;
  return [
    ...(predicate === account.trigger.exact ? [] : [['predicate', predicate] as const]),
    ...(plover ? [['PLOVER', [plover.type, plover.mode, ...plover.contexts].filter(Boolean).join(' · ')] as const] : []),
    ['factuality', `${polarity}, ${certainty}, ${tense}`],
  ];
}

function statementFields(account: StatementAccount): Field[] {
  const spans = (['speaker', 'cue', 'addressee', 'venue'] as const).flatMap((name): Field[] => {
    const span = account[name];
    return span ? [[name, <Words key={name} words={span.exact} />]] : [];
  });
  return [
    ...account.content.map((span): Field => ['words', <Words key={span.start} words={span.exact} />]),
    ['form', account.form],
    ...spans,
    ...(account.said ? [['said', dateWords(account.said.edtf)] as const] : []),
  ];
}

function figureFields(account: FigureAccount, actors: Actors): Field[] {
  const { comparison, rank, period, precision, attributed_to: cited } = account;
  return [
    ['value', <strong key="value">{amountWords(account)}</strong>],
    ['words', <Words key="words" words={account.span.exact} />],
    ['measure', <Words key="measure" words={account.measure.exact} />],
    ['unit', account.unit === '' ? 'none' : account.unit],
    ...(period ? [['period', dateWords(period.edtf)] as const] : []),
    ...(comparison ? [['change', comparisonWords(comparison)] as const] : []),
    ...(rank ? [['rank', rank] as const] : []),
    ...(precision ? [['told to the nearest', amountWords({ value: precision, unit: account.unit })] as const] : []),
    ['status', <Explained key="status" account={account} />],
    ...(cited ? [['attributed to', <Named key="cited" words={cited.span.exact} actor={actors.get(cited.actor ?? '')} />] as const] : []),
  ];
}

function Explained({ account }: { account: EventAccount | FigureAccount }) {
  return (
    <>
      <StatusMark status={account.status} /> <span className="quiet">{STATUS_MEANINGS[account.status]}</span>
    </>
  );
}

function Words({ words }: { words: string }) {
  return (
    <q className="quoted">
      <bdi>{words}</bdi>
    </q>
  );
}

function Told({ edtf, words, basis }: { edtf: string; words: string | undefined; basis: string }) {
  return (
    <>
      {dateWords(edtf)} <span className="quiet">{words ? `“${words}”, ${basis}` : basis}</span>
    </>
  );
}

function Named({ words, actor, as }: { words: string; actor: ActorRef | undefined; as?: EventAccount['participants'][number]['as'] }) {
  const then = as && [as.title, as.country, ...(as.sectors ?? [])].filter(Boolean).map((one) => labelWords(String(one)));
  return (
    <>
      {actor && <ActorLink actor={actor} />} <Words words={words} />
      {then && then.length > 0 && <span className="quiet"> as {then.join(', ')}</span>}
    </>
  );
}
