import { type Findings, mentionId, type Report, ReportId, reportId, sha256 } from '../../src/model/index.ts';
import type { InputOutcome } from '../../src/store/store.ts';

/** A report of one title and paragraphs, with clutter below, as intake would give it, with one entity found in it. */
export function storedReport(
  title: string,
  paragraphs: readonly string[],
  path: string,
): { input: InputOutcome; report: Report; findings: Findings } {
  const clutter = 'Subscribe to the zephyrine newsletter';
  const stretches = [title, ...paragraphs, clutter];
  const text = stretches.join('\n\n');
  const hash = sha256(text);
  const id = reportId(hash);
  let end = -2;
  const parts: Report['parts'] = stretches.map((stretch, index) => {
    const start = end + 2;
    end = start + stretch.length;
    return { role: index === 0 ? 'title' : index === stretches.length - 1 ? 'boilerplate' : 'paragraph', start, end, language: 'en' };
  });
  const report: Report = {
    type: 'report',
    id,
    sha256: hash,
    text_sha256: hash,
    path,
    title,
    authors: [],
    source: {},
    language: 'en',
    text,
    parts,
    notes: [],
    problems: [],
  };
  const range = { start: 0, end: 3 };
  const findings: Findings = {
    entities: [{ key: 'name:person:ada', kind: 'person', name: title, sectors: [], roles: [] }],
    mentions: [{ ...range, id: mentionId(id, range), entity: 0, form: 'name', sentence: 0, phrase: range }],
    events: [],
    statements: [],
    figures: [],
  };
  return { input: inputAt(path, { report: id }, hash), report, findings };
}

/** An input whose location is its path below a made-up root. */
function inputAt(path: string, outcome: InputOutcome['outcome'], hash: string): InputOutcome {
  return { location: `/reports/${path}`, path, key: { sha256: hash, given: sha256('[]'), analyser: '0.0.0+test' }, outcome };
}

export function failedInput(path: string, message = 'The file is empty.'): InputOutcome {
  return inputAt(path, { failure: { path, code: 'empty', message } }, sha256(''));
}

export const UNKNOWN_REPORT = ReportId.parse('rep_00000000000000aa');
