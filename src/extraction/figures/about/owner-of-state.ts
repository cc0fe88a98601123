import { type EntityTable, governmentEntity } from '../../../language/names/entities.ts';
import type { Site } from '../site.ts';
import type { About } from './actors-at.ts';
import { POLICY_RATE } from './central-bank.ts';
import { isOfPart, stateInFocus } from './home-owner.ts';

/** The owners with the state whose matter it is: that of a banker who sets a rate, and that whose trade with a partner is told. */
export function withStateMeant(site: Site, name: string, about: About, table: EntityTable): About {
  if (site.at.sentence.role === 'title' || about.length === 0) return about;
  return POLICY_RATE.test(name)
    ? ofBanker(site, about, table)
    : /^(?:growth of )?(?:exports|imports)$/u.test(name)
      ? ofTrader(site, name, about, table)
      : about;
}

/** "[Governor Ola Berg] cut the main rate": his state's, or nobody's where no state is known. */
function ofBanker(site: Site, about: About, table: EntityTable): About {
  const [sole, other] = about;
  const named = sole === undefined ? undefined : table.entities[sole.entity];
  const isPerson = named?.kind === 'person' || / Governor \p{Lu}/u.test(named?.name ?? '');
  if (sole === undefined || other !== undefined || !isPerson) return about;
  const state = named?.country ?? stateInFocus(site, []);
  return state === undefined ? [] : [{ entity: table.indexOf(governmentEntity(state)), role: 'of' }];
}

/** "Poland's economy shrank. [Exports to Germany] fell": those of the only state that the report is about there. */
function ofTrader(site: Site, name: string, about: About, table: EntityTable): About {
  const [own, partners] = name.endsWith('exports') ? (['from', 'to'] as const) : (['to', 'from'] as const);
  const isPartner = ({ entity, role }: About[number]): boolean =>
    role === partners && /^(?:government|place)$/.test(table.entities[entity]?.kind ?? '');
  if (!about.every(isPartner)) return about;
  const { at, context } = site;
  const states = at.mentions.filter(({ entity }) => context.reading.entities[entity]?.country !== undefined);
  // "exports to China rose and imports [from Chile] fell": partners too
  if (!states.every(({ start }) => /\b(?:to|from) (?:the )?$/u.test(context.text.slice(at.sentence.start, start)))) return about;
  const apart = states.flatMap(({ entity }) => context.reading.entities[entity]?.country ?? []);
  const state = stateInFocus(site, [], apart);
  const isFree =
    state !== undefined &&
    !apart.includes(state) &&
    !context.sentences.slice(0, at.index + 1).some((each) => isOfPart(context.text, each, state, table, false));
  return !isFree ? about : [{ entity: table.indexOf(governmentEntity(state)), role: own }, ...about];
}
