import { align } from '../src/alignment/index.ts';
import {
  type Actor,
  type Alignment,
  type AnalysedReport,
  type Event,
  edtf,
  isListable,
  isListed,
  overlaps,
  type ReportId,
} from '../src/model/index.ts';
import { analyseReport } from '../src/work/pipeline.ts';
import { type BenchOptions, percent, type Score, shareScore } from './score.ts';
import { type ReportVariation, reportVariations, type Wanted, type Wanting } from './sets/variations/report-variations.ts';

/**
 * Plain deeds told several times over in whole short reports, beside others: does the dossier list each once, with every field right, and nothing that isn't told? Odd deeds in odd reports
 * are for development; even ones in even ones are for scoring only. `--show` prints what isn't right, and the share of each report.
 */
export async function run(_data: string, { final, show = false }: BenchOptions): Promise<Score[]> {
  const scores: Score[] = [];
  for (const part of final ? [1, 0] : [1]) {
    const isOfPart = ({ deed, number }: ReportVariation) => deed.number % 2 === part && (number % 2 === part || number === PLAIN);
    const trials = toldPlainly(await tried(reportVariations().filter(isOfPart)));
    scores.push(...scoresOf(part === 1 ? 'odd' : 'even', trials, show && part === 1));
  }
  return scores;
}

/** The report of the one plainest sentence. */
const PLAIN = 1;

interface Trial {
  variation: ReportVariation;
  /** What must be listed and isn't so. */
  wrong: string[];
  /** What is right and in doubt. */
  hidden: string[];
  /** What is listed and isn't told, or not as another event. */
  others: string[];
}

async function tried(variations: readonly ReportVariation[]): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const variation of variations) {
    const analysed: AnalysedReport[] = [];
    for (const text of variation.texts) analysed.push(await readAsFile(text));
    trials.push(
      trialOf(
        variation,
        align(analysed),
        analysed.map(({ report }) => report.id),
      ),
    );
  }
  return trials;
}

/** As a user gives it: a file with its date. */
async function readAsFile({ text, parts, published }: ReportVariation['texts'][number]): Promise<AnalysedReport> {
  const written = parts.map(({ role, start, end }) => (role === 'title' ? '# ' : '') + text.slice(start, end)).join('\n\n');
  const read = await analyseReport({ bytes: new TextEncoder().encode(written), path: `${published}.md`, given: { date: edtf(published) } });
  if ('failure' in read || read.report.text !== text) throw new Error(`read as another text: ${text}`);
  return read;
}

/** Those of deeds that the plainest report tells right. */
function toldPlainly(trials: readonly Trial[]): Trial[] {
  const plain = new Set(trials.filter((trial) => trial.variation.number === PLAIN && isSigned(trial)).map(({ variation }) => variation.deed.number));
  return trials.filter(({ variation }) => variation.number !== PLAIN && plain.has(variation.deed.number));
}

function scoresOf(part: string, trials: readonly Trial[], show: boolean): Score[] {
  if (show) for (const trial of trials) print(trial);
  if (show) for (const [name, of] of Map.groupBy(trials, ({ variation }) => `${variation.number} ${variation.name}`)) printShare(name, of);
  return [
    shareScore(`${part}: reports with each event listed once and right, and nothing else`, trials.filter(isSigned).length, trials.length),
    shareScore(`${part}: with all events right, listed or in doubt`, trials.filter(({ wrong }) => wrong.length === 0).length, trials.length),
    shareScore(`${part}: with a line that isn't told, or told twice`, trials.filter(({ others }) => others.length > 0).length, trials.length),
  ];
}

const isSigned = ({ wrong, hidden, others }: Trial): boolean => wrong.length + hidden.length + others.length === 0;

function trialOf(variation: ReportVariation, alignment: Alignment, ids: readonly ReportId[]): Trial {
  const events = alignment.events.filter((event) => isListable(event) && isOfFrame(event, variation, ids));
  const used = new Map<Event, string[]>();
  const wrong: string[] = [];
  const hidden: string[] = [];
  for (const wanted of variation.wanted.toSorted((a, b) => Number(b.needed) - Number(a.needed))) {
    const [best] = events
      .filter((event) => !used.has(event) && isOfType(event, wanted))
      .map((event) => ({ event, faults: faultsOf(event, wanted, alignment, ids) }))
      .toSorted((a, b) => weight(a.faults) - weight(b.faults) || Number(isListed(b.event)) - Number(isListed(a.event)));
    const isTaken = best && (wanted.needed ? weight(best.faults) < PARTY * 2 : best.faults.length === 0);
    if (isTaken) used.set(best.event, best.faults);
    if (!wanted.needed) continue;
    const name = nameOf(wanted);
    if (!isTaken) wrong.push(`${name}: nothing`);
    else if (best.faults.length > 0) wrong.push(`${name}: ${best.faults.join(', ')}`);
    else if (!isListed(best.event)) hidden.push(`${name}: doubt ${[...new Set(best.event.accounts.flatMap(({ doubts = [] }) => doubts))].join(' ')}`);
  }
  const others = events.filter((event) => !used.has(event) && isListed(event)).map((event) => lineOf(event));
  return { variation, wrong, hidden, others };
}

/** Every event with a type; one without where the deed has none and its verb tells it. */
function isOfFrame({ plover, accounts }: Event, { deed, texts }: ReportVariation, ids: readonly ReportId[]): boolean {
  if (plover) return true;
  const verbs = (report: ReportId) => texts[ids.indexOf(report)]?.slots.get('verb') ?? [];
  return deed.types.length === 0 && accounts.some(({ report, trigger }) => verbs(report).some((verb) => overlaps(verb, trigger)));
}

function isOfType({ plover }: Event, { types, isUntyped }: Wanted): boolean {
  return plover === undefined ? isUntyped : types.includes(plover.type);
}

const PARTY = 10;

/** Who takes part tells most of which event is meant. */
function weight(faults: readonly string[]): number {
  return faults.reduce((sum, fault) => sum + (fault === 'who' || fault === 'to whom' ? PARTY : 1), 0);
}

function faultsOf(event: Event, wanted: Wanted, { actors }: Alignment, ids: readonly ReportId[]): string[] {
  const { source, target, readings, time, place } = wanted;
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const told = event.participants.flatMap(({ role, actor: id }) => {
    const actor = byId.get(id);
    return actor ? [{ role, actor }] : [];
  });
  const of = (role: 'source' | 'target') => told.filter((each) => each.role === role || (event.mutual && each.role !== 'other'));
  const isAny = ({ actor }: { actor: Actor }): boolean => [source, target].some((each) => each === undefined || isSomebody(actor, each, event, ids));
  const where = event.place && byId.get(event.place)?.name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const isAct = readings.includes('announced') && (event.plover?.type === 'AGREE' || event.plover?.type === 'THREATEN');
  return [
    source && !of('source').some(({ actor }) => isSomebody(actor, source, event, ids)) ? ['who'] : [],
    target && !of('target').some(({ actor }) => isSomebody(actor, target, event, ids)) ? ['to whom'] : [],
    told.filter((each) => each.role !== 'other' && !isAny(each)).map(({ actor }) => `with ${actor.name}`),
    readings.length === 0 || readings.includes(event.status) || (isAct && event.status === 'occurred') ? [] : [event.status],
    time === undefined || event.time?.edtf === time ? [] : [`time ${event.time?.edtf ?? '-'}`],
    place === undefined || where?.includes(place) ? [] : [`place ${where ?? '-'}`],
  ].flat();
}

/** By a mention or a phrase of the event in the words for them, and of their country. */
function isSomebody({ id, country, mentions }: Actor, { places, country: wanted }: Wanting, { accounts }: Event, ids: readonly ReportId[]): boolean {
  const told = accounts.flatMap(({ report, participants }) =>
    participants.filter(({ actor }) => actor === id).map(({ span, as }) => ({ report, span, as })),
  );
  const isTold = [...mentions, ...told].some(({ report, span }) => (places[ids.indexOf(report)] ?? []).some((place) => overlaps(place, span)));
  return isTold && (wanted === undefined || country === wanted || told.some(({ as }) => as?.country === wanted));
}

function nameOf({ types, isDeed, time }: Wanted): string {
  return `${isDeed ? 'deed' : types.join('/')}${time === undefined ? '' : ` of ${time}`}`;
}

function lineOf({ label, status, time, plover, accounts }: Event): string {
  return `“${label}” ${plover?.type ?? '-'} ${status} ${time?.edtf ?? '-'} [${accounts.map(({ trigger }) => trigger.exact).join(', ')}]`;
}

function print(trial: Trial): void {
  if (isSigned(trial)) return;
  const { variation, wrong, hidden, others } = trial;
  const told = [...wrong, ...hidden, ...others.map((line) => `also ${line}`)].join('; ');
  process.stdout.write(
    `  ${variation.number} ${variation.name} | ${variation.deed.number} | ${told}\n     ${variation.texts.map(({ text }) => text.replaceAll('\n\n', ' ¶ ')).join(' ¶¶ ')}\n`,
  );
}

function printShare(name: string, trials: readonly Trial[]): void {
  process.stdout.write(`  ${percent(trials.filter(isSigned).length, trials.length).toFixed(0).padStart(3)} % of ${trials.length}: ${name}\n`);
}
