import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { EventLine } from '../api/answers.ts';
import { StatusShape } from '../items/status-mark.tsx';
import { dateWords, isBound, timeWords } from '../words/dates.ts';
import { doubtWords } from '../words/doubts.ts';
import { counted, spreadWords } from '../words/names.ts';
import { type DrawnEvent, drawnEvents } from './drawn-events.ts';
import { busyWindow, scaleOf, ticksOf, type Window } from './time-scale.ts';

const LANE = 20;
const MOST_LANES = 12;
const AXIS = 28;
const PIXELS_A_TICK = 84;
const LABEL = 40;

/**
 * The events along an axis of time, their status told by shape. The drawing is an aid to the eye: the list below it holds the
 * same events in words and serves the keyboard.
 */
export function TimelineChart({ events, window: asked }: { events: readonly EventLine[]; window?: Window | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [over, setOver] = useState<EventLine>();
  const days = useMemo(() => events.flatMap((event) => event.time?.first ?? []), [events]);
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
        {over ? <Readout event={over} /> : <Besides events={events} shown={shown} drawn={drawn.length} />}
      </p>
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
  const { event, from, to, at } = drawn;
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
        <rect width="16" height="16" className="chart-target" />
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

/** The stretch that is drawn, and how many events are not, and why. */
function Besides({ events, shown, drawn }: { events: readonly EventLine[]; shown: Window; drawn: number }) {
  const timed = events.filter(({ time }) => time !== undefined && !isBound(time));
  const earlier = timed.filter(({ time }) => (time?.last ?? shown.first) < shown.first).length;
  const later = timed.filter(({ time }) => (time?.first ?? shown.first) > shown.last).length;
  const crowded = timed.length - drawn - earlier - later;
  const words = [
    earlier > 0 && `${counted(earlier, 'event')} earlier`,
    later > 0 && `${later} later`,
    crowded > 0 && `${crowded} without room`,
    timed.length < events.length && `${events.length - timed.length} without a day of their own`,
  ].filter(Boolean);
  return (
    <>
      {dateWords(`${shown.first}/${shown.last}`)}
      {words.length > 0 && ` · only in the list: ${words.join(', ')}`}
    </>
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
