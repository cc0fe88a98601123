import type { Entity } from '../../model/index.ts';
import { governmentEntity } from '../names/entities.ts';
import { hasTraits } from './described-states.ts';
import type { BodyNominal } from './nominals.ts';
import { type CoreferenceSentence, type Discourse, type Referent, referentsSince } from './referent.ts';
import { slotOf } from './slots.ts';

const WINDOW = 3;

/** Which organisation "the ministry" or "the company" is, or which state "the country": the one nearby that fits, if there is only one. */
export function resolveBody(nominal: BodyNominal, sentence: CoreferenceSentence, discourse: Discourse): number | undefined {
  if (nominal.country !== undefined) return discourse.table.indexOf(governmentEntity(nominal.country));
  const isState = nominal.noun === 'country' || nominal.noun === 'government';
  const window = isState && nominal.traits?.region === undefined ? 1 : WINDOW;
  const near = referentsSince(discourse, sentence.worded.index - window).filter(
    (referent) => !referent.mention.members && !isBesideOf(referent, nominal, sentence) && isTold(nominal, referent, discourse),
  );
  const bodies = new Set(
    near
      .filter(({ mention }) => fits(nominal.noun, discourse.table.entities[mention.entity]))
      .map(({ mention }) => stateOf(mention.entity, discourse)),
  );
  const [only, other] = bodies;
  return other === undefined ? only : undefined;
}

/** "[Uganda] criticised the East African nation": who does something to a state that is described is another one. */
function isBesideOf(
  { slot, sentence: index, isPart, speaks }: Referent,
  { traits, from, to }: BodyNominal,
  { worded }: CoreferenceSentence,
): boolean {
  if (!traits || index !== worded.index || slot !== 'subject' || isPart || speaks) return false;
  return /^(?:object|oblique)$/.test(slotOf(worded, from, to));
}

/** What is told of a state fits whoever was mentioned. */
function isTold({ traits }: BodyNominal, { mention }: Referent, { table }: Discourse): boolean {
  return traits === undefined || hasTraits(table.entities[mention.entity]?.country ?? '', traits);
}

/** A country told as a place stands in the way of "the country" like its government. */
function stateOf(index: number, { table }: Discourse): number | undefined {
  const entity = table.entities[index];
  if (entity?.kind !== 'place') return index;
  return table.indexOfKey(`gov:${entity.country ?? ''}`);
}

function fits(noun: string, entity: Entity | undefined): boolean {
  if (!entity) return false;
  if (noun === 'country' || noun === 'government')
    return entity.kind === 'government' || (entity.kind === 'place' && entity.key === `place:${entity.country ?? ''}`);
  if (entity.kind === 'company') return noun === 'company' || noun === 'firm' || noun === 'group' || entity.name.toLowerCase().endsWith(noun);
  if (entity.kind === 'group') return noun === 'group' || noun === 'militia' || entity.name.toLowerCase().includes(noun);
  if (entity.kind !== 'organisation') return false;
  const name = entity.name.toLowerCase().replace('centre', 'center').replace('organisation', 'organization');
  const wanted = noun.replace('centre', 'center').replace('organisation', 'organization');
  if (wanted === 'bloc') return entity.sectors.includes('IGO');
  // "NATO … the alliance": a body of states under arms
  if (wanted === 'alliance' && entity.sectors.includes('IGO')) return entity.sectors.includes('MIL');
  return new RegExp(`\\b${wanted}\\b`).test(name);
}
