import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { rememberOpened, useReturn } from './opened-line.ts';
import { useLineKeys } from './use-line-keys.ts';
import { usePrinting } from './use-printing.ts';

/** From so many lines on only those near the window are in the page; shorter lists are whole, so that the browser's find sees them. */
const WHOLE_UP_TO = 200;

interface LineListProps<Line> {
  label: string;
  lines: readonly Line[];
  keyOf: (line: Line) => string;
  children: (line: Line, index: number) => ReactNode;
}

/** A list of lines; j and k move through it, however long it is. On paper it is whole. */
export function LineList<Line>(props: LineListProps<Line>) {
  const list = useRef<HTMLUListElement>(null);
  const isPrinting = usePrinting();
  useLineKeys(list);
  return props.lines.length > WHOLE_UP_TO && !isPrinting ? <LongList {...props} list={list} /> : <WholeList {...props} list={list} />;
}

type ListRef = { list: React.RefObject<HTMLUListElement | null> };

function WholeList<Line>({ label, lines, keyOf, children, list }: LineListProps<Line> & ListRef) {
  useReturn(list, lines.map(keyOf));
  return (
    <ul ref={list} className="lines" aria-label={label} onClickCapture={rememberOpened}>
      {lines.map((line, index) => (
        <li key={keyOf(line)}>{children(line, index)}</li>
      ))}
    </ul>
  );
}

function LongList<Line>({ label, lines, keyOf, children, list }: LineListProps<Line> & ListRef) {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), [list]);
  // oxlint-disable-next-line react/incompatible-library -- the pages are built without the React Compiler
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => 88,
    overscan: 12,
    scrollMargin: offset,
    getItemKey: (index) => {
      const line = lines[index];
      return line === undefined ? index : keyOf(line);
    },
  });
  useReturn(list, lines.map(keyOf), (index) => virtual.scrollToIndex(index));
  return (
    <ul ref={list} className="lines lines-long" aria-label={label} onClickCapture={rememberOpened} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const line = lines[index];
        return (
          line !== undefined && (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={lines.length}
              style={{ transform: `translateY(${start - offset}px)` }}
            >
              {children(line, index)}
            </li>
          )
        );
      })}
    </ul>
  );
}
