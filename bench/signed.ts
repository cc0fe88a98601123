import { overlaps } from '../src/model/index.ts';
import { type BenchOptions, type Score, shareScore } from './score.ts';
import { wilson } from './scoring/wilson.ts';
import { FINDING_KINDS, readDifferenceVerdicts, readVerdicts } from './sets/signed.ts';
import { type Finding, listedFindings, sampleOf } from './signed-sample.ts';

/** Of forty findings of each kind, how many a reader signs: every field and span right. `--show` prints the findings that are to be read. */
export async function run(data: string, { final, show }: BenchOptions): Promise<Score[]> {
  if (!final) return [];
  const { findings, differences, words } = await listedFindings(data);
  const verdicts = new Map(readVerdicts().map((verdict) => [verdict.id, verdict]));
  const ofFindings = FINDING_KINDS.flatMap((kind) => {
    const sample = sampleOf(findings, kind);
    if (show) for (const finding of sample) process.stdout.write(`${written(finding)}\n`);
    const read = [...verdicts.values()].filter((verdict) => verdict.kind === kind);
    const signed = read.filter(({ verdict }) => verdict === 'signed').length;
    const [low, high] = wilson(signed, read.length);
    const score = shareScore(`${kind}s signed`, signed, read.length);
    const asRead = sample.filter(({ id, fields }) => verdicts.get(id)?.fields === fields).length;
    const all = findings.filter((finding) => finding.kind === kind).length;
    return [
      { ...score, note: `${score.note}, 95 % interval ${low.toFixed(0)}-${high.toFixed(0)}` },
      shareScore(`${kind}s that are drawn now and were read just so`, asRead, sample.length),
      {
        name: `${kind}s listed in 1,000 words`,
        value: (1000 * all) / (words.seeds + words.articles),
        unit: '',
        note: `${all} in ${words.seeds + words.articles}`,
      },
    ];
  });
  const right = new Set(readDifferenceVerdicts().flatMap(({ id, verdict }) => (verdict === 'right' ? [id] : [])));
  const called = differences.filter(({ id }) => right.has(id)).length;
  return [...ofFindings, shareScore('differences between the seeds that were read and are called rightly', called, differences.length)];
}

/** The sentence, or the words around, with the fields. */
function written({ id, part, kind, report, account, shown, fields }: Finding): string {
  const spans = 'content' in account ? account.content : ['trigger' in account ? account.trigger : account.span];
  const paragraphs = report.parts.filter((range) => spans.some((span) => overlaps(span, range)));
  const text = report.text.slice(paragraphs[0]?.start, paragraphs.at(-1)?.end).replaceAll(/\s+/g, ' ');
  return `${kind} ${id} ${fields} (${part}, ${report.published?.edtf ?? 'undated'})\n  ${text}\n  ${shown}\n`;
}
