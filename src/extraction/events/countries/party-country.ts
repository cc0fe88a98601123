import { countriesByCode } from '../../../language/knowledge/countries.ts';
import { once } from '../../../language/knowledge/load.ts';
import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { EntityTable } from '../../../language/names/entities.ts';
import { contains, type Entity, type Mention, type Sector } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import { OTHERS } from './own-country.ts';

/** Both sides of an event, and its type. */
export interface Sides {
  type: string | undefined;
  sources: Actor[];
  targets: Actor[];
}

/**
 * Whose country nobody tells gets it from the words of the sentence: from the own noun phrase ("the Fijian court"), from the own name ("Nigerian Union of
 * Teachers"), from the other side of what happens inside one state, from a sentence that speaks of one country. Whoever has one keeps it.
 */
export function withCountries({ type, sources, targets }: Sides, at: SentenceContext, table: EntityTable): Sides {
  const ownOf = (actor: Actor) => (isGovernment(actor, table) ? undefined : ownCountry(actor, at, table));
  const told = [sources, targets].map((side) => side.map((actor) => placed(actor, table, ownOf(actor))));
  const [from = [], to = []] = told;
  return {
    type,
    sources: from.map((actor) => placed(actor, table, domestic(actor, { type, others: to, isTarget: false }, at, table))),
    targets: to.map((actor) => placed(actor, table, domestic(actor, { type, others: from, isTarget: true }, at, table))),
  };
}

function countryOf(actor: Actor, table: EntityTable): string | undefined {
  return actor.as?.country ?? table.entities[actor.entity]?.country;
}

function placed(actor: Actor, table: EntityTable, country: string | undefined): Actor {
  if (country === undefined || countryOf(actor, table) !== undefined) return actor;
  return { ...actor, as: { ...actor.as, country } };
}

function isGovernment({ entity }: Actor, table: EntityTable): boolean {
  return table.entities[entity]?.kind === 'government';
}

function isState({ entity }: Actor, table: EntityTable): boolean {
  const kind = table.entities[entity]?.kind;
  return kind === 'government' || kind === 'place';
}

const nationWords = once(() => {
  const words = new Map<string, string>();
  for (const [code, { name, adjectives }] of countriesByCode()) for (const word of [name, ...adjectives]) words.set(word, code);
  return words;
});

/** "the [Latvian] Constitutional Court", "[Kenya] Anti-Corruption Commission", "workers of the [Serbian] railways", "miners in [Chile]". */
function ownCountry(actor: Actor, at: SentenceContext, table: EntityTable): string | undefined {
  const entity = table.entities[actor.entity];
  if (!entity || entity.sectors.includes('IGO')) return undefined;
  // "the [UN]'s envoy in Peru, Ada Holm"
  if (at.mentions.some((each) => contains(actor.span, each) && table.entities[each.entity]?.sectors.includes('IGO'))) return undefined;
  const named = countryInWords(entity.kind === 'person' ? wordsBefore(entity.name, actor.span.exact) : entity.name);
  if (named) return named;
  const within = mentionsBeside(actor, at, table);
  return within.map((mention) => table.entities[mention.entity]?.country).find((code) => code !== undefined) ?? countryAfter(actor, at, table);
}

/** Others named within the phrase, or in what is set beside it: "Ada Brown, [Chile]’s leading activist"; a firm tells no country of others. */
function mentionsBeside(actor: Actor, at: SentenceContext, table: EntityTable): Mention[] {
  const noun = at.phrases.nouns.find((each) => each.appositions.length > 0 && at.sentence.tokens[each.first]?.start === actor.span.start);
  const words = (noun?.appositions ?? []).flatMap(({ first, last }) => at.sentence.tokens.slice(first, last + 1));
  // "[its] allies" are not of the one whose they are
  const areOthers = OTHERS.has(singularOf(actor.span.exact.split(' ').at(-1) ?? ''));
  return at.mentions.filter(
    (mention) =>
      mention.entity !== actor.entity &&
      table.entities[mention.entity]?.kind !== 'company' &&
      !isOwner(actor, mention) &&
      !(areOthers && mention.form === 'pronoun') &&
      (contains(actor.span, mention) || words.some((word) => contains(mention, word))),
  );
}

/** "the [Chinese]-owned firm Norvik". */
function isOwner({ span }: Actor, { start, end }: Mention): boolean {
  return start >= span.start && /^[-‐‑](?:owned|listed)\b/u.test(span.exact.slice(end - span.start));
}

/** "[French National Assembly president] Jane Doe". */
function wordsBefore(name: string, phrase: string): string {
  const surname = name.split(' ').at(-1) ?? name;
  const end = phrase.indexOf(surname);
  return end < 0 ? '' : phrase.slice(0, end);
}

function countryInWords(words: string): string | undefined {
  return words
    .split(/\s+/u)
    .map((word) => nationWords().get(word))
    .find((code) => code !== undefined);
}

const PLACING: ReadonlySet<string> = new Set(['in', 'of', 'from']);

/** "the Red Crescent [in Bam]", "the central bank [of Chile]": what hangs on the noun that ends the phrase. */
function countryAfter(actor: Actor, at: SentenceContext, table: EntityTable): string | undefined {
  const noun = at.phrases.nouns.find(({ head }) => {
    const token = at.sentence.tokens[head];
    return token !== undefined && contains(actor.span, token) && token.end === actor.span.end;
  });
  const beside = (noun?.phrases ?? []).filter(({ preposition }) => PLACING.has(preposition)).flatMap(({ nouns }) => nouns);
  const words = beside.flatMap(({ first, last }) => at.sentence.tokens.slice(first, last + 1));
  const mentions = at.mentions.filter((mention) => words.some((word) => contains(mention, word)));
  return mentions.map(({ entity }) => table.entities[entity]?.country).find((code) => code !== undefined);
}

/** Sectors of those who act inside their own state: courts, rebels, protesters. */
const INSIDE: ReadonlySet<Sector> = new Set<Sector>(['JUD', 'LEG', 'COP', 'OPP', 'REB', 'EDU', 'LAB', 'CVL', 'PTY', 'AGR', 'MED', 'ELI']);
const CIVILIANS: ReadonlySet<Sector> = new Set<Sector>(['CVL']);
/** Those whom their own state meets or helps; a guest or a student may be anybody's. */
const POLITICAL: ReadonlySet<Sector> = new Set<Sector>(['OPP', 'REB', 'LEG', 'PTY', 'LAB']);
/** What a state does to its own people, and they to it, where no other state is told. */
const HOME: ReadonlySet<string> = new Set(['COERCE', 'CONCEDE', 'PROTEST']);
/** Whoever travels, meets or is praised may be from anywhere. */
const ABROAD: ReadonlySet<string> = new Set(['CONSULT', 'AID', 'SUPPORT', 'COOPERATE']);

/** "rebels freed [the prime minister]", "a court barred [the candidate]", and of a sentence that speaks of one country only, that one. */
function domestic(
  actor: Actor,
  { type, others, isTarget }: { type: string | undefined; others: readonly Actor[]; isTarget: boolean },
  at: SentenceContext,
  table: EntityTable,
): string | undefined {
  const entity = table.entities[actor.entity];
  if (
    type === undefined ||
    !entity ||
    countryOf(actor, table) !== undefined ||
    entity.kind === 'company' ||
    isOfMany(entity) ||
    OF_MANY.test(actor.span.exact)
  )
    return undefined;
  if (entity.key.startsWith('place:') || isOfUnknownLand(actor, entity)) return undefined;
  const inside = others.filter((other) => isInside(other, table, ABROAD.has(type) ? POLITICAL : INSIDE) || (HOME.has(type) && isTarget));
  const told = new Set(at.mentions.flatMap((mention) => table.entities[mention.entity]?.country ?? []));
  // "kidnappers freed a [Swiss] couple in Mali": of where two countries are told, whom somebody holds is not of his own.
  const near = inside
    .filter((other) => isTarget || told.size < 2 || !isInside(other, table, CIVILIANS))
    .map((other) => countryOf(other, table))
    .find((code) => code !== undefined);
  if (near) return near;
  if (ABROAD.has(type)) return undefined;
  const [only] = told;
  const isOther = others.some((other) => isState(other, table) && !isInside(other, table) && countryOf(other, table) === only);
  if (told.size === 1 && isHome(actor, entity) && !(isOther && isStateBody(entity))) return only;
  return told.size === 1 && !isOther ? only : undefined;
}

/** "[Tarn Islands] Premier Ada Holm": a name before the title that no country is known by. */
function isOfUnknownLand({ span, as }: Actor, { kind, name }: Entity): boolean {
  if (kind !== 'person' || as?.title === undefined) return false;
  const title = new Set(as.title.split(' '));
  const words = wordsBefore(name, span.exact).replace(name.split(' ').slice(0, -1).join(' '), '').split(/\s+/u);
  return words.some((word) => /^\p{Lu}\p{L}/u.test(word) && !/^(?:The|Former|Mrs?|Ms|Dr)$/u.test(word) && !title.has(word.toLowerCase()));
}

const MANY =
  /\b(?:United Nations|UN|African|European|Arab|Asian|Western|American States|Islamic|International|World|Global|Nations|Amnesty|Human Rights Watch)\b/u;
const BEYOND: ReadonlySet<Sector> = new Set<Sector>(['IGO', 'NGO', 'MNC']);
const OF_MANY = /\b(?:regional|international|multinational|foreign|global)\b|^(?:Regional|International|Multinational|Foreign|Global) \p{Ll}/u;

/** Bodies of many states, and those who work in many: what they do in one makes them none of its. */
function isOfMany({ kind, name, sectors }: Entity): boolean {
  return sectors.some((sector) => BEYOND.has(sector)) || (kind === 'organisation' && MANY.test(name));
}

/** "[police]", "the [army]": told by a noun alone, of a state that another word tells. */
const isStateBody = ({ kind, sectors }: Entity): boolean => kind === 'group' && sectors.some((sector) => /^(?:COP|MIL|JUD|LEG|SPY)$/u.test(sector));

const HOME_TITLES =
  /^(?:President|Prime Minister|Premier|Judge|Justice|Magistrate|Prosecutor|Senator|Mayor|Governor|General|Colonel|Opposition leader)\b/u;
const HOME_BODIES = /\b(?:Party|Front|Movement|Union|Court|Senate|Congress|Parliament|Assembly|Police|Army|Federation|Alliance|League|Coalition)\b/iu;

/** "Judge [Rivera] opened investigations against Chilean officials", "the [Umma Party] will boycott Algeria’s elections". */
function isHome({ span }: Actor, { kind, name }: Entity): boolean {
  return kind === 'person' ? HOME_TITLES.test(span.exact) : HOME_BODIES.test(name);
}

function isInside(actor: Actor, table: EntityTable, among = INSIDE): boolean {
  const entity = table.entities[actor.entity];
  const sectors = actor.as?.sectors ?? entity?.sectors ?? [];
  return sectors.some((sector) => among.has(sector));
}
