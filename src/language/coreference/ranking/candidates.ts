import type { Entity } from '../../../model/index.ts';
import type { Markable } from '../chains/markable.ts';
import { type Anaphor, isDefinitePhrase, overlap } from './anaphors.ts';
import type { Scene } from './scene.ts';

/** Whom or what an anaphor may mean: an entity, a phrase without a name, or nothing that is told. */
export type Candidate =
  | { type: 'entity'; entity: number; mentions: readonly Markable[]; isAhead: boolean }
  | { type: 'thing'; thing: Markable }
  | { type: 'nobody' };

/** How many sentences before an entity may have been spoken of last. */
const REACH = { pronoun: 4, phrase: 9 } as const;
const REACH_OF_THINGS = 2;
const MOST_THINGS = 14;

/** All whom an anaphor may mean, entities in the order of their last mention, the nearest first. */
export function candidatesOf(scene: Scene, index: number, anaphor: Anaphor): Candidate[] {
  const { before, things } = whatStandsBefore(scene, index, anaphor);
  const isOneOfSeveral = anaphor.kind === 'they' && areSeveralNear(scene, anaphor, before);
  const entities = [...before]
    .filter(
      ([entity, mentions]) =>
        mayMean(anaphor, scene.entities[entity]) &&
        !isTellingOthers(scene, mentions) &&
        mayGovern(scene, anaphor, entity) &&
        !(isOneOfSeveral && isState(scene.entities[entity])),
    )
    .map(([entity, mentions]): Candidate => ({ type: 'entity', entity, mentions, isAhead: false }));
  return [...entities, ...namedAhead(scene, index, anaphor, before), ...things, { type: 'nobody' }];
}

/** "Kenya accused Uganda. [They] signed a pact": where two states or people were told right before, one state alone is not meant by a plural. */
function areSeveralNear({ entities }: Scene, { markable }: Anaphor, before: ReadonlyMap<number, readonly Markable[]>): boolean {
  const isNear = (mentions: readonly Markable[]): boolean => mentions.some(({ sentence }) => sentence >= markable.sentence - 1);
  const near = [...before].filter(([entity, mentions]) => (entities[entity]?.kind === 'person' || isState(entities[entity])) && isNear(mentions));
  return near.length > 1;
}

const isState = (entity: Entity | undefined): boolean => entity?.kind === 'government' || entity?.key === `place:${entity?.country ?? ''}`;

function whatStandsBefore(scene: Scene, index: number, anaphor: Anaphor): { before: Map<number, Markable[]>; things: Candidate[] } {
  const reach = isDefinitePhrase(anaphor) ? REACH.phrase : REACH.pronoun;
  const before = new Map<number, Markable[]>();
  const things: Candidate[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const markable = scene.markables[at];
    if (!markable || anaphor.markable.sentence - markable.sentence > reach) break;
    if (overlap(markable, anaphor.markable)) continue;
    const entity = scene.meant[at];
    const identity = entity === undefined ? undefined : identityOf(scene, entity);
    if (identity !== undefined) {
      const known = before.get(identity);
      if (known) known.push(markable);
      else before.set(identity, [markable]);
    } else if (isThing(anaphor, markable) && !isAmount(scene, markable) && things.length < MOST_THINGS)
      things.push({ type: 'thing', thing: markable });
  }
  return { before, things };
}

/** "[French] tourists left. The nation …": an adjective alone tells whose others are. */
function isTellingOthers({ adjectives }: Scene, mentions: readonly Markable[]): boolean {
  const [only, another] = mentions;
  return only !== undefined && another === undefined && adjectives.has(only.start);
}

/** "The government" is that of the state of which the report speaks there, and none where that isn't clear. */
function mayGovern(scene: Scene, { markable }: Anaphor, entity: number): boolean {
  return markable.form !== 'common' || markable.lemma !== 'government' || scene.homeAt(markable) === scene.entities[entity]?.country;
}

/** A country is one, whether it is spoken of as a place or as a state that acts. */
export function identityOf({ entities, governments }: Scene, entity: number): number {
  const own = entities[entity];
  return own?.country !== undefined && own.key === `place:${own.country}` ? (governments.get(own.country) ?? entity) : entity;
}

function mayMean({ kind, markable }: Anaphor, entity: Entity | undefined): boolean {
  if (!entity) return false;
  const isCountry = isState(entity);
  if (kind === 'state') return isCountry || (entity.kind === 'place' && PARTS.test(markable.lemma));
  if (kind === 'place') return entity.kind === 'place' || isCountry;
  // one town is not several
  if (kind === 'they' && entity.kind === 'place' && !isCountry) return false;
  // a town that is known is no firm; one that the report alone has may be a firm misread
  if ((kind === 'firm' || kind === 'body') && entity.key.startsWith('place:')) return false;
  // "the commission", "the regulator" is no firm
  if (kind === 'body' && entity.kind === 'company' && OF_STATE.test(markable.lemma)) return false;
  // "NAIROBI (Reuters) - …, the army said"
  if (kind === 'body' && entity.sectors.includes('JRN') && !OUTLET.test(markable.lemma)) return false;
  // "the rebels of the Arakan Army … the army": the one that they fight
  if (kind === 'body' && entity.sectors.includes('REB') && FOUGHT.test(markable.lemma)) return false;
  if (kind === 'firm') return entity.kind !== 'person' && !isCountry && !(entity.sectors.includes('IGO') && !OF_STATES.test(markable.lemma));
  return entity.kind !== 'person' && !(kind === 'body' && isCountry);
}

/** Bodies that no firm is. */
const OF_STATE =
  /^(?:ministry|department|commission|committee|council|authority|regulator|watchdog|parliament|senate|assembly|court|tribunal|army|navy|military|police|embassy|union)$/u;
/** What rebels fight. */
const FOUGHT = /^(?:army|military|police|navy|government)$/u;

/** What an outlet or agency of news may be called. */
const OUTLET = /^(?:agency|newspaper|paper|broadcaster|channel|station|magazine|daily|weekly|network|organi[sz]ation|service|company|group|firm)$/u;

/** States that are part of another: "the state", "the island". */
const PARTS = /^(?:state|island|republic)$/u;

/** What a body of states may be called: "the United Nations … the organisation", and neither "the group" nor "the company". */
const OF_STATES = /^(?:organi[sz]ation|agency|fund|bank|lender)$/u;

/** "After [its] loss, Orvel …": names that follow in the sentence of a pronoun; "the carrier, [Orvel]": right behind a phrase. */
function namedAhead(scene: Scene, index: number, anaphor: Anaphor, before: ReadonlyMap<number, unknown>): Candidate[] {
  const found: Candidate[] = [];
  for (let at = index + 1; at < scene.markables.length; at += 1) {
    const markable = scene.markables[at];
    if (!markable || markable.sentence !== anaphor.markable.sentence || found.length > 1) break;
    const entity = markable.form === 'name' ? markable.entity : undefined;
    if (entity === undefined || overlap(markable, anaphor.markable) || before.has(identityOf(scene, entity))) continue;
    if (isDefinitePhrase(anaphor) && !isRightBehind(scene, anaphor.markable, markable)) break;
    if (mayMean(anaphor, scene.entities[entity])) found.push({ type: 'entity', entity, mentions: [markable], isAhead: true });
  }
  return found;
}

/** "the carrier [Orvel]", "the carrier, [Orvel]"; not "the carrier sued [Orvel]". */
function isRightBehind({ source }: Scene, { sentence, to }: Markable, { from }: Markable): boolean {
  return from <= to || (from === to + 1 && source.sentences[sentence]?.tokens[to]?.upos === 'PUNCT');
}

/** "13 percent", "$2 million": amounts are hardly taken up. */
function isAmount({ source }: Scene, { sentence, head }: Markable): boolean {
  const token = source.sentences[sentence]?.tokens[head];
  return (
    token?.upos === 'NUM' ||
    token?.upos === 'SYM' ||
    /^(?:percent|per|pct|%|point|euro|dollar|pound|cent|yen|crown|penny|pence)$/iu.test(token?.lemma ?? '')
  );
}

function isThing({ kind, markable }: Anaphor, other: Markable): boolean {
  if (other.form === 'pronoun' || other.class === 'time' || markable.sentence - other.sentence > REACH_OF_THINGS) return false;
  if (kind === 'they' || kind === 'their') return other.number !== 'one' || other.class === 'organisation';
  if (kind === 'it' || kind === 'its') return other.number !== 'several' && other.class !== 'person';
  return other.number !== 'several' && (other.form === 'name' || other.lemma === markable.lemma || other.class === 'organisation');
}
