import type { Entity } from '../../model/index.ts';
import { governmentEntity } from '../names/entities.ts';
import type { BodyNominal } from './nominals.ts';
import { type CoreferenceSentence, type Discourse, referentsSince } from './referent.ts';

const WINDOW = 3;

/** Which organisation "the ministry" or "the company" is, or which state "the country": the one nearby that fits, if there is only one. */
export function resolveBody(nominal: BodyNominal, sentence: CoreferenceSentence, discourse: Discourse): number | undefined {
  if (nominal.country !== undefined) return discourse.table.indexOf(governmentEntity(nominal.country));
  const isState = nominal.noun === 'country' || nominal.noun === 'government';
  const window = isState ? 1 : WINDOW;
  const near = referentsSince(discourse, sentence.worded.index - window).filter(({ mention }) => !mention.members);
  const bodies = new Set(
    near
      .filter(({ mention }) => fits(nominal.noun, discourse.table.entities[mention.entity]))
      .map(({ mention }) => stateOf(mention.entity, discourse)),
  );
  const [only, other] = bodies;
  return other === undefined ? only : undefined;
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
  return new RegExp(`\\b${wanted}\\b`).test(name) || (wanted === 'alliance' && /\btreaty organi[sz]ation\b/.test(name));
}
