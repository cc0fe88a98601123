import { Fragment } from 'react';
import type { EventLine, FigureLine, ItemLine, StatementLine } from '../api/answers.ts';
import { amountWords } from '../words/amounts.ts';
import { dateWords } from '../words/dates.ts';
import { AGREEMENT_MEANINGS } from '../words/names.ts';
import { saysAll } from '../words/says-all.ts';
import { countedMeasure, measureBehind } from '../words/units.ts';
import { When } from './accounts.tsx';
import type { Head } from './item-row.tsx';
import { ActorLink, ActorLinks, OpensLink } from './links.tsx';
import { StatusMark } from './status-mark.tsx';

/** What a line shows of an item, by its kind. */
export function headOf(line: ItemLine, speakerKnown = false): Head {
  if (line.kind === 'event') return eventHead(line);
  return line.kind === 'statement' ? statementHead(line, speakerKnown) : figureHead(line);
}

function eventHead(line: EventLine): Head {
  return {
    sign: (
      <>
        <StatusMark status={line.status} />
        {line.hedge && <span className="hedge">told as {line.hedge}</span>}
      </>
    ),
    title: <OpensLink opens={line.opens}>{line.label}</OpensLink>,
    facts: [
      line.time ? <When time={line.time} /> : <span className="quiet">time not known</span>,
      line.participants.length > 0 && <Parties line={line} />,
      line.place && (
        <>
          in <ActorLink actor={line.place} />
        </>
      ),
      line.voices && (
        <>
          according to <bdi>{line.voices}</bdi>
        </>
      ),
      line.plover && <span className="tag">{[line.plover.type, line.plover.mode].filter(Boolean).join(' · ')}</span>,
    ],
    differs: line.differs,
  };
}

/** The marks of quotation show the form where the speaker is known and stands beside the words. */
function statementHead(line: StatementLine, speakerKnown: boolean): Head {
  const words = line.form === 'direct' ? `“${line.content}”` : line.words;
  return {
    sign: <span className="tag">{line.form}</span>,
    title: (
      <OpensLink opens={line.opens} className="said">
        <bdi>{words}</bdi>
      </OpensLink>
    ),
    facts: [
      speakerKnown ? null : line.speaker ? <ActorLink actor={line.speaker} /> : <span>{line.speaker_words ?? 'speaker not known'}</span>,
      (line.addressee ?? line.addressee_words) && <>to {line.addressee ? <ActorLink actor={line.addressee} /> : line.addressee_words}</>,
      line.venue && <bdi>{line.venue}</bdi>,
      line.said && <span className="when">{dateWords(line.said.edtf)}</span>,
    ],
    differs: line.differs,
  };
}

function figureHead(line: FigureLine): Head {
  const isFact = line.statuses.length === 1 && line.statuses[0] === 'occurred';
  return {
    sign: undefined,
    title: (
      <OpensLink opens={line.opens}>
        {line.agreement === 'conflict' ? <Contested line={line} /> : line.share_of === undefined ? <Asserted line={line} /> : <Share line={line} />}
      </OpensLink>
    ),
    facts: [
      line.agreement !== 'single' && <span className={`agreement agreement-${line.agreement}`}>{AGREEMENT_MEANINGS[line.agreement]}</span>,
      ...(isFact ? [] : line.statuses.map((status) => <StatusMark key={status} status={status} />)),
      line.periods.length > 0 && line.periods.map(dateWords).join(', '),
      line.about.length > 0 && <About line={line} />,
      line.change,
      line.voices && (
        <>
          according to <bdi>{line.voices}</bdi>
        </>
      ),
      tellsMore(line) && (
        <span key="words" className="quiet">
          “{line.words}”
        </span>
      ),
    ],
    differs: line.agreement === 'conflict' ? 'contradiction' : undefined,
  };
}

/** Who does it, and to whom: "Tove Halden → Orsania". */
function Parties({ line }: { line: EventLine }) {
  const inRole = (role: string) => line.participants.filter((one) => one.role === role).map(({ actor }) => actor);
  const targets = inRole('target');
  const others = inRole('other');
  return (
    <>
      <ActorLinks actors={inRole('source')} />
      {targets.length > 0 && (
        <>
          {' '}
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">towards</span> <ActorLinks actors={targets} />
        </>
      )}
      {others.length > 0 && (
        <>
          {' '}
          with <ActorLinks actors={others} />
        </>
      )}
    </>
  );
}

/** "from Russia to China", "with Orsania, Vesland". */
function About({ line }: { line: FigureLine }) {
  const byRole = Map.groupBy(line.about, ({ role }) => role);
  return [...byRole].map(([role, about], index) => (
    <Fragment key={role}>
      {index > 0 && ' '}
      {role} <ActorLinks actors={about.map(({ actor }) => actor)} />
    </Fragment>
  ));
}

/** Whether the words of the report say what the line doesn't: "four border guards" of "4 border guards killed" do not. */
function tellsMore(line: FigureLine): boolean {
  const counted = countedMeasure(line);
  return line.agreement !== 'conflict' && !saysAll(`${line.part ?? amountWords(line)} ${counted ?? ''} ${line.measure}`, line.words);
}

function Asserted({ line }: { line: FigureLine }) {
  const counted = countedMeasure(line);
  return (
    <>
      <span className="amount">{line.part ?? amountWords(counted === undefined ? line : { ...line, unit: '' })}</span>{' '}
      {counted ?? measureBehind(line)}
    </>
  );
}

/** "mineral resources: nearly 40 percent of bilateral trade". */
function Share({ line }: { line: FigureLine }) {
  const { measure, share_of: whole = '' } = line;
  return (
    <>
      {measure}: <span className="amount">{line.part ?? amountWords(line)}</span>
      {!measure.includes(whole) && ` of ${whole}`}
    </>
  );
}

/** What accounts contradict each other on has no value of its own: the measure, then all that were told. */
function Contested({ line }: { line: FigureLine }) {
  return (
    <>
      {line.measure}: <span className="amount">{line.values.join(' or ')}</span>
    </>
  );
}
