import { lookup, mainSpan, type PlacedAccount, type Step, stepsOf } from '../dossier/index.ts';
import { overlaps, type Range, type Reading, type Report, type Sentence } from '../model/index.ts';
import type { OpenDossier } from './dossier.ts';

/** One account with the sentences in which it stands, as they were read, and the steps that led to it. Offsets are UTF-16. */
export interface ExplainedAccount extends PlacedAccount {
  report: Report;
  sentences: Sentence[];
  steps: Step[];
}

/**
 * How the accounts of an item, or one account, came about. The reports are read again, since only what was found in them is stored.
 * Empty when there is neither item nor account of that id.
 */
export async function explain(dossier: OpenDossier, id: string): Promise<ExplainedAccount[]> {
  const known = lookup(await dossier.alignment());
  const one = known.accounts.get(id);
  const item = known.items.get(id);
  const placed: PlacedAccount[] = one ? [one] : (item?.accounts ?? []).flatMap((account) => known.accounts.get(account.id) ?? []);
  if (placed.length === 0) return [];
  // Loaded here with the language model, since no other question reads a report.
  const { read } = await import('../language/index.ts');
  const { untoldStep } = await import('./untold.ts');
  const { unsureStep } = await import('./unsure.ts');
  const readings = new Map<string, Reading>();
  const explained: ExplainedAccount[] = [];
  for (const { account, item: of } of placed) {
    const report = known.reports.get(account.report);
    if (!report) continue;
    const reading = readings.get(report.id) ?? (await read(report));
    readings.set(report.id, reading);
    const around: Range = 'sentence' in account ? account.sentence : mainSpan(account);
    explained.push({
      account,
      item: of,
      report,
      sentences: reading.sentences.filter((sentence) => overlaps(sentence, around)),
      steps: [
        ...stepsOf(known, { account, item: of }),
        ...unsureStep({ account, item: of }, report, reading),
        ...untoldStep(known, { account, item: of }, report, reading),
      ],
    });
  }
  return explained;
}
