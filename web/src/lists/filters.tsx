import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { DOUBTFUL_MEANING } from '../words/doubts.ts';

/** How long typing must rest before the list is asked anew (milliseconds). */
const TYPING_RESTS = 200;

/** Sets a filter in the address, so that a link keeps it; an empty value takes it away. */
export function useFilter(): (name: string, value: string | undefined) => void {
  const navigate = useNavigate();
  return (name, value) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, [name]: value === '' ? undefined : value }),
      replace: true,
      resetScroll: false,
    });
}

interface FilterBarProps {
  children: ReactNode;
  /** What a line of the list is: "event". */
  of: string;
  shown: number | undefined;
  total: number | undefined;
  /** How many doubtful lines fit. */
  doubtful?: number | undefined;
  /** Whether those are shown: what the address says. */
  asked?: string | undefined;
}

/** The filters of a list, with the number of lines that they leave. */
export function FilterBar({ children, of, shown, total, doubtful = 0, asked }: FilterBarProps) {
  return (
    <div className="filters">
      {children}
      <div className="filters-count">
        <output>{total === undefined ? ' ' : countWords(shown ?? total, total, of)}</output>
        <DoubtfulSwitch count={doubtful} asked={asked} />
      </div>
    </div>
  );
}

/** Shows what is doubtful, or leaves it out again; the address keeps it. */
export function DoubtfulSwitch({ count, asked }: { count: number; asked: string | undefined }) {
  const setFilter = useFilter();
  if (count === 0) return null;
  const isShown = asked === 'shown';
  return (
    <button type="button" className="doubtful-switch" title={DOUBTFUL_MEANING} onClick={() => setFilter('doubtful', isShown ? undefined : 'shown')}>
      {isShown ? 'hide' : 'show'} {count.toLocaleString('en-GB')} doubtful
    </button>
  );
}

function countWords(shown: number, total: number, of: string): string {
  const all = total.toLocaleString('en-GB');
  if (shown < total) return `first ${shown.toLocaleString('en-GB')} of ${all}; narrow by filters`;
  return total === 1 ? `1 ${of}` : `${all} ${of}s`;
}

export function WordsFilter({ value, label = 'Words' }: { value: string | undefined; label?: string }) {
  const setFilter = useFilter();
  const [words, setWords] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The address may change without typing: by a link, or by going back.
  if (known !== value) {
    setKnown(value);
    setWords(value ?? '');
  }
  const type = (typed: string) => {
    setWords(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setKnown(typed === '' ? undefined : typed);
      setFilter('q', typed);
    }, TYPING_RESTS);
  };
  return (
    <label className="filter">
      <span>{label}</span>
      <input type="search" value={words} onChange={(event) => type(event.target.value)} />
    </label>
  );
}

type Choice = readonly [value: string, words: string];

export function ChoiceFilter({
  name,
  label,
  value,
  choices,
  none = 'all',
}: {
  name: string;
  label: string;
  value: string | undefined;
  choices: readonly Choice[];
  /** What it is called when nothing is chosen. */
  none?: string;
}) {
  const setFilter = useFilter();
  return (
    <label className="filter">
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => setFilter(name, event.target.value)}>
        <option value="">{none}</option>
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

export function DateFilter({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  const setFilter = useFilter();
  return (
    <label className="filter">
      <span>{label}</span>
      <input type="date" value={value ?? ''} onChange={(event) => setFilter(name, event.target.value)} />
    </label>
  );
}

/** A filter that was set by a link, with what takes it away. */
export function ChosenFilter({ name, label, words }: { name: string; label: string; words: string }) {
  const setFilter = useFilter();
  return (
    <button type="button" className="chosen-filter" onClick={() => setFilter(name, undefined)}>
      {label}: <bdi>{words}</bdi> <span aria-hidden="true">✕</span>
      <span className="visually-hidden">, take this filter away</span>
    </button>
  );
}
