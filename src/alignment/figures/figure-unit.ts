import { nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import { type ActorId, type Figure, type FigureAccount, type FigureFinding, overlaps, type Range, type Report } from '../../model/index.ts';
import type { AccountContext, Cast, NamedActor } from '../account-context.ts';
import type { Actors } from '../actors/actors.ts';
import { attribution } from '../events/event-account.ts';
import { tellingWords, textWithout } from '../events/matching/event-words.ts';
import { normalName } from '../normal-form.ts';
import { byCodeUnits } from '../reports.ts';
import { sentenceAround } from '../sentence-around.ts';
import { grainOf, type TimeGrain, type Window, windowOf } from '../time-window.ts';

/** A figure account with what it is matched by. */
export interface FigureUnit {
  account: FigureAccount;
  report: Report;
  /** The report itself, or of a copy the original. */
  document: Report;
  /** Where its sentence begins. */
  sentence: number;
  measure: string;
  /** The same with what its clause tells of it. */
  measureInFull?: string;
  /** What is counted, for all words of it one: those who protest are protesters, "fishermen" in one report and "demonstrators" in another. */
  unit: string;
  /** The people and states that its report names. */
  cast: Cast;
  /** On whose side its word is given, where somebody is cited. */
  voice?: string;
  about: Figure['about'];
  shareOf?: string;
  /** Stems of what is measured, of what it is a share of, and of what a change is measured from. */
  measured: ReadonlySet<string>;
  whole: ReadonlySet<string>;
  base: string;
  /** Whom it is about, with their roles; a state and its country are one. */
  parties: readonly string[];
  /** Sides and places that the sentence names, but for whose word it is. */
  sides: ReadonlySet<string>;
  places: ReadonlySet<string>;
  /** The states in which these places lie. */
  around: ReadonlySet<string>;
  /** Stems of what the sentence tells beside names, the amount and what is measured. */
  words: ReadonlySet<string>;
  /** A headline's, that counts by another noun what its lead counts. */
  isCountedBelow?: true;
  window?: Window;
  grain: TimeGrain;
}

/** Makes the unit of a finding; actors in `about` whose entity is no actor are left out. Of a headline `below` is what its lead counts by another noun. */
export function figureUnit(
  finding: FigureFinding,
  { report, document, actors, named, cast, protesters, origin }: AccountContext,
  below?: FigureFinding,
): FigureUnit {
  const { measureName: _name, measureInFull: _inFull, about: _about, shareOf, attributed_to, ...rest } = finding;
  const { measureName, measureInFull, about: told, unit: counted } = below ?? finding;
  const about = aboutOf(told, report, actors);
  const account: FigureAccount = { ...rest, ...attribution(attributed_to, report.id, actors), origin: origin() };
  const parties = symmetric(measureName, about).map(({ role, actor }) => `${role}:${sideOf(actor, actors)}`);
  const window = account.period ? windowOf(account.period.edtf) : undefined;
  const areProtesters =
    PROTESTERS.test(account.unit) || protesters.some((range) => overlaps(range, account.span) || overlaps(range, account.measure));
  const isOfProtest = areProtesters && isCrowdItself(measureName, counted);
  const sentence = sentenceAround(report, account.span);
  const around = named.filter((one) => one.start >= sentence.start && one.end <= sentence.end && !isWordGiver(one, account));
  const voice = voiceOf(account, actors);
  const grains = around.map(({ actor }) => actors.parties.get(actor));
  return {
    account,
    report,
    document,
    sentence: sentence.start,
    measure: measureName,
    ...(measureInFull === undefined ? {} : { measureInFull }),
    unit: isOfProtest ? PROTESTER : counted,
    cast,
    ...(voice === undefined ? {} : { voice }),
    about,
    ...(shareOf === undefined ? {} : { shareOf }),
    measured: measuredWords(isOfProtest ? 'protesters' : measureName, counted),
    whole: tellingWords(shareOf ?? ''),
    base: normalName(account.comparison?.base ?? ''),
    parties: [...new Set(parties)].toSorted(byCodeUnits),
    // "Three Chadian soldiers died, Chad's army said": whom it is about is named, whoever gives the word.
    sides: new Set(
      [...grains, ...about.map(({ actor }) => actors.parties.get(actor))].flatMap((party) => (party && party.grain !== 'place' ? [party.side] : [])),
    ),
    places: new Set(grains.flatMap((party) => (party?.grain === 'place' ? [party.actor] : []))),
    around: new Set(grains.flatMap((party) => (party?.grain === 'place' && party.side !== party.actor ? [party.side] : []))),
    words: wordsAround(report, sentence, account, around, measureName),
    ...(below ? { isCountedBelow: true } : {}),
    ...(window ? { window } : {}),
    grain: grainOf(window),
  };
}

/** Stems of what is measured; of people of whom nothing more is told the word itself. */
function measuredWords(measure: string, unit: string): Set<string> {
  const words = tellingWords(measure);
  return words.size === 0 && unit !== '' ? new Set([unit]) : words;
}

/** As what those who protest are counted. */
export const PROTESTER = 'crowd of protesters';
const PROTESTERS = /^(?:protest[eo]r|demonstrator|marcher|rioter)$/u;

/** "2,000 workers", not "workers detained": how many came, not to how many of them something was done. */
function isCrowdItself(measure: string, counted: string): boolean {
  const last = measure.split(' ').at(-1) ?? '';
  const noun = singularOf(last);
  return last === 'people' || noun === counted || PROTESTERS.test(noun) || nounClass(noun) === 'person';
}

/** The side of whoever is cited, or the words for him: "police", "the organisers". */
function voiceOf({ attributed_to: told }: FigureAccount, actors: Actors): string | undefined {
  if (!told) return undefined;
  return (told.actor && actors.parties.get(told.actor)?.side) ?? normalName(told.span.exact);
}

function aboutOf(told: FigureFinding['about'], report: Report, actors: Actors): Figure['about'] {
  const about = told.flatMap(({ entity, role }) => {
    const actor = actors.of(report.id, entity);
    return actor ? [{ actor, role }] : [];
  });
  const once = new Map(about.map((one) => [`${one.role} ${one.actor}`, one]));
  return [...once].toSorted(([a], [b]) => byCodeUnits(a, b)).map(([, one]) => one);
}

/** Between two parties these have no direction: "China's trade with Russia" is "trade between Russia and China". */
const SYMMETRIC = /\b(?:trade|turnover|commerce)\b/;
const DIRECTED = /\b(?:surplus|deficit|balance|exports?|imports?)\b/;

function symmetric(measure: string, about: Figure['about']): Figure['about'] {
  if (!SYMMETRIC.test(measure) || DIRECTED.test(measure) || !about.some(({ role }) => role === 'with')) return about;
  return about.map((one) => (one.role === 'of' ? { ...one, role: 'with' as const } : one));
}

/** In what is measured a government and its country are one. */
function sideOf(id: ActorId, actors: Actors): string {
  const party = actors.parties.get(id);
  return party?.grain === 'state' ? party.side : id;
}

/** "the ministry said": who gives the figure is not whom it is about. */
function isWordGiver(one: NamedActor, { attributed_to }: FigureAccount): boolean {
  return attributed_to !== undefined && (overlaps(one, attributed_to.span) || one.actor === attributed_to.actor);
}

function wordsAround(report: Report, sentence: Range, account: FigureAccount, named: readonly NamedActor[], measure: string): Set<string> {
  const { text } = report;
  const known = [...named, ...(account.attributed_to ? [account.attributed_to.span] : [])];
  const measured = tellingWords(measure);
  // "Nurses marched. The city counted 2,400 of them": what is counted is told before.
  const before = isIn(account.measure, sentence) ? [] : tellingWords(textWithout(text, sentenceAround(report, account.measure), known));
  return new Set(
    [...before, ...tellingWords(textWithout(text, sentence, known))].filter(
      (word) => !measured.has(word) && !AMOUNTS.has(word) && !/^\d/u.test(word),
    ),
  );
}

function isIn(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Numbers, and the words of amounts. */
export const AMOUNTS = tellingWords('hundred thousand million billion trillion percent dollar euro tonne ton about nearly almost');
