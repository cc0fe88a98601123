import { extract } from '../../src/extraction/index.ts';
import { type EventFinding, type FigureFinding, type Findings, type StatementFinding, withoutDoubt } from '../../src/model/index.ts';
import { makeReport } from './report-of-text.ts';

/** The findings of plain paragraphs, read by the real reading. */
export async function findingsOf(text: string, options: Parameters<typeof makeReport>[1] = {}): Promise<Findings> {
  const { report, reading } = await makeReport(text, options);
  return extract(report, reading);
}

/** The same by rules alone: without the doubts in a reading as a whole, which are learned. */
export async function ruledFindingsOf(text: string, options: Parameters<typeof makeReport>[1] = {}): Promise<Findings> {
  const findings = await findingsOf(text, options);
  return {
    ...findings,
    events: findings.events.map((event) => withoutDoubt(event, 'reading')),
    figures: findings.figures.map((figure) => withoutDoubt(figure, 'reading')),
  };
}

/** An event in short: "visit occurred: Emmanuel Macron → Kenya (2021-05-03)". */
export function eventLine(findings: Findings, event: EventFinding): string {
  const names = (role: string) => event.participants.filter((one) => one.role === role).map((one) => findings.entities[one.entity]?.name ?? '?');
  const time = event.time ? ` (${event.time.edtf})` : '';
  return `${event.predicate} ${event.status}: ${names('source').join(' & ')} → ${names('target').join(' & ')}${time}`;
}

/** The events that have a PLOVER type alone. */
export async function typedEventLines(text: string, options: Parameters<typeof makeReport>[1] = {}): Promise<string[]> {
  const findings = await findingsOf(text, options);
  return findings.events.filter(({ plover }) => plover !== undefined).map((event) => eventLine(findings, event));
}

/** A statement in short: "Anna Kovar, direct: We stay | and we work". */
export function statementLine(findings: Findings, statement: StatementFinding): string {
  const speaker = statement.speakerEntity !== undefined ? findings.entities[statement.speakerEntity]?.name : statement.speaker?.exact;
  return `${speaker ?? '-'}, ${statement.form}: ${statement.content.map((span) => span.exact).join(' | ')}`;
}

export async function statementLines(text: string, options: Parameters<typeof makeReport>[1] = {}): Promise<string[]> {
  const findings = await findingsOf(text, options);
  return findings.statements.map((statement) => statementLine(findings, statement));
}

/** A figure in short: "trade = 240000000000 USD, with Kenya, with Uganda (2023)". */
export function figureLine(findings: Findings, figure: FigureFinding): string {
  const about = figure.about.map(({ entity, role }) => `, ${role} ${findings.entities[entity]?.name ?? '?'}`).join('');
  const whole = figure.shareOf ? ` of ${figure.shareOf}` : '';
  return `${figure.measureName} = ${figure.value ?? `${figure.low}-${figure.high}`} ${figure.unit}${whole}${about}${figure.period ? ` (${figure.period.edtf})` : ''}`;
}

export async function figureLines(text: string, options: Parameters<typeof makeReport>[1] = {}): Promise<string[]> {
  const findings = await findingsOf(text, options);
  return findings.figures.map((figure) => figureLine(findings, figure));
}
