import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { EventLine } from '../api/answers.ts';
import { StatusShape } from '../items/status-mark.tsx';
import { useFilter } from '../lists/filters.tsx';
import { dateWords, timeWords } from '../words/dates.ts';
import { doubtWords } from '../words/doubts.ts';
import { counted, spreadWords } from '../words/names.ts';
import { type DrawnEvent, drawnEvents } from './drawn-events.ts';
import { beginnings, beyond, daysOf, stretchAround, stretchWords } from './event-days.ts';
import { busyWindow, scaleOf, ticksOf, type Window, wholeWindow } from './time-scale.ts';

const LANE = 20;
const MOST_LANES = 12;
const AXIS = 28;
const PIXELS_A_TICK = 84;
const LABEL = 40;

interface TimelineChartProps {
  events: readonly EventLine[];
  /** The stretch of time that was asked for; else the busy one is drawn. */
  window?: Window | undefined;
  /** Whether it was asked for in the drawing, and not by the filters of the list. */
  chosen?: boolean;
}

/**
 * The events along an axis of time, their status told by shape. The drawing is an aid to the eye: the list below it holds the
 * same events in words and serves the keyboard.
 */
export function TimelineChart({ events, window: asked, chosen = false }: TimelineChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [over, setOver] = useState<EventLine>();
  const days = useMemo(() => beginnings(events), [events]);
  const shown = useMemo(() => asked ?? busyWindow(days), [asked, days]);
  if (!shown) return null;
  const drawn = drawnEvents(events, shown, width, MOST_LANES);
  const lanes = Math.max(...drawn.map((one) => one.lane + 1), 2);
  return (
    <div className="chart" ref={box}>
      <svg width={width} height={lanes * LANE + AXIS + 8} aria-hidden="true">
        <Axis shown={shown} width={width} top={lanes * LANE + 8} />
        {drawn.map((one) => (
          <EventSign key={one.event.id} drawn={one} top={(lanes - 1 - one.lane) * LANE + 4} onOver={setOver} />
        ))}
      </svg>
      <p className="chart-readout" aria-hidden="true">
        {over ? <Readout event={over} /> : <Besides events={events} shown={shown} drawn={drawn} />}
      </p>
      <Beyond events={events} shown={shown} chosen={chosen} />
    </div>
  );
}

function Axis({ shown, width, top }: { shown: Window; width: number; top: number }) {
  const scale = scaleOf(shown);
  // The last label would be cut off by the edge.
  const ticks = ticksOf(shown, Math.max(2, Math.floor(width / PIXELS_A_TICK))).filter(({ day }) => scale(day) * width < width - LABEL);
  return (
    <g className="chart-axis">
      <path d={`M0 ${top}H${width}`} />
      {ticks.map(({ day, label }) => (
        <g key={day} transform={`translate(${scale(day) * width} ${top})`}>
          <path d={`M0 ${-top}V6`} />
          <text x="4" y="20">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

function EventSign({ drawn, top, onOver }: { drawn: DrawnEvent; top: number; onOver: (event: EventLine | undefined) => void }) {
  const navigate = useNavigate();
  const { event, from, to, at, isBound } = drawn;
  const { report, account } = event.opens;
  const open = () => void navigate({ to: '/reports/$id', params: { id: report }, hash: account });
  return (
    <g
      className={event.doubts ? 'chart-event chart-doubtful' : 'chart-event'}
      onClick={open}
      onPointerEnter={() => onOver(event)}
      onPointerLeave={() => onOver(undefined)}
    >
      {to - from > LANE && <path className="chart-stretch" d={`M${from} ${top + 8}H${to}`} />}
      <g transform={`translate(${at - 8} ${top})`}>
        <rect x={isBound ? -9 : 0} width={isBound ? 25 : 16} height="16" className="chart-target" />
        {isBound && <path className="chart-bound" d="M-2 4L-6 8L-2 12" />}
        <StatusShape status={event.status} />
      </g>
    </g>
  );
}

function Readout({ event }: { event: EventLine }) {
  return (
    <>
      <strong>{event.label}</strong> · {event.status} · {event.time && timeWords(event.time)} · {spreadWords(event)}
      {event.doubts && <em> · {doubtWords('event', event.doubts)}</em>}
    </>
  );
}

/** The stretch that is drawn, what its signs mean, and how many events are only in the list, and why. */
function Besides({ events, shown, drawn }: { events: readonly EventLine[]; shown: Window; drawn: readonly DrawnEvent[] }) {
  const { earlier, later } = beyond(events, shown);
  const undated = events.filter((event) => daysOf(event) === undefined).length;
  const crowded = events.length - undated - drawn.length - earlier.length - later.length;
  const words = [crowded > 0 && `${counted(crowded, 'event')} without room`, undated > 0 && `${counted(undated, 'event')} without a date`].filter(
    Boolean,
  );
  return (
    <>
      {dateWords(`${shown.first}/${shown.last}`)}
      {drawn.some(({ isBound }) => isBound) && ' · ‹ by that day'}
      {words.length > 0 && ` · only in the list: ${words.join(', ')}`}
    </>
  );
}

/** What leads to the events before and after the stretch that is drawn, to all of them, and back; the address keeps the stretch. */
function Beyond({ events, shown, chosen }: { events: readonly EventLine[]; shown: Window; chosen: boolean }) {
  const setFilter = useFilter();
  const { earlier, later } = beyond(events, shown);
  const whole = wholeWindow(beginnings(events));
  const ways = [
    earlier.length > 0 && { words: `‹ ${counted(earlier.length, 'event')} earlier`, stretch: stretchAround(earlier) },
    later.length > 0 && { words: `${counted(later.length, 'event')} later ›`, stretch: stretchAround(later) },
    earlier.length + later.length > 0 && whole && { words: 'The whole time', stretch: stretchWords(whole) },
    chosen && { words: 'Back to the busy stretch', stretch: undefined },
  ].filter((way) => way !== false && way !== undefined);
  if (ways.length === 0) return null;
  return (
    <p className="chart-more">
      {ways.map(({ words, stretch }) => (
        <button key={words} type="button" className="link-button" onClick={() => setFilter('stretch', stretch)}>
          {words}
        </button>
      ))}
    </p>
  );
}

function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(720);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 720)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
