import { type RefObject, useLayoutEffect } from 'react';
import type { ItemKind } from '../words/names.ts';
import { isDoubtful, type MarkedFinding, mainMarks, type Placed } from './marked-finding.ts';
import { partNodes, rangesOver } from './text-ranges.ts';

/** Whether this browser can mark words without changing the text. */
export const CAN_HIGHLIGHT = typeof CSS !== 'undefined' && 'highlights' in CSS;

interface Highlighted {
  findings: readonly MarkedFinding[];
  shown: ReadonlySet<ItemKind>;
  chosen: MarkedFinding | undefined;
  found: Placed | undefined;
  flashing: boolean;
}

/**
 * Marks the findings in the text with the CSS Custom Highlight API: nothing is put into the text, so overlapping findings and
 * selections stay whole. The looks are in report-marks.css. It is done anew whenever the report is drawn, since parts may have unfolded.
 */
export function useHighlights(container: RefObject<HTMLElement | null>, { findings, shown, chosen, found, flashing }: Highlighted): void {
  useLayoutEffect(() => {
    if (!CAN_HIGHLIGHT || !container.current) return undefined;
    const parts = partNodes(container.current);
    const over = (marks: readonly Placed[]) => marks.flatMap((mark) => rangesOver(parts, mark));
    const all = findings.filter((finding) => shown.has(finding.kind));
    const rest = all.filter((finding) => !isDoubtful(finding));
    const sets: Record<string, Range[]> = {};
    sets.doubtful = all.filter(isDoubtful).flatMap((finding) => over(mainMarks(finding)));
    // Later ones lie above: events and figures stand within what is said.
    for (const kind of ['statement', 'event', 'figure'] as const) {
      sets[kind] = rest.filter((finding) => finding.kind === kind).flatMap((finding) => over(mainMarks(finding)));
    }
    sets['chosen-detail'] = chosen ? over(chosen.marks) : [];
    sets['chosen-main'] = chosen ? over(mainMarks(chosen)) : [];
    sets.found = found ? over([found]) : [];
    sets.flash = flashing ? over(chosen ? mainMarks(chosen) : found ? [found] : []) : [];
    Object.entries(sets).forEach(([name, ranges], priority) => {
      const highlight = new Highlight(...ranges);
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    });
    return () => {
      for (const name of Object.keys(sets)) CSS.highlights.delete(name);
    };
  });
}
