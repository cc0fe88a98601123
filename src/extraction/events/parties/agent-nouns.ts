import { z } from 'zod';
import { FIRM_NOUNS } from '../../../language/coreference/firm-nouns.ts';
import { loadKnowledge, once } from '../../../language/knowledge/load.ts';
import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { overlaps, Sector, type Token } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { isOfParties } from '../../participants.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';

const AgentNouns = z.strictObject({
  sector: Sector,
  /** Servants of the state. */
  state: z.boolean().optional(),
  /** Nobody, unless their country is told. */
  weak: z.boolean().optional(),
  /** What armies have, and others too: somebody's only by its own adjective, "[Syrian] jets". */
  tool: z.boolean().optional(),
  nouns: z.array(z.string().min(1)),
});
export type AgentNouns = z.infer<typeof AgentNouns>;

const agentNouns = once(
  () => new Map<string, AgentNouns>(loadKnowledge('agents', AgentNouns).flatMap((entry) => entry.nouns.map((noun) => [noun, entry] as const))),
);

function listedAgent(lemma: string): AgentNouns | undefined {
  return agentNouns().get(lemma) ?? agentNouns().get(singularOf(lemma));
}

/** Other words for people and bodies act where their country is told: "Kenyan [landowners]". */
export const ANYBODY: AgentNouns = { sector: 'CVL', weak: true, nouns: [] };

/** Who leads those whom the noun before tells: "[rebel] leaders", "the [police] chief", no servant of the state by his own noun. */
const HEADS: ReadonlySet<string> = new Set([
  'leader',
  'chief',
  'commander',
  'boss',
  'head',
  'figure',
  'member',
  'supporter',
  'group',
  'force',
  'fighter',
  'movement',
]);

/** Nouns for many who act as one, that stand for things too. */
const BANDS: ReadonlySet<string> = new Set(['movement', 'network', 'group', 'federation', 'syndicate', 'league', 'front', 'cell']);

const PARTIES: AgentNouns = { sector: 'PTY', weak: true, nouns: [] };

/** What is known of those whom a noun describes, by its noun and the one before it ("[opposition] leaders"); undefined for what is nobody. */
export function agentNoun(at: SentenceContext, noun: NounPhrase): AgentNouns | undefined {
  if (isOfParties(at, noun)) return PARTIES;
  const told =
    warplane(at, noun) ??
    crowdNoun(at, noun) ??
    severalStates(at, noun) ??
    officeNoun(at, noun) ??
    officeOfHolder(at, noun) ??
    missionNoun(at, noun) ??
    ledNoun(at, noun) ??
    servingNoun(at, noun) ??
    listedPair(at, noun) ??
    listedAgent(noun.lemma);
  if (told) return told;
  const own = nounClass(singularOf(noun.lemma));
  if (/makers?$/u.test(noun.lemma) && isFirmMaker(at, noun)) return FIRM;
  return own === 'person' || own === 'organisation' || BANDS.has(singularOf(noun.lemma)) ? ANYBODY : undefined;
}

/** "a [carmaker]", "a drug [maker]"; a "cheese maker" or "dress maker" is a person as often. */
function isFirmMaker({ sentence: { tokens } }: SentenceContext, { first, head, lemma }: NounPhrase): boolean {
  const maker = singularOf(lemma);
  const made = maker === 'maker' && head > first ? (tokens[head - 1]?.lemma.toLowerCase() ?? '') : '';
  return made === '' ? maker !== 'maker' && FIRM_NOUNS.has(maker) : FIRM_NOUNS.has(`${made}maker`);
}

const WARPLANE: AgentNouns = { sector: 'MIL', state: true, tool: true, nouns: [] };

/** "F-16", "B-52", "MiG-29", "Su 27", "Tu-160"; no airliner: "A320", "B777", "Tu-154". */
const WARPLANE_NAME = /(?:^| )(?:(?:F|B|A|EA|KC) ?[-‐‑] ?\d{1,2}|(?:MiG|MIG|Mig|Su|SU|AH|AC|Mi) ?[-‐‑]? ?\d{1,3}|Tu ?[-‐‑]? ?(?:22|95|142|160))s?$/u;

/** "Turkish [F-16s]", "Soviet [MiG-23s]": what a fighter, bomber or gunship is called by. */
function warplane(at: SentenceContext, noun: NounPhrase): AgentNouns | undefined {
  const words = at.sentence.tokens.slice(noun.first, noun.last + 1).map(({ form }) => form);
  return WARPLANE_NAME.test(words.join(' ')) ? WARPLANE : undefined;
}

/** Of "[rebel] leaders", "the [opposition] leader" what is known of those whom they lead. */
export function ledNoun(at: SentenceContext, noun: NounPhrase): AgentNouns | undefined {
  const before = at.sentence.tokens[noun.head - 1];
  if (!HEADS.has(singularOf(noun.lemma)) || !before || noun.head === noun.first || before.upos === 'PROPN') return undefined;
  return listedAgent(before.lemma.toLowerCase());
}

/** "[secret service]", "[state television]": those whom two words tell and the last one alone does not. */
function listedPair(at: SentenceContext, { first, head, lemma }: NounPhrase): AgentNouns | undefined {
  const before = at.sentence.tokens[head - 1];
  return before === undefined || head === first ? undefined : listedAgent(`${before.lemma.toLowerCase()}-${singularOf(lemma)}`);
}

const OFFICE: AgentNouns = { sector: 'GOV', nouns: [] };
/** Whether it is an office that is told by what it is for: "the central bank". */
export const isOffice = (entry: AgentNouns): boolean => entry === OFFICE;
/** "a Mexican drug [maker]" */
const FIRM: AgentNouns = { sector: 'BUS', weak: true, nouns: [] };
const OFFICES: ReadonlySet<string> = wordSet('agency authority board bureau commission inspectorate office regulator service watchdog');
/** What a state has an office for; an agency for "news", "rating" or "aid" is none of its. */
const OF_OFFICES: ReadonlySet<string> = wordSet(
  'anti-corruption antitrust banking border competition consumer customs drug election electoral energy environment environmental fisheries food immigration intelligence',
  'privatisation privatization protection prosecution revenue safety space statistical statistics tax weather',
);

/** "the [statistics office]", "Chile's [competition watchdog]", "the [central bank]": an office of a state, and no firm or charity. */
function officeNoun(at: SentenceContext, noun: NounPhrase): AgentNouns | undefined {
  const before = at.sentence.tokens[noun.head - 1];
  if (!before || noun.head === noun.first) return undefined;
  const [topic, lemma] = [before.form.toLowerCase(), singularOf(noun.lemma)];
  return (lemma === 'bank' && topic === 'central') || (OFFICES.has(lemma) && OF_OFFICES.has(topic)) ? OFFICE : undefined;
}

/** "the president's [chief of staff]": a post, and no head of those who work there. */
export const isChiefOfStaff = ({ lemma, phrases }: NounPhrase): boolean =>
  singularOf(lemma) === 'chief' && phrases.some(({ preposition, nouns }) => preposition === 'of' && nouns[0]?.lemma === 'staff');

const CHIEF: AgentNouns = { sector: 'GOV', nouns: [] };

/** "the [prosecutor]'s office", "the [prime minister]'s office", "the [army]'s chief of staff": of whoever has it. */
function officeOfHolder(at: SentenceContext, noun: NounPhrase): AgentNouns | undefined {
  const { lemma, possessor } = noun;
  const isChief = isChiefOfStaff(noun);
  const holder =
    (lemma === 'office' || isChief) && possessor && at.sentence.tokens[possessor.head]?.upos === 'NOUN' ? agentNoun(at, possessor) : undefined;
  if (holder?.state && !holder.tool) return holder;
  return isChief ? CHIEF : undefined;
}

const MISSION: AgentNouns = { sector: 'GOV', state: true, nouns: [] };

/** "the Kenyan [mission] to the United Nations": a state's diplomats, and no flight to the moon. */
function missionNoun(at: SentenceContext, { lemma, phrases, last }: NounPhrase): AgentNouns | undefined {
  const to = lemma === 'mission' ? phrases.find(({ preposition, first }) => preposition === 'to' && first === last + 1) : undefined;
  const isNamed = (word: Token | undefined) => word?.upos === 'PROPN' && at.mentions.some((mention) => overlaps(mention, word));
  return to?.nouns.some(({ head }) => isNamed(at.sentence.tokens[head])) ? MISSION : undefined;
}

const IN_SERVICE = wordSet(
  'pilot doctor engineer driver recruit cadet medic chaplain instructor diver mechanic investigator inspector cook nurse trainer',
);

/** "a Kenyan [air force] pilot", "a [police] diver": whoever serves in what stands before him. */
function servingNoun(at: SentenceContext, { first, head, lemma }: NounPhrase): AgentNouns | undefined {
  const [before, second] = [at.sentence.tokens[head - 1], at.sentence.tokens[head - 2]];
  if (!IN_SERVICE.has(singularOf(lemma)) || !before || !/^\p{Ll}/u.test(before.form) || head === first) return undefined;
  const pair = second && head - 2 >= first ? listedAgent(`${second.lemma.toLowerCase()}-${before.lemma.toLowerCase()}`) : undefined;
  const served = pair ?? listedAgent(before.lemma.toLowerCase());
  return served?.state && /^(?:MIL|COP|SPY)$/u.test(served.sector) && !served.tool ? served : undefined;
}

const COUNTED_PEOPLE: AgentNouns = { sector: 'CVL', weak: true, nouns: [] };
const COUNTS: ReadonlySet<string> = new Set(['thousand', 'hundred', 'dozen', 'ten', 'score', 'million']);

/** "[Thousands] marched", "[hundreds] were arrested": people by their number alone. */
function crowdNoun(at: SentenceContext, noun: NounPhrase): AgentNouns | undefined {
  const word = at.sentence.tokens[noun.head];
  return noun.last === noun.head && word !== undefined && isCrowd(noun.lemma) && /s$/i.test(word.form) ? COUNTED_PEOPLE : undefined;
}

const STATES: AgentNouns = { sector: 'GOV', nouns: [] };

/** "twelve African [states]", "Arab [countries]": many of those of whom a single one is somebody told. */
function severalStates(at: SentenceContext, noun: NounPhrase): AgentNouns | undefined {
  const form = at.sentence.tokens[noun.head]?.form ?? '';
  const before = at.sentence.tokens.slice(noun.first, noun.head);
  const areNamed = noun.possessor !== undefined || before.some(({ upos }) => upos === 'PROPN');
  return /^(?:states|countries|nations)$/.test(form) && before.length > 0 && !areNamed ? STATES : undefined;
}

/** A number that stands for people. */
export function isCrowd(lemma: string): boolean {
  return COUNTS.has(singularOf(lemma));
}
