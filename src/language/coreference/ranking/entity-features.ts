import { isKindOf } from '../../knowledge/nouns.ts';
import { FIRM_NOUNS } from '../firm-nouns.ts';
import { isDefinitePhrase } from './anaphors.ts';
import type { Candidate } from './candidates.ts';
import type { Facts } from './facts.ts';
import type { Features } from './features.ts';
import { saidOf } from './predicates.ts';
import type { Scene } from './scene.ts';
import { addSyntaxFeatures, speaksAround } from './syntax-features.ts';

type EntityCandidate = Extract<Candidate, { type: 'entity' }>;

/** What an entity is beside the others. */
interface Among {
  candidates: readonly Candidate[];
  rank: number;
  /** Whom the rules of names take the anaphor to mean. */
  byRules: number | undefined;
}

/** Adds what is seen of an entity that an anaphor may mean. */
export function addEntityFeatures(features: Features, scene: Scene, candidate: EntityCandidate, among: Among): void {
  const facts = scene.facts[candidate.entity];
  const entity = scene.entities[candidate.entity];
  if (!facts || !entity) return;
  const kind = entity.kind === 'place' && entity.key === `place:${entity.country ?? ''}` ? 'country' : entity.kind;
  features.own(`is ${kind}`);
  if (!isDefinitePhrase(features.anaphor)) features.own(`is ${kind}, ${saidOf(scene, features.anaphor)}`);
  addStanding(features, scene, candidate, facts, among);
  addRecency(features, scene, candidate, among);
  addSyntaxFeatures(features, scene, candidate.mentions, candidate.isAhead);
  if (isDefinitePhrase(features.anaphor)) addDescription(features, scene, candidate, facts);
  features.flag(
    'says it',
    speaksAround(scene, features.anaphor.markable, (at) => (scene.meant[at] ?? scene.markables[at]?.entity) === candidate.entity),
  );
  features.flag(
    'an observer',
    [...facts.nouns, ...facts.words].some((word) => OBSERVERS.has(word)),
  );
  if (kind === 'country' || kind === 'government') addHome(features, scene, entity.country);
  const { byRules } = among;
  features.own('by rules', byRules === candidate.entity);
  features.flag('rules have another', byRules !== undefined && byRules !== candidate.entity);
}

/** Whether the report speaks of that state there. */
function addHome(features: Features, scene: Scene, country: string | undefined): void {
  const home = scene.homeAt(features.anaphor.markable);
  features.own('the report is of it', home !== undefined && home === country);
  features.own('the report is of another', home !== undefined && home !== country);
}

/** Whoever judges firms speaks of another as "the company". */
const OBSERVERS: ReadonlySet<string> = new Set([
  'analyst',
  'analysts',
  'broker',
  'brokerage',
  'rating',
  'ratings',
  'research',
  'researcher',
  'consultancy',
  'pollster',
]);

/** How much the report is about it. */
function addStanding(features: Features, scene: Scene, { entity, mentions }: EntityCandidate, facts: Facts, { candidates }: Among): void {
  features.flag('in the title', facts.isInTitle);
  features.flag('in the first sentence', facts.isInFirstSentence);
  const own = scene.entities[entity];
  const alike = candidates.filter((other) => other.type === 'entity' && !other.isAhead && scene.entities[other.entity]?.kind === own?.kind);
  const most = Math.max(...alike.map((other) => (other.type === 'entity' ? (scene.facts[other.entity]?.count ?? 0) : 0)));
  features.flag('named most of its kind', alike.length > 1 && facts.count === most);
  features.flag('alone of its kind', alike.length === 1 && !mentions.every(({ form }) => form === 'pronoun'));
  for (const count of [2, 4]) features.flag(`spoken of ${count} times nearby`, mentions.length >= count);
}

/** How long ago it was spoken of, and how. */
function addRecency(features: Features, scene: Scene, { mentions, isAhead }: EntityCandidate, { candidates, rank }: Among): void {
  const [last] = mentions;
  if (!last) return;
  if (isAhead) return features.flag('ahead');
  const { markable } = features.anaphor;
  const distance = Math.min(markable.sentence - last.sentence, 5);
  features.flag(`${distance} sentences ago`);
  const before = candidates.slice(0, rank).filter(({ type }) => type === 'entity').length;
  features.flag(`nearest but ${Math.min(before, 3)}`);
  features.flag(`last ${last.place}, ${Math.min(distance, 2)}`, distance !== 0);
  features.flag('in other quotation', last.quotation !== markable.quotation);
  features.flag(`last by ${last.form}`);
  features.flag('last an adjective', scene.adjectives.has(last.start) && last.form === 'name');
  const pronoun = mentions.find((mention) => mention.form === 'pronoun' && markable.sentence - mention.sentence <= 1);
  features.flag(
    'by such a pronoun before',
    pronoun !== undefined && markable.form === 'pronoun' && pronoun.lemma.slice(0, 2) === markable.lemma.slice(0, 2),
  );
}

/** Whether a phrase says what the entity is known to be. */
function addDescription(features: Features, scene: Scene, { entity, isAhead, mentions }: EntityCandidate, facts: Facts): void {
  const { markable } = features.anaphor;
  const noun = markable.lemma;
  features.flag('called so', facts.nouns.has(noun));
  features.flag('noun in its name', facts.names.has(noun));
  const special = [...facts.nouns].filter((word) => FIRM_NOUNS.has(word) && !GENERAL.has(word));
  features.flag('called alike', !facts.nouns.has(noun) && [...facts.nouns].some((word) => isKindOf(word, noun) || isKindOf(noun, word)));
  if (!GENERAL.has(noun) && !facts.nouns.has(noun) && !facts.names.has(noun)) {
    features.flag('called something else', special.length > 0);
    features.flag('not known to be so');
  }
  features.flag('apposed', isAhead);
  features.own(`${noun}: ${scene.entities[entity]?.kind}`);
  addModifiers(features, scene, entity, facts);
  const all = mentions.filter(({ sentence }) => sentence === markable.sentence);
  features.flag(
    'named in the sentence',
    all.some(({ form }) => form === 'name'),
  );
}

const GENERAL: ReadonlySet<string> = new Set([
  'company',
  'firm',
  'group',
  'business',
  'corporation',
  'giant',
  'organisation',
  'organization',
  'country',
  'government',
  'state',
]);

/** "the Spanish carrier", "the Dublin-based buyer", "the private bank". */
function addModifiers(features: Features, scene: Scene, entity: number, facts: Facts): void {
  const { markable } = features.anaphor;
  const words = markable.modifiers.filter((word) => /^\p{L}{3,}/u.test(word) && word !== 'based');
  if (words.length === 0) return;
  const here = (scene.bySentence.get(markable.sentence) ?? []).flatMap((at) => scene.markables[at] ?? []);
  const inside = here.filter(({ start, end, form }) => form === 'name' && start > markable.start && end < markable.end);
  const states = inside.flatMap((name) => (name.entity === undefined ? [] : (scene.entities[name.entity]?.country ?? [])));
  const own = scene.entities[entity]?.country;
  features.flag('of its country', own !== undefined && states.includes(own));
  features.flag('of another country', own !== undefined && states.length > 0 && !states.includes(own));
  features.flag(
    'words told of it',
    words.some((word) => facts.words.has(word) || facts.names.has(word)),
  );
  features.flag(
    'words not told of it',
    words.some((word) => !facts.words.has(word) && !facts.names.has(word)) && !(own !== undefined && states.includes(own)),
  );
}
