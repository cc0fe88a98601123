import { Fragment } from 'react';
import type { EventLine, FigureLine, ItemLine, StatementLine } from '../api/answers.ts';
import { amountWords } from '../words/amounts.ts';
import { dateWords } from '../words/dates.ts';
import { AGREEMENT_MEANINGS, capitalised } from '../words/names.ts';
import { When } from './accounts.tsx';
import type { Head } from './item-row.tsx';
import { ActorLink, ActorLinks, OpensLink } from './links.tsx';
import { StatusMark } from './status-mark.tsx';

/** What a line shows of an item, by its kind. */
export function headOf(line: ItemLine): Head {
  if (line.kind === 'event') return eventHead(line);
  return line.kind === 'statement' ? statementHead(line) : figureHead(line);
}

function eventHead(line: EventLine): Head {
  const actors = [...new Map(line.participants.map(({ actor }) => [actor.id, actor])).values()];
  return {
    sign: <StatusMark status={line.status} />,
    title: <OpensLink opens={line.opens}>{line.label}</OpensLink>,
    facts: [
      line.time ? <When edtf={line.time.edtf} inferred={line.time.basis === 'inferred'} /> : <span className="quiet">time not known</span>,
      actors.length > 0 && <ActorLinks actors={actors} />,
      line.place && (
        <>
          in <ActorLink actor={line.place} />
        </>
      ),
      line.plover && <span className="tag">{[line.plover.type, line.plover.mode].filter(Boolean).join(' · ')}</span>,
    ],
    differs: line.differs,
  };
}

function statementHead(line: StatementLine): Head {
  const words = line.form === 'indirect' ? line.content : `“${line.content}”`;
  return {
    sign: <span className="tag">{line.form}</span>,
    title: (
      <OpensLink opens={line.opens} className="said">
        <bdi>{words}</bdi>
      </OpensLink>
    ),
    facts: [
      line.speaker ? <ActorLink actor={line.speaker} /> : <span>{line.speaker_words ?? 'speaker not known'}</span>,
      line.addressee && (
        <>
          to <ActorLink actor={line.addressee} />
        </>
      ),
      line.said && <When edtf={line.said.edtf} />,
    ],
    differs: line.differs,
  };
}

function figureHead(line: FigureLine): Head {
  return {
    sign: <span className={`agreement agreement-${line.agreement}`}>{line.agreement}</span>,
    title: (
      <OpensLink opens={line.opens}>
        <span className="amount">{amountWords(line)}</span> {line.measure}
        {line.share_of && ` (share of ${line.share_of})`}
      </OpensLink>
    ),
    facts: [
      line.periods.length > 0 && line.periods.map(dateWords).join(', '),
      line.about.length > 0 &&
        line.about.map(({ actor, role }, index) => (
          <Fragment key={`${role}-${actor.id}`}>
            {index > 0 && ' '}
            {role} <ActorLink actor={actor} />
          </Fragment>
        )),
      line.statuses.filter((status) => status !== 'occurred').map((status) => <StatusMark key={status} status={status} />),
      <span key="words" className="quiet">
        “{line.words}”
      </span>,
      line.agreement !== 'single' && capitalised(AGREEMENT_MEANINGS[line.agreement]),
    ],
    differs: line.agreement === 'conflict',
  };
}
