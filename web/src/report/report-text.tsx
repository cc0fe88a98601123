import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { Part, Report } from '../api/answers.ts';
import { isArticle, type PartGroup, partGroups, rolesIn } from './part-groups.ts';
import { offsetAtPoint } from './text-ranges.ts';

interface ReportTextProps {
  container: RefObject<HTMLDivElement | null>;
  report: Report;
  /** The part that heads the page. */
  heading: Part | undefined;
  /** From code points to UTF-16. */
  offset: (point: number) => number;
  /** Whether a stretch is folded away. */
  isFolded: (group: PartGroup) => boolean;
  onUnfold: (start: number) => void;
  /** Whether a place of the text (UTF-16) is marked. */
  isMarked: (at: number) => boolean;
  onPlace: (at: number) => void;
}

/** The whole text of a report, part by part, as plain text; a click on marked words opens the finding. */
export function ReportText({ container, report, heading, offset, isFolded, onUnfold, isMarked, onPlace }: ReportTextProps) {
  const [over, setOver] = useState(false);
  const pressed = useRef<{ x: number; y: number }>({ x: 0, y: 0 });
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') setOver(isMarked(offsetAtPoint(event.clientX, event.clientY) ?? -1));
  };
  const onUp = (event: PointerEvent) => {
    const moved = Math.hypot(event.clientX - pressed.current.x, event.clientY - pressed.current.y) > 4;
    if (moved || event.button !== 0) return;
    const at = offsetAtPoint(event.clientX, event.clientY);
    if (at !== undefined) onPlace(at);
  };
  return (
    <div
      ref={container}
      className={over ? 'report-text report-text-over' : 'report-text'}
      onPointerMove={onMove}
      onPointerDown={(event) => (pressed.current = { x: event.clientX, y: event.clientY })}
      onPointerUp={onUp}
    >
      {partGroups(report.parts).map((group) => (
        <Group
          key={group.parts[0]?.start ?? 0}
          group={group}
          report={report}
          heading={heading}
          offset={offset}
          folded={isFolded(group)}
          onUnfold={onUnfold}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  group: PartGroup;
  report: Report;
  heading: Part | undefined;
  offset: (point: number) => number;
  folded: boolean;
  onUnfold: (start: number) => void;
}

function Group({ group, report, heading, offset, folded, onUnfold }: GroupProps) {
  if (folded) {
    return (
      <button type="button" className="folded" onClick={() => onUnfold(group.parts[0]?.start ?? 0)}>
        Show what is not the article here: {rolesIn(group)}
      </button>
    );
  }
  return group.parts.map((part) => <TextPart key={part.start} part={part} report={report} heading={heading} offset={offset} />);
}

type Elements = Partial<Record<Part['role'] | 'page', 'h1' | 'h2' | 'h3'>>;
/** Headings follow upon the page's own, which is the text's title or stands above the text. */
const BELOW_TITLE: Elements = { page: 'h1', title: 'h2', heading: 'h2' };
const BELOW_HEAD: Elements = { title: 'h2', heading: 'h3' };

interface TextPartProps {
  part: Part;
  report: Report;
  heading: Part | undefined;
  offset: (point: number) => number;
}

function TextPart({ part, report, heading, offset }: TextPartProps) {
  const start = offset(part.start);
  const Element = (heading ? BELOW_TITLE : BELOW_HEAD)[part === heading ? 'page' : part.role] ?? 'p';
  return (
    <Element
      className={`part part-${part.role}${isArticle(part) ? '' : ' part-beside'}`}
      data-start={start}
      data-role={part.role}
      lang={part.language ?? report.language}
      dir="auto"
    >
      {report.text.slice(start, offset(part.end))}
    </Element>
  );
}
