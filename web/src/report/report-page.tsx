import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouterState, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { ReportAnswer } from '../api/answers.ts';
import { report } from '../api/questions.ts';
import { Answered } from '../lists/states.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { useTitle } from '../shell/use-title.ts';
import type { ItemKind } from '../words/names.ts';
import { FindingPanel } from './finding-panel.tsx';
import { FindingsList } from './findings-list.tsx';
import { Legend } from './legend.tsx';
import { findingsAt, type MarkedFinding, mainMarks, markedFindings, type Placed } from './marked-finding.ts';
import { Notes } from './notes.tsx';
import type { PartGroup } from './part-groups.ts';
import { ReportHead } from './report-head.tsx';
import { ReportText } from './report-text.tsx';
import { targetOf } from './target.ts';
import { useArrival } from './use-arrival.ts';
import { useHighlights } from './use-highlights.ts';

/** A report: its whole text with what was found in it. */
export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' });
  const query = useQuery(report(id));
  useTitle(query.data?.line.title ?? 'Report');
  return <Answered query={query}>{(answer) => <Reading key={id} answer={answer} />}</Answered>;
}

function Reading({ answer }: { answer: ReportAnswer }) {
  const { findings: all, offset } = useMemo(() => markedFindings(answer), [answer]);
  const actors = useMemo(() => new Map(answer.actors.map((actor) => [actor.id as string, actor])), [answer]);
  const { shown, toggle } = useShownKinds();
  const { folded, fold, unfolded, unfold } = useFolding();
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const target = useMemo(() => targetOf(hash, all, offset), [hash, all, offset]);
  const { minor, toggleMinor } = useMinor();
  const findings = useMemo(() => all.filter((one) => minor || one.finding.listed || one.id === target.chosen?.id), [all, minor, target]);
  const visible = useMemo(() => findings.filter((finding) => shown.has(finding.kind)), [findings, shown]);
  const container = useRef<HTMLDivElement>(null);
  const flashing = useArrival(container, target.found ?? (target.chosen && mainMarks(target.chosen)[0]), `${hash} ${folded}`);
  useHighlights(container, { findings, shown, ...target, flashing });
  const { choose, close, step } = useChoosing(visible, target.chosen);
  useKeys({ j: () => step(1), k: () => step(-1), Escape: close, c: fold });
  const onPlace = (at: number) => {
    const here = findingsAt(visible, at);
    const next = here[(here.findIndex((finding) => finding.id === target.chosen?.id) + 1) % here.length];
    if (next) choose(next);
  };
  return (
    <div className="report">
      <ReportHead answer={answer} />
      <Legend
        counts={countsOf(all.filter(({ finding }) => finding.listed))}
        shown={shown}
        minor={{ count: all.filter(({ finding }) => !finding.listed).length, shown: minor, onToggle: toggleMinor }}
        folded={folded}
        onToggle={toggle}
        onFold={fold}
      />
      {target.lost && <p className="problem">The finding that this address names is no longer in the dossier. The list shows what is.</p>}
      <article className="report-body" aria-label="Text of the report">
        <ReportText
          container={container}
          report={answer.report}
          offset={offset}
          isFolded={(group) => folded && isFoldable(group, offset, target.found) && !unfolded.has(group.parts[0]?.start ?? 0)}
          onUnfold={unfold}
          isMarked={(at) => findingsAt(visible, at).length > 0}
          onPlace={onPlace}
        />
        <Notes report={answer.report} />
      </article>
      <aside className="report-aside" aria-label="Findings">
        {target.chosen && <FindingPanel key={target.chosen.id} chosen={target.chosen} actors={actors} onStep={step} onClose={close} />}
        <FindingsList findings={visible} chosen={target.chosen} onChoose={choose} />
      </aside>
    </div>
  );
}

/** Which kinds are marked in the text. */
function useShownKinds() {
  const [shown, setShown] = useState<ReadonlySet<ItemKind>>(new Set(['event', 'statement', 'figure']));
  const toggle = (kind: ItemKind) => setShown((before) => new Set(before.has(kind) ? [...before].filter((one) => one !== kind) : [...before, kind]));
  return { shown, toggle };
}

/** Whether what is not the article is folded away, which the address keeps, and which stretches were unfolded again by hand. */
function useFolding() {
  const navigate = useNavigate();
  const { around } = useSearch({ from: '/reports/$id' });
  const folded = around === 'folded';
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const unfold = (start: number) => setUnfolded((before) => new Set([...before, start]));
  const fold = () =>
    void navigate({
      to: '.',
      search: ({ around: _around, ...rest }) => (folded ? rest : { ...rest, around: 'folded' }),
      hash: true,
      replace: true,
      resetScroll: false,
    });
  return { folded, fold, unfolded, unfold };
}

/** Whether events are shown that no list shows, which the address keeps. */
function useMinor() {
  const navigate = useNavigate();
  const { minor } = useSearch({ from: '/reports/$id' });
  const isShown = minor === 'shown';
  const toggleMinor = () =>
    void navigate({
      to: '.',
      search: ({ minor: _minor, ...rest }) => (isShown ? rest : { ...rest, minor: 'shown' }),
      hash: true,
      replace: true,
      resetScroll: false,
    });
  return { minor: isShown, toggleMinor };
}

/** Choosing a finding puts it into the address. */
function useChoosing(visible: readonly MarkedFinding[], chosen: MarkedFinding | undefined) {
  const navigate = useNavigate();
  const goTo = (hash: string) => void navigate({ to: '.', search: true, hash, replace: true, resetScroll: false, hashScrollIntoView: false });
  const choose = (finding: MarkedFinding) => goTo(finding.id);
  const step = (by: number) => {
    const at = visible.findIndex((finding) => finding.id === chosen?.id);
    const next = visible[at < 0 ? 0 : Math.min(Math.max(at + by, 0), visible.length - 1)];
    if (next) choose(next);
  };
  return { choose, step, close: () => goTo('') };
}

/** What is not the article folds, unless the words that the address names stand there. */
function isFoldable(group: PartGroup, offset: (point: number) => number, found: Placed | undefined): boolean {
  return !group.article && !group.parts.some((part) => found !== undefined && offset(part.start) < found.end && offset(part.end) > found.start);
}

function countsOf(findings: readonly MarkedFinding[]): Record<ItemKind, number> {
  const count = (kind: ItemKind) => findings.filter((finding) => finding.kind === kind).length;
  return { event: count('event'), statement: count('statement'), figure: count('figure') };
}
