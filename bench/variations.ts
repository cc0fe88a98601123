import { extract } from '../src/extraction/index.ts';
import { read } from '../src/language/index.ts';
import { reportOf } from '../src/language/testing.ts';
import { type EventFinding, type Findings, overlaps } from '../src/model/index.ts';
import { type BenchOptions, percent, type Score, shareScore } from './score.ts';
import { eventVariations, type Variation } from './sets/variations/event-variations.ts';
import { nounVariations } from './sets/variations/noun-variations.ts';

/**
 * Plain deeds in many builds of a sentence, as behavioural tests do (Ribeiro et al. 2020): of a deed that is found in the plainest sentence, is every field right in the others?
 * Odd deeds in odd sentences are for development; even ones in even ones are for scoring only. `--show` prints what isn't right, and the share of each build.
 */
export async function run(_data: string, { final, show = false }: BenchOptions): Promise<Score[]> {
  return scoresOfParts(final, async (part, name) => {
    const isOfPart = ({ deed, frame }: Variation) => deed.number % 2 === part && (frame.number % 2 === part || frame.number === 1);
    return scoresOf(name, toldPlainly(await tried(eventVariations().filter(isOfPart))), show && part === 1);
  });
}

/** The same of deeds that a noun tells. */
export async function runNouns(_data: string, { final, show = false }: BenchOptions): Promise<Score[]> {
  return scoresOfParts(final, async (part, name) => {
    const isOfPart = ({ deed, frame }: Variation) => deed.number % 2 === part && frame.number % 2 === part;
    return scoresOf(name, await tried(nounVariations().filter(isOfPart)), show && part === 1);
  });
}

async function scoresOfParts(final: boolean, scoresOfPart: (part: number, name: string) => Promise<Score[]>): Promise<Score[]> {
  const odd = await scoresOfPart(1, 'odd');
  return final ? [...odd, ...(await scoresOfPart(0, 'even'))] : odd;
}

interface Trial {
  variation: Variation;
  /** What isn't as it must be: nothing of an account that is right. */
  wrong: string[];
  listed: boolean;
  others: string[];
}

async function tried(variations: readonly Variation[]): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const variation of variations) {
    const report = reportOf(variation.text, { published: '2024-05-22' });
    trials.push(trialOf(variation, extract(report, await read(report))));
  }
  return trials;
}

/** Those of deeds that are told right in the plainest sentence. */
function toldPlainly(trials: readonly Trial[]): Trial[] {
  const plain = new Set(
    trials.filter(({ variation, wrong }) => variation.frame.number === 1 && wrong.length === 0).map(({ variation }) => variation.deed),
  );
  return trials.filter(({ variation }) => variation.frame.number !== 1 && plain.has(variation.deed));
}

function scoresOf(part: string, trials: readonly Trial[], show: boolean): Score[] {
  if (show) for (const trial of trials) print(trial);
  if (show) for (const [name, of] of Map.groupBy(trials, ({ variation }) => variation.frame.name)) printShare(name, of);
  const right = trials.filter(({ wrong }) => wrong.length === 0);
  return [
    shareScore(`${part}: told with every field right`, right.length, trials.length),
    shareScore(`${part}: of these without a doubt`, right.filter(({ listed }) => listed).length, right.length),
    shareScore(`${part}: sentences with a further type that nobody tells`, trials.filter(({ others }) => others.length > 0).length, trials.length),
  ];
}

function trialOf(variation: Variation, findings: Findings): Trial {
  const { deed, verb } = variation;
  const judged = findings.events
    .filter((event) => isOfDeed(event, variation))
    .map((event) => ({ wrong: faultsOf(event, variation, findings), listed: (event.doubts ?? []).length === 0 }))
    .toSorted((a, b) => a.wrong.length - b.wrong.length || Number(b.listed) - Number(a.listed));
  const others = findings.events.flatMap((event) => {
    const type = overlaps(event.trigger, verb) && !isAct(event, variation.frame) ? event.plover?.type : undefined;
    return type === undefined || deed.types.includes(type) ? [] : [type];
  });
  const untold = variation.frame.readings.includes('none') ? [] : ['nothing'];
  // a second line of the same deed whose fields differ
  const twice = judged.slice(1).flatMap(({ wrong, listed }) => (listed && wrong.length > 0 ? [`${deed.types.join('/')} (${wrong.join(', ')})`] : []));
  return { variation, wrong: judged[0]?.wrong ?? untold, listed: judged[0]?.listed ?? untold.length === 0, others: [...others, ...twice] };
}

/** Where it may go untold, only an account of the deed's own verb counts: the words around it may tell another event of its type. */
function isOfDeed(event: EventFinding, { deed, verb, frame }: Variation): boolean {
  if (isAct(event, frame)) return true;
  if (deed.types.length === 0) return overlaps(event.trigger, verb);
  return event.plover !== undefined && deed.types.includes(event.plover.type) && (!frame.readings.includes('none') || overlaps(event.trigger, verb));
}

/** The act that is told by saying so: "vowed to attack" THREATEN, "vowed to help" AGREE, "declined to help" REJECT; "called off talks" is one of its own. */
function isAct({ plover }: EventFinding, { readings }: Variation['frame']): boolean {
  if (readings.includes('announced') && (plover?.type === 'AGREE' || plover?.type === 'THREATEN')) return true;
  if (readings.includes('undone') && plover !== undefined && UNDOING.has(plover.type)) return true;
  return readings.includes('refused') && plover?.type === 'REJECT';
}

const UNDOING: ReadonlySet<string> = new Set(['SANCTION', 'RETREAT', 'CONCEDE']);

/** The fields of an account that aren't as deed and sentence tell. Behind "to send tanks" a day may be that of either verb. */
function faultsOf(event: EventFinding, { deed, frame, text, source, target }: Variation, { entities, mentions }: Findings): string[] {
  const isTimed = frame.time !== undefined && !isAct(event, frame);
  const place = event.place && text.slice(event.place.span.start, event.place.span.end);
  return [
    isParty('source', source) ? [] : ['source'],
    isParty('target', target) ? [] : ['target'],
    isOf('source', deed.source.country) && isOf('target', deed.target.country) ? [] : ['country'],
    isAct(event, frame) ? actFaults(event, deed) : frame.readings.includes(event.status) ? [] : [event.status],
    !isTimed || deed.tail.startsWith(' to ') || event.time?.edtf === frame.time ? [] : [`time ${event.time?.edtf ?? '-'}`],
    frame.atPlace && place !== deed.place ? [`place ${place ?? '-'}`] : [],
  ].flat();

  function isParty(role: 'source' | 'target', gold: { start: number; end: number }): boolean {
    return event.participants
      .filter((party) => party.role === role || (event.mutual && party.role !== 'other'))
      .some(({ span, entity }) =>
        [span, ...mentions.filter((mention) => mention.entity === entity).map(({ phrase }) => phrase)].some((words) => overlaps(words, gold)),
      );
  }

  function isOf(role: 'source' | 'target', country: string | undefined): boolean {
    if (country === undefined || event.mutual) return true;
    return event.participants.some((party) => party.role === role && (party.as?.country ?? entities[party.entity]?.country) === country);
  }
}

const HOSTILE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'PROTEST', 'ACCUSE', 'REJECT', 'THREATEN']);

/** The act has occurred, and nothing kind is threatened; what is hostile may be agreed to or forsworn. */
function actFaults({ plover, status }: EventFinding, { types }: Variation['deed']): string[] {
  const isKind = types.every((type) => !HOSTILE.has(type));
  return [...(isKind && plover?.type === 'THREATEN' ? ['as THREATEN'] : []), ...(status === 'occurred' ? [] : [status])];
}

function print({ variation, wrong, listed, others }: Trial): void {
  if (wrong.length === 0 && listed && others.length === 0) return;
  const { deed, frame, text } = variation;
  const told = [...wrong, ...(listed ? [] : ['doubt']), ...others.map((type) => `also ${type}`)].join(', ');
  process.stdout.write(`  ${frame.number} ${frame.name} | ${deed.number} ${deed.types.join('/') || '-'} | ${told}: ${text}\n`);
}

function printShare(name: string, trials: readonly Trial[]): void {
  const right = trials.filter(({ wrong }) => wrong.length === 0).length;
  process.stdout.write(`  ${percent(right, trials.length).toFixed(0).padStart(3)} % of ${trials.length}: ${name}\n`);
}
