import { countriesByCode, isFederation } from '../knowledge/countries.ts';
import { stateRegions } from '../knowledge/places.ts';
import type { WordedSentence } from '../names/found-name.ts';
import { countryOf } from '../names/phrase.ts';
import { joins, type Word } from '../names/words.ts';
import type { BodyNominal } from './nominals.ts';

/** What is told of a state in place of its name. */
export interface StateTraits {
  /** "the [East African] nation", in small letters. */
  region?: string;
  lies?: 'inland' | 'on islands';
  /** "the oil-rich [state]": no part of a federation. */
  isWhole?: boolean;
  /** "the former [British] colony": it is none of that state. */
  isNot?: string;
}

const STATE = /^(?:nation|country|state|republic|kingdom|emirate|sultanate|monarchy|archipelago)$/;
const FORMER_LAND = /^(?:colony|protectorate|republic)$/;
/** "the [oil-rich] state", "the [Muslim-majority] country" */
const CONDITION = /^(?:rich|producing|exporting|majority|torn|hit|stricken|ravaged|wracked|plagued|battered|starved|strapped|dependent|armed)$/;
/** What a country is called by that a part of it or an unnamed one is not. */
const OF_STATES =
  /^(?:landlocked|island|impoverished|war-?torn|desert|mountainous|populous|tiny|small|poor|secretive|reclusive|isolated|developing)$/;
const LONGEST = 7;

/** "the [East African] nation", "the oil-rich Gulf [state]", "the former British [colony]": a state told by where it lies and what it is. */
export function describedStateAt(worded: WordedSentence, at: number): BodyNominal | undefined {
  const { words } = worded;
  if (words[at]?.lower !== 'the') return undefined;
  const head = headAfter(words, at);
  const noun = head === undefined ? '' : (words[head]?.lower ?? '');
  if (head === undefined || isToldMore(words, head)) return undefined;
  const former = formerLand(worded, at, head);
  if (former) return { type: 'body', from: at, to: head + 1, noun: 'country', traits: { isNot: former } };
  const modifiers = words.slice(at + 1, head);
  const region = STATE.test(noun) ? regionAt(modifiers) : undefined;
  const names = modifiers.filter(({ shape }) => shape !== 'lower').length;
  const isDescribed = region !== undefined || (/^(?:nation|country|state|kingdom)$/.test(noun) && modifiers.some(isOfStates));
  // "the oil-rich Niger Delta state": named by more than where it lies
  if (!isDescribed || names > (region?.split(/[- ]/).length ?? 0)) return undefined;
  if (modifiers.some(({ lower }) => OTHER.test(lower)) || namesState(worded, at, head)) return undefined;
  const traits = { ...(region === undefined ? {} : { region }), ...liesOf(noun, modifiers), isWhole: noun === 'state' };
  return { type: 'body', from: at, to: head + 1, noun: 'country', traits };
}

/** Whether what is told of a state fits one. */
export function hasTraits(code: string, { region, lies, isWhole, isNot }: StateTraits): boolean {
  const state = countriesByCode().get(code);
  if (!state || code === isNot || (isNot !== undefined && SUCCESSORS.get(isNot) === code) || (isWhole && region === undefined && isFederation(code)))
    return false;
  const where = region === undefined ? undefined : stateRegions().get(region);
  return (lies === undefined || state.lies === lies) && (!where || [code, ...state.regions].some((each) => where.has(each)));
}

/** Who took a union's place, and is called by its own name: "the former Soviet republic" is not Russia. */
const SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ['SUN', 'RUS'],
  ['YUG', 'SRB'],
]);

/** The noun of a phrase that "the" opens, behind words that may tell of it. */
function headAfter(words: readonly Word[], at: number): number | undefined {
  for (let head = at + 2; head < Math.min(words.length, at + LONGEST); head += 1) {
    if (!joins(words[head]) && words[head]?.gap !== ', ') return undefined;
    const noun = words[head];
    if (noun?.shape === 'lower' && (STATE.test(noun.lower) || FORMER_LAND.test(noun.lower))) return head;
    if (!/^(?:ADJ|NOUN|PROPN|ADV|VERB)$/.test(noun?.upos ?? '')) return undefined;
  }
  return undefined;
}

/** "the African nation [of Chad]", and not "accused the African nation of breaking"; "the Gulf state [visitors]", "the country [that …]": another word tells which. */
function isToldMore(words: readonly Word[], head: number): boolean {
  const after = words[head + 1];
  const isBehind = after?.gap === ' ' && !words[head]?.possessive;
  if (after?.lower === 'of') return words[head + 2]?.upos !== 'VERB';
  return isBehind && (/^(?:NOUN|PROPN)$/.test(after.upos) || /^(?:that|which|where|with|most|whose)$/.test(after.lower));
}

/** "the former [British] colony", "the ex-[Soviet] republic" */
function formerLand({ words, found }: WordedSentence, at: number, head: number): string | undefined {
  if (!FORMER_LAND.test(words[head]?.lower ?? '') || !words.slice(at + 1, head).some(({ lower }) => /^(?:former|ex)$/.test(lower))) return undefined;
  const power = found.find(({ to, from }) => from > at && to === head);
  return power && countryOf(power);
}

/** Whether the phrase names the state whose part it may be: "the northern Indian state", "the Kenyan nation". */
const namesState = ({ found }: WordedSentence, at: number, head: number): boolean =>
  found.some((name) => name.from > at && name.to <= head && countryOf(name) !== undefined);

/** The words of a region, the most that fit: "South East Asian". */
function regionAt(modifiers: readonly Word[]): string | undefined {
  for (let from = 0; from < modifiers.length; from += 1)
    for (let to = modifiers.length; to > from; to -= 1) {
      const words = modifiers.slice(from, to);
      const told = words.map(({ lower, gap }, index) => (index === 0 ? lower : `${/^[-‐‑]$/.test(gap) ? '-' : ' '}${lower}`)).join('');
      if (words.every(({ shape }) => shape !== 'lower') && stateRegions().has(told)) return told;
    }
  return undefined;
}

const isOfStates = ({ lower, gap }: Word): boolean => OF_STATES.test(lower) || (/^[-‐‑]$/.test(gap) && CONDITION.test(lower));

function liesOf(noun: string, modifiers: readonly Word[]): Pick<StateTraits, 'lies'> {
  if (modifiers.some(({ lower }) => lower === 'landlocked')) return { lies: 'inland' };
  return noun === 'archipelago' || modifiers.some(({ lower }) => lower === 'island') ? { lies: 'on islands' } : {};
}

/** "the [other] Gulf state", "the [first] African country": another one, or one of several. */
const OTHER = /^(?:other|another|first|second|third|last|next|only|neighbou?ring|same|latest|host|most|least|\p{L}+est)$/u;
