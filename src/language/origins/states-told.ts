import type { Entity, Mention, Report, Sentence } from '../../model/index.ts';
import { singularOf } from '../knowledge/nouns.ts';
import { isHomeBody, stateOfHomeBody } from './home-bodies.ts';
import { datelineCountry, homeCountry } from './report-country.ts';

/** A place in a report: the number of the sentence, and an offset in it. */
interface Spot {
  sentence: number;
  start: number;
}

/** What a state or its bodies are named by, and of which noun the words tell it: "[Peru]'s congress" → congress; whether its sentence opens with it. */
interface Telling extends Spot {
  code: string;
  head?: string;
  /** The noun with the words before it: "foreign minister". */
  title?: string;
  opens: boolean;
  isTown: boolean;
  /** "[in] Peru": something is told to be there. */
  isWhere: boolean;
}

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

function tellingsOfReport({ text }: Report, sentences: readonly Sentence[], entities: readonly Entity[], mentions: readonly Mention[]): Telling[] {
  // "[German] carmaker Norvik" tells of the firm alone
  const firms = new Set(mentions.filter(({ entity }) => entities[entity]?.kind === 'company').map(({ start }) => start));
  const isOfFirm = ({ form, end }: Mention) => form === 'adjective' && firms.has(end + (MODIFIERS.exec(text.slice(end, end + 60))?.[0].length ?? -1));
  return mentions.filter((mention) => !isOfFirm(mention)).flatMap((mention) => tellingsOf(mention, sentences, entities));
}

/** States, and places and bodies of one state that knowledge has; no people and firms, who may be anywhere. */
function tellingsOf(
  { entity, sentence, start, end, form, members }: Mention,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): Telling[] {
  if (form === 'pronoun' || members) return [];
  const { kind, country, key, sectors } = entities[entity] ?? {};
  const isState = kind === 'government' || kind === 'place' || (kind === 'organisation' && key?.startsWith('org:'));
  // "told the [BBC]": an outlet is heard anywhere
  if (!isState || country === undefined || sectors?.includes('JRN')) return [];
  const own = sentences[sentence];
  // "the [Danish]-owned mine", "[Oslo]-based Norvik" tell of a firm alone
  if (own?.tokens.some((token) => token.start >= end && token.start <= end + 1 && OF_FIRM.test(token.form))) return [];
  const told = nounTold(own, { start, end, form });
  const isTown = kind === 'place' && !/^place:[A-Z]{3}$/.test(key ?? '');
  const isWhere = IN.test(own?.tokens.findLast((token) => token.end <= start)?.form ?? '');
  return [{ sentence, start, code: country, isTown, isWhere, opens: start - (own?.start ?? 0) <= OPENS_WITHIN, ...told }];
}

/** The words between an adjective and a name: " carmaker ". */
const MODIFIERS = /^(?: \p{Ll}[\p{L}-]*){1,4} (?=\p{Lu})/u;
const IN = /^(?:in|across|inside|at|near)$/iu;
const OF_FIRM = /^(?:-|[-‐‑]?(?:based|owned|listed|backed|born|made|built)\b)/u;
/** "The [United States] …", "On Monday [Peru] …" open their sentence. */
const OPENS_WITHIN = 12;

/** "[Peru]'s new congress", "the [Thai] army", "the army of [Thailand]": the noun of which the state is told. */
function nounTold(sentence: Sentence | undefined, { start, end, form }: Pick<Mention, 'start' | 'end' | 'form'>): Pick<Telling, 'head' | 'title'> {
  const tokens = sentence?.tokens ?? [];
  const first = tokens.findIndex((token) => token.end > start);
  let at = tokens.findIndex((token) => token.start >= end);
  if (first < 0 || at < 0) return {};
  if (/^['’]s?$/u.test(tokens[at]?.form ?? '')) at += 1;
  // "[Kenyan] and Ugandan soldiers"
  if (form === 'adjective' && tokens[at]?.form === 'and' && /^\p{Lu}/u.test(tokens[at + 1]?.form ?? '')) at += 2;
  const run = tokens.slice(at, at + 5);
  const close = run.findIndex(({ upos, feats }) => !/^(?:NOUN|ADJ|PROPN|VERB)$/.test(upos) || feats?.includes('VerbForm=Fin'));
  const words = close < 0 ? run : run.slice(0, close);
  const opening = words.findIndex(({ upos }) => upos === 'NOUN');
  // "the Thai [army chief] last week"
  const behind = words.findIndex(({ upos }, index) => index > opening && upos !== 'NOUN');
  const noun = opening < 0 ? -1 : (behind < 0 ? words.length : behind) - 1;
  if (noun >= 0) return { head: singularOf(words[noun]?.form ?? ''), title: titleOf(words.slice(0, noun + 1)) };
  const of = tokens[first - 1]?.form === 'the' ? first - 2 : first - 1;
  const before = tokens[of - 1];
  return /^(?:of|in)$/.test(tokens[of]?.form ?? '') && before?.upos === 'NOUN' ? { head: singularOf(before.form) } : {};
}

/** As names have titles: in small letters and American spelling. */
function titleOf(words: readonly { form: string }[]): string {
  return words
    .map(({ form }) => form.toLowerCase())
    .join(' ')
    .replaceAll('defence', 'defense');
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
