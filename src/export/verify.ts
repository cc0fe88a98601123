import { ExportRecord } from '../model/index.ts';
import { Block } from './verify-block.ts';
import { type Finding, finding } from './verify-finding.ts';

/**
 * Re-reads an export: every record against its schema, every text against its hash, every span against the text (code points), every
 * reference, id, count and the order of records. Goes in: parsed lines, one block or several (each begins with a `dossier` record). Comes
 * out: what is wrong, in the order of lines; nothing for a sound export.
 */
export function verify(records: Iterable<unknown>): Finding[] {
  const findings: Finding[] = [];
  let block: Block | undefined;
  let line = 0;
  for (const value of records) {
    line += 1;
    const parsed = ExportRecord.safeParse(value);
    if (!parsed.success) {
      block?.addBroken(value);
      for (const issue of parsed.error.issues) findings.push(finding(line, value, 'schema', `${issue.path.join('.') || 'record'}: ${issue.message}`));
      continue;
    }
    if (parsed.data.type === 'dossier') {
      findings.push(...(block?.finish() ?? []));
      block = new Block();
    } else if (!block) {
      findings.push(finding(line, value, 'order', 'the export must begin with a dossier record'));
      block = new Block();
    }
    findings.push(...block.add(parsed.data, line));
  }
  findings.push(...(block?.finish() ?? []));
  if (line === 0) findings.push({ line: 1, code: 'order', message: 'the export is empty' });
  return findings.toSorted((a, b) => a.line - b.line);
}
