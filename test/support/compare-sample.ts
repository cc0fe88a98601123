import type { z } from 'zod';
import type { AnalysedReport, Entity, FigureFinding } from '../../src/model/index.ts';
import type { ExpectedEvent, ExpectedFigure, ExpectedStatement } from './expected-sample.ts';

/** The names under which an entity may be told: its own, or the words used for it here. */
function nameOf(entity: Entity | undefined, words: string): string[] {
  return entity ? [entity.name, words] : [words];
}

function isOneOf(candidates: readonly string[], wanted: string): boolean {
  return candidates.some((candidate) => candidate === wanted || candidate.endsWith(` ${wanted}`) || wanted.endsWith(` ${candidate}`));
}

type Check = [field: string, wanted: string | undefined, found: string | undefined];

/** Which fields that are asked for differ, in words. */
function differing(checks: readonly Check[], same = (one: string, other: string | undefined) => one === other): string[] {
  return checks.flatMap(([field, wanted, found]) =>
    wanted === undefined || same(wanted, found) ? [] : [`${field} ${wanted}, got ${found ?? 'nothing'}`],
  );
}

function withoutComma(words: string): string {
  return words.replace(/,$/, '');
}

/** What of the wanted event the report's findings lack, in words. */
export function eventMissing({ report, findings }: AnalysedReport, wanted: z.infer<typeof ExpectedEvent>): string[] {
  const at = report.text.replaceAll('\n', ' ').indexOf(wanted.in);
  if (at < 0) return [`the text holds no "${wanted.in}"`];
  const found = findings.events.find(
    (event) => event.trigger.exact.includes(wanted.trigger) && event.trigger.start >= at && event.trigger.end <= at + wanted.in.length + 60,
  );
  if (!found) return ['not found'];
  const parties = (role: 'source' | 'target') =>
    found.participants.filter((each) => wanted.anyRole || each.role === role).map((each) => nameOf(findings.entities[each.entity], each.span.exact));
  const missing = (role: 'source' | 'target') =>
    (wanted[role] ?? []).filter((name) => !parties(role).some((candidates) => isOneOf(candidates, name))).map((name) => `${role} ${name}`);
  const checks: Check[] = [
    ['type', wanted.plover, found.plover?.type],
    ['mode', wanted.mode, found.plover?.mode],
    ['status', wanted.status, found.status],
    ['time', wanted.time, found.time?.edtf],
    ['attributed_to', wanted.attributed_to, found.attributed_to?.span.exact],
    ['place', wanted.place, found.place?.span.exact],
  ];
  return [...missing('source'), ...missing('target'), ...differing(checks)];
}

/** What of the wanted statement the report's findings lack, in words. */
export function statementMissing({ findings }: AnalysedReport, wanted: z.infer<typeof ExpectedStatement>): string[] {
  const found = findings.statements.find(
    (statement) =>
      statement.content.map((span) => withoutComma(span.exact.replaceAll('\n', ' '))).join(' ') === wanted.content.map(withoutComma).join(' '),
  );
  if (!found) return ['not found'];
  const speaker = nameOf(found.speakerEntity === undefined ? undefined : findings.entities[found.speakerEntity], found.speaker?.exact ?? '');
  const checks: Check[] = [
    ['form', wanted.form, found.form],
    ['addressee', wanted.addressee, found.addressee?.exact],
    ['venue', wanted.venue, found.venue?.exact],
    ['said', wanted.said, found.said?.edtf],
  ];
  return [...(isOneOf(speaker, wanted.speaker) ? [] : [`speaker ${wanted.speaker}, got ${speaker.join(' / ')}`]), ...differing(checks)];
}

/** What of the wanted figure the report's findings lack, in words. */
export function figureMissing({ findings }: AnalysedReport, wanted: z.infer<typeof ExpectedFigure>): string[] {
  const all = findings.figures.filter((figure) => wanted.exact.includes(figure.span.exact) || figure.span.exact.includes(wanted.exact));
  const found = all.find((figure) => figure.value === wanted.value);
  if (!found) return ['not found'];
  const about = (role: FigureFinding['about'][number]['role']) =>
    found.about.filter((each) => each.role === role).map((each) => findings.entities[each.entity]?.name ?? '');
  const missing = (['of', 'from', 'to', 'with'] as const).flatMap((role) =>
    (wanted[role] ?? []).filter((name) => !about(role).includes(name)).map((name) => `${role} ${name}`),
  );
  const checks: Check[] = [
    ['measure', wanted.measure, found.measureName],
    ['unit', wanted.unit, found.unit],
    ['approximation', wanted.approximation, found.approximation],
    ['period', wanted.period, found.period?.edtf],
    ['status', wanted.status, found.status],
    ['attributed_to', wanted.attributed_to, found.attributed_to?.span.exact],
  ];
  return [...missing, ...differing(checks, (one, other) => isOneOf([one], other ?? ''))];
}

/** The words of the clutter list that the report takes for its article. */
export function clutterReadAsArticle(analysed: AnalysedReport, clutter: readonly string[]): string[] {
  const { text, parts } = analysed.report;
  const outside = new Set(['byline', 'credit', 'note', 'bio', 'boilerplate']);
  return clutter.filter((words) => {
    const start = text.indexOf(words);
    return start < 0 || !parts.some((part) => outside.has(part.role) && part.start <= start && start < part.end);
  });
}
