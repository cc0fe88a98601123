import { type EventFinding, edtf, type Findings } from '../src/model/index.ts';
import { analyseReport } from '../src/work/pipeline.ts';
import type { BenchOptions, Score } from './score.ts';
import { type BadInput, badInputs } from './sets/bad-inputs.ts';

/**
 * Texts that are no reports, read as files: false findings of every kind for 1,000 words, and the processor time that reading takes. Where the same is told in ordinary
 * print, a finding is right that has the same words there.
 */
export async function run(_data: string, { show = false }: BenchOptions): Promise<Score[]> {
  const scores: Score[] = [];
  await findingsOf('The model is loaded by now.');
  for (const input of badInputs()) scores.push(...(await scoresOf(input, show)));
  return scores;
}

async function scoresOf({ name, text, ordinary }: BadInput, show: boolean): Promise<Score[]> {
  const right = new Set(ordinary === undefined ? [] : keysOf(await findingsOf(ordinary)));
  const before = process.cpuUsage();
  const findings = await findingsOf(text);
  const { user, system } = process.cpuUsage(before);
  const words = text.split(/\s+/u).length;
  const all = keysOf(findings);
  const wrong = all.filter((key) => !right.has(key));
  if (show)
    process.stdout.write(
      wrong
        .slice(0, 25)
        .map((key) => `  ${name}: ${key}\n`)
        .join(''),
    );
  const found = right.size === 0 ? '' : `; ${all.length - wrong.length} of ${right.size} that ordinary print has`;
  return [
    {
      name: `${name}: false findings in 1,000 words`,
      value: (1000 * wrong.length) / words,
      unit: '',
      note: `${wrong.length} in ${words} words${found}`,
    },
    { name: `${name}: processor time`, value: (user + system) / 1e6, unit: 's' },
  ];
}

async function findingsOf(text: string): Promise<Findings | undefined> {
  const analysis = await analyseReport({ bytes: new TextEncoder().encode(text), path: 'report.txt', given: { date: edtf('2021-05-05') } });
  return 'failure' in analysis ? undefined : analysis.findings;
}

/** What is found, by its words in small letters: typed events, others with a party, statements, figures. */
function keysOf(findings: Findings | undefined): string[] {
  if (!findings) return [];
  const events = findings.events.filter((event) => event.plover !== undefined || event.participants.length > 0);
  return [
    ...events.map((event) => `event ${typeOf(event)} ${event.trigger.exact}`),
    ...findings.statements.map(({ content }) => `statement ${content.map(({ exact }) => exact).join(' ')}`),
    ...findings.figures.map(({ span, measureName }) => `figure ${measureName} ${span.exact}`),
  ].map((key) =>
    key
      .toLowerCase()
      .replaceAll(/[.,"$\s]+/g, ' ')
      .trim(),
  );
}

function typeOf({ plover }: EventFinding): string {
  return plover?.type ?? 'untyped';
}
