import type { FigureFinding } from '../../../model/index.ts';
import { childrenBy, tagOf, wordAt } from '../../phrases/index.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';
import { firmInFocus } from './firm-in-focus.ts';

/** "[The company] expects …", where two were named: which is meant isn't sure. */
export function isTakenFromSeveral({ at, context, quantity }: Site, figure: FigureFinding): boolean {
  const { about, unit, attributed_to } = figure;
  const here = new Set(at.mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity));
  const isFirm = (entity: number): boolean => /^(?:company|organisation)$/.test(context.reading.entities[entity]?.kind ?? '');
  if (isOfCombined({ at, context, quantity }, figure) || isOneOfPeople(at, context, about) || isOfExecutive(at, context, about)) return true;
  if (
    /^[A-Z]{3}\b/u.test(unit) &&
    isOfExecutive(
      at,
      context,
      about.filter(({ role }) => role !== 'of').map((one) => ({ ...one, role: 'from' })),
      OFFICIAL,
    )
  )
    return true;
  if (isOfRival(at, context, about, attributed_to)) return true;
  const taken = about.filter(({ entity }) => isFirm(entity) && !here.has(entity));
  if (taken.length === 0) return false;
  const focus = firmInFocus(context, at, quantity.start);
  if (taken.every(({ entity }) => entity === focus)) return false;
  const before = context.sentences.slice(Math.max(0, at.index - 2), at.index + 1);
  const named = new Set(
    before.flatMap(({ mentions, sentence }) => [
      ...mentions.filter(({ form, entity }) => form === 'name' && isFirm(entity)).map(({ entity }) => entity),
      // "[Its] shares jumped"
      ...context.references.at
        .touching(sentence)
        .flatMap(({ entity, form, sentence: own }) =>
          entity !== undefined && form === 'pronoun' && own < at.index && isFirm(entity) ? [entity] : [],
        ),
    ]),
  );
  return named.size > 1 || taken.some(({ entity }) => !named.has(entity));
}

/** "The [combined group] would sell 40 cars": neither of the two that merge. */
function isOfCombined({ at, context, quantity }: Pick<Site, 'at' | 'context' | 'quantity'>, { about }: FigureFinding): boolean {
  const ahead = context.text.slice(at.sentence.start, quantity.start);
  const body = [...ahead.matchAll(COMBINED)].at(-1);
  if (body === undefined || about.length === 0) return false;
  const from = at.sentence.start + body.index + body[0].length;
  return !at.mentions.some(
    ({ form, start, entity }) => form === 'name' && start >= from && start < quantity.start && about.some((one) => one.entity === entity),
  );
}

const COMBINED =
  /\b(?:combined|merged|enlarged|resulting) (?:company|group|firm|entity|business|airline|carrier|bank|lender|brewer|maker|carmaker|operator|retailer|miner|insurer|unit|division|business)\b/giu;

/** "[his] support fell": of one of several people that the last sentences named. */
function isOneOfPeople(at: Site['at'], context: Site['context'], about: FigureFinding['about']): boolean {
  const isPerson = (entity: number): boolean => context.reading.entities[entity]?.kind === 'person';
  const named = (mentions: Site['at']['mentions']): number[] =>
    mentions.filter(({ form, entity }) => form === 'name' && isPerson(entity)).map(({ entity }) => entity);
  const here = named(at.mentions);
  const before = new Set(context.sentences.slice(Math.max(0, at.index - 2), at.index).flatMap(({ mentions }) => named(mentions)));
  return before.size > 1 && about.some(({ entity }) => isPerson(entity) && !here.includes(entity));
}

/** "[Chief executive Ada Holm] expects to build 300 homes": the firm does that leads. */
export function isOfExecutive(at: Site['at'], context: Site['context'], about: FigureFinding['about'], office = EXECUTIVE): boolean {
  return at.mentions.some(
    ({ entity, start, end }) =>
      about.some((one) => one.entity === entity && one.role !== 'to') &&
      context.reading.entities[entity]?.kind === 'person' &&
      office.test(context.text.slice(Math.max(at.sentence.start, start - 40), start)) &&
      // "the chairman, Ada Holm, who earned $2 million"
      !/^,? who (?:earned|received|was paid|is paid|makes|made) /u.test(context.text.slice(end, end + 20)),
  );
}

const EXECUTIVE =
  /\b(?:chief executive(?: officer)?|chair|chief|CEO|CFO|chairman|chairwoman|managing director|finance director|boss|founder)(?:,)? $/iu;

/** "[Finance minister Ana Lopez] asked for loans": the state gets them. */
const OFFICIAL = /\b(?:minister|treasurer|president|premier|governor|mayor|chancellor)(?:,)? $/iu;

/** "The rival [Tarn] said [its] sales rose" of a name taken for a person's: whom "its" was taken for may be another. */
const isOfRival = (
  at: Site['at'],
  { reading, text }: Site['context'],
  about: FigureFinding['about'],
  source: FigureFinding['attributed_to'],
): boolean =>
  source?.entity !== undefined &&
  reading.entities[source.entity]?.kind === 'person' &&
  !(reading.entities[source.entity]?.name ?? '').includes(' ') &&
  about.some(({ entity }) => entity !== source.entity) &&
  /\bits\b/u.test(text.slice(source.span.end, at.sentence.end));

/** "Germany accounts for a quarter of [its] volumes", "5,500 of [our] members": whose, stands elsewhere. */
export const isOfPartner = ({ tree }: Site, { partner, whole, noun }: Measure): boolean =>
  [whole, noun].some(
    (word) =>
      word !== undefined &&
      childrenBy(tree, word, 'nmod:poss').some(
        (kid) => /^(?:our|my|your)$/.test(wordAt(tree, kid)) || (partner !== undefined && /^(?:its|their)$/.test(wordAt(tree, kid))),
      ),
  );

/** "Harlow Finch, [which] buys a fifth": no person, whatever the name looks like. */
export const isOfPersonWhich = ({ context, at, tree, verb }: Site, { about }: FigureFinding): boolean =>
  (verb !== undefined &&
    childrenBy(tree, verb, 'nsubj').some((kid) => wordAt(tree, kid) === 'which') &&
    about.some(({ entity, role }) => role === 'of' && context.reading.entities[entity]?.kind === 'person')) ||
  at.mentions.some(
    ({ entity, end }) =>
      about.some((one) => one.entity === entity) &&
      context.reading.entities[entity]?.kind === 'person' &&
      /^,? which\b/u.test(context.text.slice(end, end + 8)),
  );

/** "sales at [its] US stores": of whom, and not of the state alone. */
export function isOfStateAlone({ tree, context }: Site, { noun }: Measure, { about }: FigureFinding): boolean {
  if (noun === undefined || about.length === 0) return false;
  const isState = about.every(({ entity }) => /^(?:place|government)$/.test(context.reading.entities[entity]?.kind ?? ''));
  const nouns = [noun, ...childrenBy(tree, noun, 'nmod').filter((kid) => kid > noun)];
  const isOwned = (word: number): boolean =>
    childrenBy(tree, word, 'nmod:poss').some((kid) => wordAt(tree, kid) === 'its') &&
    tree.children(word).some((kid) => tagOf(tree, kid) === 'PROPN' && kid < word);
  return isState && nouns.some(isOwned);
}

/** "Harlow's shares fell", "in [Brazil] profit rose": only firms have such things, whatever the name is taken for. */
export function isOfWrongKind(
  { context }: Site,
  { noun, verbName, elsewhere }: Measure,
  { about, measureName, measureInFull }: FigureFinding,
): boolean {
  const own = about.filter(({ role }) => role === 'of' || role === 'from');
  if (own.length === 0 || (noun === undefined && verbName === undefined)) return false;
  const name = measureName.replace(/^growth of /u, '').split(/ (?:of|from|in|at|on|to) /u)[0] ?? '';
  const kinds = own.map(({ entity }) => context.reading.entities[entity]);
  // "sales rose in the US, and took 9 percent of the [market]"
  if (elsewhere?.name === 'market share') return kinds.every((known) => /^(?:place|government)$/.test(known?.kind ?? ''));
  // "[The game] made $200 million in Peru"
  if (verbName === 'earnings' && / of /u.test(measureInFull ?? '')) return kinds.every((known) => /^(?:place|government)$/.test(known?.kind ?? ''));
  const isState = (index: number): boolean => kinds[index]?.kind === 'government' || kinds[index]?.key === `place:${kinds[index]?.country}`;
  // "jobs in [his] state"
  if (/\b(?:jobs|employees|staff)\b/u.test(name) && kinds.every((known) => known?.kind === 'person') && own.every(({ role }) => role === 'of'))
    return true;
  if (OF_FIRMS_ALONE.test(name)) return kinds.every((known, index) => known?.kind === 'place' || known?.kind === 'person' || isState(index));
  return OF_BODIES.test(name) && kinds.every((known, index) => known?.kind === 'place' && !isState(index));
}

const OF_FIRMS_ALONE = /(?:^|\b)(?:profits?|shares|stock|dividends?|profit margin|earnings per share|buyback|turnover|order backlog|inventory)$/u;
const OF_BODIES = /(?:^|\b)(?:revenues?|earnings|debts?|loans?|loss(?:es)?|orders|sales|payment|spending|investment|receipts)$/u;
