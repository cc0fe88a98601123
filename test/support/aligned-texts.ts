import { align } from '../../src/alignment/index.ts';
import { type Alignment, type AnalysedReport, edtf } from '../../src/model/index.ts';
import { analyseReport } from '../../src/work/pipeline.ts';

/** Reports of 14 and 15 May 2031 (a Wednesday and a Thursday), read and aligned as a dossier is; a first line with # is the title. */
export async function alignedTexts(...texts: string[]): Promise<Alignment> {
  const reports: AnalysedReport[] = [];
  for (const [at, text] of texts.entries()) {
    const given = { date: edtf(`2031-05-${14 + at}`), source: `Paper ${at + 1}` };
    const read = await analyseReport({ bytes: new TextEncoder().encode(text), path: `${at}.md`, given });
    if ('failure' in read) throw new Error(JSON.stringify(read));
    reports.push(read);
  }
  return align(reports);
}
