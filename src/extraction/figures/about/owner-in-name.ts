import type { FigureFinding, Mention } from '../../../model/index.ts';
import { childrenBy, tagOf, wordAt } from '../../phrases/index.ts';
import type { Site } from '../site.ts';

/** "in [Norway] and around the world", "[Kenyan], Ugandan and Chadian firms": one of several to whom the figure belongs, of whom not all are told. */
export function isOneOfJoined(site: Site, figure: FigureFinding): boolean {
  return ownersNamed(site, figure).some((mention) => {
    const { before, after } = around(site, mention);
    const isFirst = opensClause(site, mention.start);
    return (
      /\b(?:and|or|&) (?:in |across |around |throughout )?(?:the (?:globe|world|wider|rest|surrounding)|elsewhere|abroad|beyond)\b/u.test(after) ||
      (!isFirst && isUntold(site, figure, /(\p{Lu}[\p{L}’'-]+),? (?:and|or|&) (?:the )?$/u.exec(before)?.[1], mention.start, -1)) ||
      isUntold(site, figure, /^,? (?:and|or|&) (?:the )?(\p{Lu}[\p{L}’'-]+)/u.exec(after)?.[1], mention.end, 1) ||
      isUntold(site, figure, /^, (\p{Lu}[\p{L}’'-]+)(?:, \p{Lu}[\p{L}’'-]+)*,? (?:and|or) /u.exec(after)?.[1], mention.end, 1)
    );
  });
}

/** "a follower of Forward [Peru]", "the [Tarn] & Holm 300": a name within a longer one, of which no more is known. */
export function isWithinName(site: Site, figure: FigureFinding): boolean {
  return ownersNamed(site, figure).some((mention) => {
    if (mention.form !== 'name') return false;
    const { context, tree } = site;
    const isOfState = /^(?:place|government)$/.test(context.reading.entities[mention.entity]?.kind ?? '');
    const next = tree.tokens.findIndex(({ start }) => start >= mention.end);
    const last = tree.tokens.findIndex(({ end }) => end === mention.start - 1);
    const isBefore = last > 0 && isLoose(site, last) && !QUARTERS.test(wordAt(tree, last));
    const isBehind = isOfState && next >= 0 && tree.tokens[next]?.start === mention.end + 1 && isLoose(site, next);
    return isBefore || (isBehind && !OF_STATES.test(tree.tokens[next]?.form ?? ''));
  });
}

/** A name's word in which no known name stands. */
const isLoose = ({ tree, at }: Site, token: number): boolean => {
  const word = tree.tokens[token];
  const isName = word !== undefined && /^(?:PROPN|ADJ)$/.test(tagOf(tree, token)) && /^\p{Lu}\p{Ll}|^\p{Lu}{2,}$/u.test(word.form);
  const isKnown = [...at.mentions, ...at.sentence.times, ...at.sentence.quantities].some(
    ({ start, end }) => word !== undefined && start < word.end && end > word.start,
  );
  return isName && !isKnown && !TITLES.test(word.form);
};

const QUARTERS =
  /^(?:north|south|east|west|(?:north|south)(?:east|west)|(?:north|south|east|west)ern|central|greater|downtown|upper|lower|mainland|inner|outer|old|new)$/;
const OF_STATES = /^(?:Army|Navy|Air|Police|Government|Parliament|Congress|Senate|Cabinet|Inc|Ltd|Corp|City|County|Province|State|Island|Islands)\b/u;
const TITLES =
  /^(?:President|Prime|Minister|Premier|Chancellor|King|Queen|Prince|Princess|Governor|Mayor|Senator|General|Colonel|Captain|Chief|Secretary|Judge|Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Pope|Sheikh)\.?$/u;

/** A capitalised word beside a name that is nobody's known name, or that of another. */
function isUntold(
  { at, tree, context }: Site,
  { about, attributed_to }: FigureFinding,
  word: string | undefined,
  from: number,
  way: 1 | -1,
): boolean {
  if (word === undefined) return false;
  const start = way === 1 ? context.text.indexOf(word, from) : context.text.lastIndexOf(word, from - 1);
  const token = tree.tokens.findIndex((each) => each.start <= start && start < each.end);
  if (token <= 0 || !/^(?:PROPN|ADJ)$/.test(tagOf(tree, token)) || (way === 1 && opensClause({ tree }, start))) return false;
  const { entities } = context.reading;
  const known = at.mentions.find((each) => each.start <= start && start < each.end);
  if (known === undefined) return !at.sentence.times.some((each) => each.start <= start && start < each.end);
  const told = [...about.map(({ entity }) => entity), ...(attributed_to?.entity === undefined ? [] : [attributed_to.entity])];
  const country = entities[known.entity]?.country;
  return !told.some(
    (entity) => entity === known.entity || entities[entity] === undefined || (country !== undefined && entities[entity].country === country),
  );
}

/** "sent pumps to Quito, and [Japan] promised loans": the subject of a clause of its own, and none of those named before "and". */
function opensClause({ tree }: Pick<Site, 'tree'>, start: number): boolean {
  const word = tree.tokens.findIndex((each) => each.start <= start && start < each.end);
  const name = /^(?:compound|flat|amod|det)$/.test(tree.relation(word)) ? tree.head(word) : word;
  const verb = tree.relation(name) === 'nsubj' ? tree.head(name) : -1;
  return verb > name && childrenBy(tree, verb, 'cc').some((joint) => joint < name && joint > name - 4);
}

const REACH = 60;

function around({ context, at }: Site, { start, end }: Mention): { before: string; after: string } {
  return {
    before: context.text.slice(Math.max(at.sentence.start, start - REACH), start),
    after: context.text.slice(end, Math.min(at.sentence.end, end + REACH)),
  };
}

/** The names in the sentence of those to whom the figure belongs; of a state, that of the country. */
function ownersNamed({ at, context }: Site, { about }: FigureFinding): Mention[] {
  const { entities } = context.reading;
  // a state that only the figure names has no entry of its own
  const isState = (entity: number, land: number): boolean =>
    entities[land]?.key === `place:${entities[land]?.country}` &&
    (entities[entity] === undefined || (entities[entity].kind === 'government' && entities[entity].country === entities[land]?.country));
  return at.mentions.filter(({ entity, form }) => form !== 'pronoun' && about.some((one) => one.entity === entity || isState(one.entity, entity)));
}
