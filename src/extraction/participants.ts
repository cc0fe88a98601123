import { ENDED_OFFICE } from '../language/knowledge/office-times.ts';
import { type ActorAs, contains, type Mention, type Sector, type Span, spanOf } from '../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext } from './context.ts';
import { peopleOfPhrase } from './people-adjective.ts';
import type { NounPhrase } from './phrases/index.ts';
import { wordSet } from './word-set.ts';

/** An entity with the words that name it here. */
export interface Actor {
  entity: number;
  span: Span;
  as?: ActorAs;
}

/** Heads of noun phrases that stand for the state in their adjective: "Russian forces", "US officials". */
const STATE_BODIES: ReadonlyMap<string, Sector> = new Map<string, Sector>([
  ...sectorOf('GOV', [
    'ministry',
    'cabinet',
    'embassy',
    'presidency',
    'official',
    'government',
    'authority',
    'diplomat',
    'administration',
    'leadership',
    'delegation',
    'side',
    'inspector',
    'regulator',
  ]),
  ...sectorOf('MIL', ['force', 'troop', 'army', 'military', 'navy', 'soldier', 'airstrike', 'aircraft', 'warplane']),
  ...sectorOf('COP', ['police']),
  ...sectorOf('LEG', ['parliament', 'lawmaker', 'senator']),
]);

function sectorOf(sector: Sector, words: readonly string[]): [string, Sector][] {
  return words.map((word) => [word, sector]);
}

/**
 * Whom a noun phrase names: the mention at its head, all of them for a plural ("both leaders"), or the state in its adjective ("Russian forces").
 * Empty where the phrase names nobody known.
 */
export function actorsOf(context: ReportContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const mention = mentionOf(at, noun);
  if (mention) return actorsOfMention(context, mention);
  for (const own of [namedBeside, stateIn, unionOf]) {
    const actors = own(context, at, noun);
    if (actors.length > 0) return actors;
  }
  return [];
}

/** "his counterpart, [Jane Doe]", "[the shipping company Norvik]": the name that is set beside the noun, and with it where no comma parts them. */
function namedBeside(context: ReportContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const name = noun.appositions.find((each) => mentionOf(at, each) !== undefined);
  const mention = name && mentionOf(at, name);
  const range = name && name.last <= noun.last ? rangeOf(at.sentence, noun) : undefined;
  const actors = mention ? actorsOfMention(context, mention) : [];
  return range ? actors.map((actor) => ({ ...actor, span: spanOf(context.text, range.start, range.end) })) : actors;
}

const MEMBERS: ReadonlySet<string> = new Set(['country', 'state', 'nation']);

/** "[EU] countries", "the [EU] member states", "[the United States] and [EU] countries": all of them stand for the union; "some EU countries" don't. */
function unionOf(context: ReportContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const range = rangeOf(at.sentence, noun);
  const head = at.sentence.tokens[noun.head];
  if (!range || noun.possessor || !MEMBERS.has(noun.lemma) || !head?.form.toLowerCase().endsWith('s')) return [];
  const union = at.mentions.find((mention) => contains(range, mention) && context.reading.entities[mention.entity]?.sectors.includes('IGO'));
  if (!union) return [];
  const before = context.text.slice(range.start, union.start);
  const other = at.mentions.find((mention) => mention.start >= range.start && mention.end < union.start && mention.form === 'name');
  const beside = other && /^ and (?:the )?$/.test(context.text.slice(other.end, union.start)) ? other : undefined;
  if (!beside && !/^(?:the |all (?:the )?)?$/i.test(before)) return [];
  const own = { entity: union.entity, span: spanOf(context.text, beside ? union.start : range.start, range.end) };
  return beside ? [...actorsOfMention(context, beside), own] : [own];
}

/** The mention that a noun phrase's head is part of. */
export function mentionOf(at: SentenceContext, noun: NounPhrase): Mention | undefined {
  const head = at.sentence.tokens[noun.head];
  if (!head) return undefined;
  const all = at.mentions.filter((mention) => mention.form !== 'adjective' && contains(mention, head));
  // "the president of [Chad], which": the phrase is no more than the end of another mention
  const inside = all.filter(({ start }) => start >= (at.sentence.tokens[noun.first]?.start ?? 0));
  const found = inside.length > 0 ? inside : all;
  return found.toSorted((a, b) => a.end - a.start - (b.end - b.start)).at(-1);
}

function actorsOfMention(context: ReportContext, mention: Mention): Actor[] {
  const span = spanOf(context.text, mention.phrase.start, mention.phrase.end);
  if (mention.members && mention.members.length > 0) return mention.members.map((entity) => ({ entity, span }));
  const as = asOf(mention.as);
  return [{ entity: mention.entity, span, ...(as ? { as } : {}) }];
}

function asOf(as: Mention['as']): ActorAs | undefined {
  if (!as) return undefined;
  const kept: ActorAs = {
    ...(as.title ? { title: as.title } : {}),
    ...(as.country ? { country: as.country } : {}),
    ...(as.sectors && as.sectors.length > 0 ? { sectors: as.sectors } : {}),
  };
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** "Kenyan [political] forces": parties, and no army. */
export function isOfParties({ sentence: { tokens } }: SentenceContext, { first, head, lemma }: NounPhrase): boolean {
  return lemma === 'force' && tokens.slice(first, head).some(({ form }) => PARTISAN.test(form));
}

const PARTISAN = /^(?:political|democratic|opposition|social|progressive|leftist|secular|pro-democracy)$/iu;

/** "a [former] Kenyan diplomat": who held a post once acts for no state. */
export function isFormer({ sentence: { tokens } }: SentenceContext, { first, head, possessor }: NounPhrase): boolean {
  // "the former colony's army" is an army of today
  return tokens.slice(possessor ? possessor.last + 1 : first, head).some(({ form }) => FORMER.has(form.toLowerCase()));
}

/** "the former British [colony]'s army", "the former British [colony]" itself: of a state that its words don't tell. */
export function isOfFormerLand(at: SentenceContext, noun: NounPhrase): boolean {
  return [noun, noun.possessor].some((land) => land !== undefined && LANDS.test(land.lemma) && isFormer(at, land));
}

const LANDS = /^(?:colony|protectorate|territory|dependency|possession|mandate|state|republic|satellite)$/u;

const FORMER = wordSet(...ENDED_OFFICE);

function stateIn(context: ReportContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const head = at.sentence.tokens[noun.head];
  const sector = STATE_BODIES.get(head?.lemma.toLowerCase() ?? '');
  const range = rangeOf(at.sentence, noun);
  if (!sector || !range || isOfParties(at, noun) || isFormer(at, noun) || isOfFormerLand(at, noun) || peopleOfPhrase(at, noun)) return [];
  const states = at.mentions.filter((mention) => contains(range, mention) && isState(context, mention));
  const state = states.find((mention) => !isInCompound(context, mention)) ?? states[0];
  if (!state) return [];
  const start = at.sentence.tokens[noun.possessor ? noun.possessor.first : noun.first]?.start ?? range.start;
  return [{ entity: state.entity, span: spanOf(context.text, start, range.end), as: { sectors: [sector] } }];
}

/** "[US]-backed Syrian forces": no state of theirs, where another one is told. */
export function isInCompound({ text }: ReportContext, { end }: Mention): boolean {
  return /^[-‐‑–]\p{Ll}+ed\b/u.test(text.slice(end, end + 24));
}

function isState(context: ReportContext, mention: Mention): boolean {
  const entity = context.reading.entities[mention.entity];
  return entity !== undefined && (entity.kind === 'government' || entity.key.startsWith('place:')) && entity.country !== undefined;
}
