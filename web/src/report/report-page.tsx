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
import { findingsAt, isDoubtful, type MarkedFinding, mainMarks, markedFindings, type Placed } from './marked-finding.ts';
import { Notes } from './notes.tsx';
import { isArticle, type PartGroup } from './part-groups.ts';
import { ReportHead } from './report-head.tsx';
import { ReportText } from './report-text.tsx';
import { targetOf } from './target.ts';
import { headingPart } from './title-part.ts';
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
  const { offset, actors, target, findings, visible, kinds, minor, doubtful } = useFindings(answer);
  const { folded, fold, isFolded, unfold } = useFolding(offset, target.found);
  const container = useRef<HTMLDivElement>(null);
  const hasFurniture = answer.report.parts.some((part) => !isArticle(part));
  const heading = useMemo(() => headingPart(answer, offset), [answer, offset]);
  const flashing = useArrival(container, target.found ?? (target.chosen && mainMarks(target.chosen)[0]), `${target.hash} ${folded}`);
  useHighlights(container, { findings, shown: kinds.shown, ...target, flashing });
  const { choose, close, step } = useChoosing(visible, target.chosen);
  useKeys({ j: () => step(1), k: () => step(-1), Escape: close, c: fold });
  const onPlace = (at: number) => {
    const here = findingsAt(visible, at);
    const next = here[(here.findIndex((finding) => finding.id === target.chosen?.id) + 1) % here.length];
    if (next) choose(next);
  };
  return (
    <div className="report">
      <ReportHead answer={answer} isTitled={heading !== undefined} />
      <Legend counts={countsOf(answer.line)} {...kinds} minor={minor} doubtful={doubtful} folded={folded} hasFurniture={hasFurniture} onFold={fold} />
      {target.lost && <p className="problem">The finding that this address names is no longer in the dossier. The list shows what is.</p>}
      <article className="report-body" aria-label="Text of the report">
        <ReportText
          container={container}
          report={answer.report}
          heading={heading}
          offset={offset}
          isFolded={isFolded}
          onUnfold={unfold}
          isMarked={(at) => findingsAt(visible, at).length > 0}
          onPlace={onPlace}
        />
        <Notes report={answer.report} />
      </article>
      <aside className="report-aside" aria-label="Findings">
        {target.chosen && <FindingPanel chosen={target.chosen} actors={actors} onStep={step} onClose={close} />}
        <FindingsList findings={visible} chosen={target.chosen} onChoose={choose} />
      </aside>
    </div>
  );
}

/** The findings of a report: which of them the address shows and names, and which kinds are marked. */
function useFindings(answer: ReportAnswer) {
  const { findings: all, offset } = useMemo(() => markedFindings(answer), [answer]);
  const actors = useMemo(() => new Map(answer.actors.map((actor) => [actor.id as string, actor])), [answer]);
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const target = useMemo(() => ({ ...targetOf(hash, all, offset), hash }), [hash, all, offset]);
  const kinds = useShownKinds();
  const minor = useExtra('minor', answer.line.minor, 'shown');
  const doubtful = useExtra('doubtful', answer.line.doubtful, 'hidden');
  const findings = useMemo(
    () => all.filter((one) => one.id === target.chosen?.id || ((minor.shown || !isMinor(one)) && (doubtful.shown || !isDoubtful(one)))),
    [all, minor.shown, doubtful.shown, target],
  );
  const visible = useMemo(() => findings.filter((finding) => kinds.shown.has(finding.kind)), [findings, kinds.shown]);
  return { offset, actors, target, findings, visible, kinds, minor, doubtful };
}

/** Of an event that no list shows. */
function isMinor({ finding }: MarkedFinding): boolean {
  return !finding.listed;
}

/** Which kinds are marked in the text. */
function useShownKinds() {
  const [shown, setShown] = useState<ReadonlySet<ItemKind>>(new Set(['event', 'statement', 'figure']));
  const toggle = (kind: ItemKind) => setShown((before) => new Set(before.has(kind) ? [...before].filter((one) => one !== kind) : [...before, kind]));
  return { shown, onToggle: toggle };
}

/** Whether what is not the article is folded away, which the address keeps, and which stretches were unfolded again by hand. */
function useFolding(offset: (point: number) => number, found: Placed | undefined) {
  const { around } = useSearch({ from: '/reports/$id' });
  const setShown = useReportParameter('around');
  const folded = around === 'folded';
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  return {
    folded,
    fold: () => setShown(folded ? undefined : 'folded'),
    isFolded: (group: PartGroup) => folded && isFoldable(group, offset, found) && !unfolded.has(group.parts[0]?.start ?? 0),
    unfold: (start: number) => setUnfolded((before) => new Set([...before, start])),
  };
}

/** Whether findings are shown that lists leave out, of which there are `count`; the address keeps what is `unlike` the page's own way. */
function useExtra(name: 'minor' | 'doubtful', count: number, unlike: 'shown' | 'hidden') {
  const isUnlike = useSearch({ from: '/reports/$id' })[name] === unlike;
  const setShown = useReportParameter(name);
  return { count, shown: isUnlike === (unlike === 'shown'), onToggle: () => setShown(isUnlike ? undefined : unlike) };
}

/** Sets what the address says of how a report is shown; the place in it stays. */
function useReportParameter(name: 'around' | 'minor' | 'doubtful'): (value: string | undefined) => void {
  const navigate = useNavigate();
  return (value) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, [name]: value }),
      hash: true,
      replace: true,
      resetScroll: false,
    });
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

/** How many events, statements and figures the report tells of, as the list of reports counts them: what is told twice counts once. */
function countsOf({ events, statements, figures }: ReportAnswer['line']): Record<ItemKind, number> {
  return { event: events, statement: statements, figure: figures };
}
