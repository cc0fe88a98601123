import type { EntityTable } from '../../../language/names/entities.ts';
import { contains, type FigureFinding } from '../../../model/index.ts';
import { lemmaOf, tagOf } from '../../phrases/index.ts';
import { isTraded } from '../change/exchange.ts';
import { isElsewhere } from '../change/former.ts';
import { OF_LIVES } from '../counts/deeds.ts';
import { type Measured, placeBehind } from '../measures/beside.ts';
import { isIndex } from '../measures/indexes.ts';
import type { Named } from '../names/name.ts';
import type { Site } from '../site.ts';
import { aboutOf, statesOf } from './about.ts';
import { type About, actorsAt } from './actors-at.ts';
import { ownOfHome } from './home-owner.ts';
import { ownOfBefore, ownOfSpeaker } from './own-figures.ts';
import { ownOfFocus } from './own-of-focus.ts';
import { withStateMeant } from './owner-of-state.ts';
import { stateOfHarm } from './place-of-harm.ts';

/** What a figure's owner may be taken from beside its own words. */
interface Around {
  table: EntityTable;
  attribution: FigureFinding['attributed_to'];
  /** The figure ahead in the sentence. */
  before: FigureFinding | undefined;
}

/** Whom a figure is about: those whom its words name, else the speaker, the owner of the figure before, the state or the firm that the report is about. */
export function ownersOf({ site, measure }: Measured, named: Named, { table, attribution, before }: Around): About {
  const { entities } = site.context.reading;
  const about = aboutWithPlace({ site, measure }, table);
  const said = ownOfSpeaker(site, measure, about, attribution, entities);
  const told = [...about, ...(said.length > 0 ? said : ownOfBefore(site, measure, about, before?.about ?? [], entities))];
  const harmed = stateOfHarm(site, measure, told, table);
  if (harmed.length > 0) return harmed;
  const alike = told.length === 0 ? ofCountBefore(site, measure, before) : [];
  if (alike.length > 0) return alike;
  const home = ownOfHome(site, measure, named.name, told, table, attribution);
  const owned = home.length > 0 ? home : withStateMeant(site, named.name, told, table);
  const focus = ownOfFocus(site, measure, owned, table);
  if (focus.length > 0) return focus;
  // "built 40,000 cars, [down 12 percent]"
  const isSame = owned.length === 0 && measure.rule === 'change-noun' && before?.measure.start === named.span.start;
  return isSame ? before.about : owned;
}

/** "17 people were arrested in Kenya and [five officers] hurt": where those were that the sentence told of right before, and no other place is told. */
function ofCountBefore({ context, at, quantity }: Site, { rule, deed, former }: Measured['measure'], before: FigureFinding | undefined): About {
  if (rule !== 'counted' || former === true || deed === undefined || !OF_LIVES.has(deed) || before?.by !== 'figures/counted') return [];
  const gap = context.text.slice(before.span.end, quantity.start);
  const isJoined = /\b(?:and|while)\b/u.test(gap) && !/[;:]|\b(?:abroad|elsewhere|another|separate|earlier)\b/u.test(gap);
  // "nine [Kenyan] troops were killed and 12 rebels captured": whose they are, and not where
  if (at.mentions.some(({ form, end }) => form === 'adjective' && end <= quantity.start)) return [];
  const isPlaced = at.mentions.some(
    ({ entity, start }) => start >= before.span.end && /^(?:place|government)$/.test(context.reading.entities[entity]?.kind ?? ''),
  );
  const isOfLives = /\b(?:killed|injured|arrested|detained|rescued|abducted|captured|evacuated|missing|displaced|released)$/u.test(
    before.measureName,
  );
  return isJoined && isOfLives && !isPlaced && before.about.every(({ role }) => role === 'of') ? before.about : [];
}

/** "up from 24 in [2022]", "in the same [period] of 2022". */
function isInTime({ at, tree }: Site, token: number): boolean {
  const word = tree.tokens[token];
  if (/^(?:period|year|month|quarter|week|time|half|season)$/.test(lemmaOf(tree, token))) return true;
  return word !== undefined && at.sentence.times.some((time) => contains(time, word));
}

/** A number that goes on counting has its own place: "4,300 jobs in Spain, 300 in [Malta]". */
function aboutWithPlace({ site, measure }: Measured, table: EntityTable): About {
  const own = aboutOf(site, measure, table);
  const isCounting = measure.rule === 'counted' && measure.noun !== undefined && measure.noun < site.first;
  // "stood at 1.5 percent in France", "compared with 4 percent in Scotland"
  const isLevel =
    measure.rule === 'level' && own.length === 0 && measure.noun !== undefined && !isTraded(site, measure.noun) && !isIndex(site, measure.noun);
  const isOn = isCounting || ((measure.former === true || isLevel) && isElsewhere(site));
  const behind = isOn ? placeBehind(site) : undefined;
  const place = behind === undefined || isInTime(site, behind) ? undefined : behind;
  const there = place === undefined ? [] : statesOf(actorsAt(site, place, 'of', true), table);
  // "abducted 40 others in [a raid] on two villages in Kaduna": no place by itself
  if (place === undefined || (there.length === 0 && tagOf(site.tree, place) === 'NOUN')) return own;
  const places = new Set(site.at.mentions.map((mention) => mention.entity).filter((entity) => table.entities[entity]?.kind === 'place'));
  const kept = own.filter(({ entity }) => !places.has(entity) && table.entities[entity]?.kind !== 'government');
  return [...kept, ...there].filter((one, index, all) => all.findIndex((other) => other.entity === one.entity) === index);
}
