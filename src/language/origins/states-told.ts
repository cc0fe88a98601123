import type { Entity, Mention, Report, Sentence } from '../../model/index.ts';
import { isHomeBody, stateOfHomeBody } from './home-bodies.ts';
import { datelineCountry, homeCountry } from './report-country.ts';
import { type Spot, type Telling, tellingsOfReport } from './state-tellings.ts';

/** Of whom a country is asked for: the noun, and whether those it tells are found wherever something happens ("rebels", "villagers"). */
interface AskedFor {
  head?: string;
  /** The whole of an office: "foreign minister". */
  title?: string;
  areLocal?: boolean;
  /** Who travels as a matter of course: another state's is as likely to be told of. */
  isLeader?: boolean;
}

/** Which state a report speaks of where its words tell none: "[the police] said". */
export interface StatesTold {
  /** The state at a place of the report; undefined where no state is clearly foremost. */
  at(spot: Spot, asked: AskedFor): string | undefined;
  /** The states of which the same noun was told shortly before: "The [Kenyan] army retreated. [The army] said …". */
  takenUp(spot: Spot, head: string): readonly string[];
  /** Whether a state is told of by more than towns that may be another state's too. */
  tells(code: string): boolean;
}

const [OF_DATELINE, OF_SHARE, OF_HEAD, OF_SAME, OF_OFFICE, OF_LAST, OF_ACTOR] = [1.5, 2.5, 0.5, 1.5, 4, 0.5, 0.8];
/** What the foremost state must come to, by how much it must lead, and what it must have by the report as a whole, unless the same noun was told of it. */
const [ENOUGH, LEAD, BY_REPORT] = [1.6, 0.5, 1];
/** Of what share on a report is of another state too. */
const MUCH = 0.2;
/** Sentences at the head of a report; how far back the same noun is looked for, and the state named last. */
const [OPENING, SAME_REACH, LAST_REACH] = [3, 10, 3];

/**
 * Gathers what all of a report tells of states: its dateline, how often each is named and in which of its first sentences, of which noun, and which one last.
 * A report of a few sentences tells no more than its dateline, where it names no other state before.
 */
export function statesTold(report: Report, sentences: readonly Sentence[], entities: readonly Entity[], mentions: readonly Mention[]): StatesTold {
  const dateline = homeCountry(report);
  const all = tellingsOfReport(report, sentences, entities, mentions);
  const states = new Set(all.flatMap(({ code, isTown }) => (isTown ? [] : [code])));
  const tells = (code: string) => code === dateline || states.has(code);
  // "the town of Granada" in a report on Nicaragua is none of Spain's
  const told = toldOf(dateline, states.size === 0 ? all : all.filter(({ code }) => tells(code)), sentences);
  const written = datelineCountry(report);
  const at = (spot: Spot, asked: AskedFor) => {
    const meant = sentences.length > OPENING ? foremost(told, spot, asked) : datelineAlone(told, spot);
    if (written === undefined || !isHomeBody(asked.head)) return meant;
    return stateOfHomeBody({ ...spot, head: asked.head, meant, dateline: written }, told.tellings, told.weights);
  };
  const takenUp = (spot: Spot, head: string) => [
    ...new Set(tellingsBefore(told, spot).flatMap((telling) => (telling.head === head ? [telling.code] : []))),
  ];
  return { at, takenUp, tells };
}

interface Told {
  dateline: string | undefined;
  tellings: readonly Telling[];
  bySentence: ReadonlyMap<number, readonly Telling[]>;
  /** All states told of, that of the dateline among them. */
  codes: ReadonlySet<string>;
  /** Those of the first sentences. */
  opening: ReadonlySet<string>;
  /** How much is told of each, in all and by sentence. */
  weights: ReadonlyMap<string, number>;
  weightsOf: ReadonlyMap<number, ReadonlyMap<string, number>>;
}

function toldOf(dateline: string | undefined, tellings: readonly Telling[], sentences: readonly Sentence[]): Told {
  const bySentence = Map.groupBy(tellings, ({ sentence }) => sentence);
  return {
    dateline,
    tellings,
    bySentence,
    codes: new Set([...tellings.map(({ code }) => code), ...(dateline ? [dateline] : [])]),
    opening: new Set(tellings.filter(({ sentence }) => sentence < OPENING).map(({ code }) => code)),
    weights: weightsIn(tellings, sentences),
    weightsOf: new Map([...bySentence].map(([sentence, own]) => [sentence, weightsIn(own, sentences)])),
  };
}

/** The state of the dateline, where no other is named before or in the same sentence. */
function datelineAlone({ dateline, tellings }: Told, { sentence, start }: Spot): string | undefined {
  const near = tellings.filter((each) => each.start < start || each.sentence === sentence);
  return near.every(({ code }) => code === dateline) ? dateline : undefined;
}

function foremost(told: Told, spot: Spot, asked: AskedFor): string | undefined {
  const { dateline, codes, opening } = told;
  const shares = sharesBeside(told, spot);
  const nearOf = nearness(told, spot, asked);
  const scored = [...codes].map((code) => {
    const ofDateline = code !== dateline || asked.areLocal || asked.isLeader ? 0 : shares.has(code) ? OF_DATELINE : OF_DATELINE / 2;
    const own = ofDateline + OF_SHARE * (shares.get(code) ?? 0) + (opening.has(code) ? OF_HEAD : 0);
    const { near, isSame } = nearOf(code);
    return { code, isFounded: own >= BY_REPORT || isSame, sum: own + near };
  });
  const [best, second] = scored.toSorted((a, b) => b.sum - a.sum || (a.code < b.code ? -1 : 1));
  const ofBest = shares.get(best?.code ?? '') ?? 0;
  const ofSecond = shares.get(second?.code ?? '') ?? 0;
  // a leader without a state in a report from his capital is at home, where no other state is told of half as much
  const isAtHome = best !== undefined && best.code === dateline && ofSecond * 2 <= ofBest;
  if (asked.isLeader && ofSecond >= MUCH && !isAtHome) return undefined;
  return best?.isFounded && best.sum >= ENOUGH && best.sum - (second?.sum ?? 0) >= LEAD ? best.code : undefined;
}

function tellingsBefore({ bySentence }: Told, spot: Spot): Telling[] {
  const reach = Array.from({ length: SAME_REACH + 1 }, (_, index) => spot.sentence - SAME_REACH + index);
  return reach.flatMap((sentence) => (bySentence.get(sentence) ?? []).filter(({ start }) => start < spot.start));
}

/** What the sentences right before tell for a state: the same noun of it, it alone, or it as whoever acts. */
function nearness(told: Told, spot: Spot, { head, title, areLocal }: AskedFor): (code: string) => { near: number; isSame: boolean } {
  const before = tellingsBefore(told, spot);
  const same = before.findLast((each) => isOfSame(each, head, title))?.code;
  const last = lastNamed(before, spot);
  const actor = areLocal ? undefined : actingLast(before, spot);
  return (code) => {
    const isSame = same === code;
    const near =
      (isSame ? (title === undefined ? OF_SAME : OF_OFFICE) : 0) +
      (last.size === 1 && last.has(code) ? OF_LAST : 0) +
      (actor === code ? OF_ACTOR : 0);
    return { near, isSame };
  };
}

/** How much is told of each state; what a title and the first sentences tell counts more. */
function weightsIn(tellings: readonly Telling[], sentences: readonly Sentence[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { code, sentence } of tellings) {
    const weight = sentences[sentence]?.role === 'title' ? 2 : sentence < OPENING ? 1.5 : 1;
    sums.set(code, (sums.get(code) ?? 0) + weight);
  }
  return sums;
}

/**
 * The share that each state has of all that is told of states outside a sentence; of all that is told, where nothing is told elsewhere, and where a sentence at the head
 * of the report tells of one state before: "[Serbia] will vote in June, the president said".
 */
function sharesBeside({ weights, weightsOf, bySentence }: Told, { sentence, start }: Spot): Map<string, number> {
  const own = weightsOf.get(sentence);
  const isLead = sentence < OPENING && own?.size === 1 && (bySentence.get(sentence) ?? []).some((each) => each.start < start);
  const elsewhere = [...weights]
    .map(([code, weight]): [string, number] => [code, weight - (isLead ? 0 : (own?.get(code) ?? 0))])
    .filter(([, weight]) => weight > 0);
  const kept = elsewhere.length > 0 ? elsewhere : [...weights];
  const all = kept.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(kept.map(([code, weight]) => [code, weight / all]));
}

/** Whether the same noun was told of a state: "[Peru]'s congress … the congress", or the same office: "[Peru]'s foreign minister … Foreign Minister Ada Holm". */
function isOfSame(telling: Telling, head: string | undefined, title: string | undefined): boolean {
  return (head !== undefined && telling.head === head) || (title !== undefined && telling.title === title);
}

/** The states of the last sentence before that names any. */
function lastNamed(before: readonly Telling[], spot: Spot): Set<string> {
  const near = before.filter(({ sentence }) => sentence < spot.sentence && sentence >= spot.sentence - LAST_REACH);
  const last = near.at(-1)?.sentence;
  return new Set(near.filter(({ sentence }) => sentence === last).map(({ code }) => code));
}

/** The state with which this sentence opens, else the one before: whoever acts there. */
function actingLast(before: readonly Telling[], { sentence }: Spot): string | undefined {
  return before.findLast((each) => each.opens && each.sentence >= sentence - 1)?.code;
}
