import { Fragment } from 'react';
import type { Mark } from '../api/answers.ts';
import { utf16Offsets } from './offsets.ts';

/** The words that a finding is: they are marked strongest. */
const MAIN_ROLES = new Set(['trigger', 'content', 'value', 'found', 'differs']);

interface Stretch {
  text: string;
  roles: string[];
}

/** Cuts a text at the marks' ends; each stretch has the roles of all marks over it. Marks count code points from `start`. */
export function stretchesOf(text: string, start: number, marks: readonly Mark[]): Stretch[] {
  const offset = utf16Offsets(text);
  const placed = marks.map((mark) => ({ role: mark.role, start: offset(mark.start - start), end: offset(mark.end - start) }));
  const cuts = [...new Set([0, text.length, ...placed.flatMap((mark) => [mark.start, mark.end])])].toSorted((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const from = cuts[index] ?? 0;
    return { text: text.slice(from, end), roles: placed.filter((mark) => mark.start <= from && mark.end >= end).map((mark) => mark.role) };
  });
}

/** A passage of a report with its words marked; always text, never markup. */
export function MarkedText({ text, start, marks }: { text: string; start: number; marks: readonly Mark[] }) {
  return stretchesOf(text, start, marks).map((stretch, index) => {
    const key = `${index}-${stretch.text.length}`;
    if (stretch.roles.length === 0) return <Fragment key={key}>{stretch.text}</Fragment>;
    const main = stretch.roles.some((role) => MAIN_ROLES.has(role));
    return (
      <mark key={key} className={main ? 'words words-main' : 'words'}>
        {stretch.text}
      </mark>
    );
  });
}
