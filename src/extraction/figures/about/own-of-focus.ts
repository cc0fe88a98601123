import type { EntityTable } from '../../../language/names/entities.ts';
import { caseOf, childrenBy, leftEdge, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { BODIES } from '../../taken-up.ts';
import { isOfOtherTrade } from '../../trades.ts';
import { wordSet } from '../../word-set.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';
import type { About } from './actors-at.ts';
import { firmInFocus, firmRightBefore } from './firm-in-focus.ts';
import { isOfExecutive } from './owner-unsure.ts';

/**
 * The firm of which the report tells, for a figure of what a firm has of which the clause doesn't tell whose it is: "Corvex cut its forecast. [Revenue] fell 2
 * percent", "[The shares] rose", "chief executive Ada Holm stuck to [her profit forecast]", and where "it" or "the company" has what is measured and nobody is known by it.
 */
export function ownOfFocus(site: Site, measure: Measure, known: About, table: EntityTable): About {
  const { context, at, tree, quantity } = site;
  if (measure.partner !== undefined || !(known.length === 0 || isWhere(table, known) || isOfExecutive(at, context, known))) return [];
  const noun = measure.noun;
  const isOwn = noun !== undefined && (isOfFirm(site, measure, noun, table, known) || isOfWorks(site, measure, noun));
  const subject = isOwn || known.length > 0 ? undefined : bareSubject(site, measure);
  if (!isOwn && subject === undefined) return [];
  const until = Math.min(quantity.start, tree.tokens[subject ?? noun ?? site.first]?.start ?? quantity.start);
  const focus = subject !== undefined && wordAt(tree, subject) === 'it' ? firmRightBefore(context, at, until) : firmInFocus(context, at, until);
  // "[The airlines' union] expects … [Revenue] will shrink"
  if (focus !== undefined && subject === undefined && isOfOtherBody(site, focus)) return [];
  // "the airline" is no carmaker
  if (focus === undefined || (subject !== undefined && isOfOtherTrade(context, focus, lemmaOf(tree, subject)))) return [];
  return [...(isWhere(table, known) ? known : []), { entity: focus, role: 'of' }];
}

/** The sentence before speaks of another body, and neither it nor this one of the firm. */
function isOfOtherBody({ context, at }: Site, focus: number): boolean {
  const ahead = context.sentences[at.index - 1];
  if (!ahead || ahead.sentence.part !== at.sentence.part) return false;
  const isTold = [...ahead.mentions, ...at.mentions].some(({ entity }) => entity === focus);
  const opening = ahead.mentions.find(({ form }) => form === 'name');
  const kind = context.reading.entities[opening?.entity ?? -1]?.kind;
  const isHead = opening !== undefined && opening.start - ahead.sentence.start < 8;
  const isTaken = context.references.at.touching(ahead.sentence).some(({ entity }) => entity === focus);
  return !isTold && !isTaken && isHead && kind === 'organisation';
}

/** Only where it is so is told: "in [Peru], where sales rose". */
const isWhere = ({ entities }: EntityTable, known: About): boolean =>
  known.length > 0 && known.every(({ entity, role }) => role === 'of' && /^(?:place|government)$/.test(entities[entity]?.kind ?? ''));

/** "[30,000 jobs] were to go", "began work on [a $70 million smelter]": a firm's that has the report to itself. */
function isOfWorks({ tree }: Site, { rule, deed, elsewhere }: Measure, noun: number): boolean {
  const lemma = lemmaOf(tree, noun);
  if (childrenBy(tree, noun, 'nmod:poss').length > 0 || elsewhere !== undefined) return false;
  if (rule === 'counted' && /^(?:cut|layoff|redundancy|dismissal)$/.test(lemma)) return true;
  if (rule === 'counted') return /^(?:job|post|position)$/.test(lemma) && /^(?:lost|cut|eliminated)$/.test(deed ?? '');
  return rule === 'inside' && /^(?:plant|factory|mill|refinery|smelter|fab)$/.test(lemma) && wordAt(tree, leftEdge(tree, noun)) !== 'the';
}

/** "[Revenue]", "[net debt]", "[the shares]", "[fuel costs]": what a firm has, and neither an industry's nor a state's. */
function isOfFirm(site: Site, { verbName, deed, whole, rule, verb }: Measure, noun: number, table: EntityTable, known: About): boolean {
  const { tree } = site;
  const isPlaced = isWhere(table, known);
  const isLed = known.length > 0 && !isPlaced;
  if (verbName !== undefined || deed !== undefined || whole !== undefined || rule === 'counted' || (noun >= site.first && noun <= site.last))
    return false;
  const lemma = lemmaOf(tree, noun);
  if (!OF_FIRMS.has(lemma) || tagOf(tree, noun) !== 'NOUN') return false;
  // "investors bought shares worth $5 million"
  if (/^(?:share|stock)$/.test(lemma) && rule !== 'change' && rule !== 'level' && rule !== 'change-noun') return false;
  // "education, where costs rose"
  if (isPlaced && !/^(?:sale|profit|revenue|turnover|earning|earnings|loss)$/.test(lemma)) return false;
  if (!isPlaced && verb !== undefined && childrenBy(tree, verb, 'advmod').some((kid) => wordAt(tree, kid) === 'where')) return false;
  return tree
    .children(noun)
    .every((kid) => isOfSame(site, lemma, kid) || (isLed && /^(?:his|her|our)$/.test(wordAt(tree, kid))) || (isPlaced && caseOf(tree, kid) === 'in'));
}

/** A word of the noun's that names no other owner: neither "[retail] sales" nor "costs [in health care]". */
function isOfSame({ tree, at, first, last }: Site, lemma: string, kid: number): boolean {
  if (kid >= first && kid <= last) return true;
  const relation = tree.relation(kid);
  if (tree.deprel(kid) === 'nmod:poss') return /^(?:its|their)$/.test(wordAt(tree, kid));
  if (relation === 'det') return wordAt(tree, kid) === 'the' ? DEFINITE.has(lemma) : /^(?:an?|another)$/.test(wordAt(tree, kid));
  if (relation === 'compound') return COSTS.has(lemma) && !OTHERS.has(lemmaOf(tree, kid));
  if (relation === 'amod') return !OTHERS.has(lemmaOf(tree, kid));
  if (relation !== 'nmod') return true;
  const word = tree.tokens[kid];
  const isTime = word !== undefined && at.sentence.times.some(({ start, end }) => start <= word.start && word.end <= end);
  return isTime || /^(?:after|before|per|under)$/.test(caseOf(tree, kid)) || /^(?:month|quarter|year|half|week|period)$/.test(lemmaOf(tree, kid));
}

const OF_FIRMS: ReadonlySet<string> = wordSet(
  'sale profit loss revenue turnover earning earnings income margin cost expense dividend debt share stock fare backlog order bill forecast guidance writedown impairment charge inventory',
);
/** Told with "the" of one that was told. */
const DEFINITE: ReadonlySet<string> = wordSet('share stock dividend loss profit');
const COSTS: ReadonlySet<string> = wordSet('forecast guidance charge cost expense bill margin income profit loss revenue earnings fare');
const OTHERS: ReadonlySet<string> = wordSet(
  'industry retail national public global domestic sovereign external foreign household new existing construction labour labor living energy',
);

/** "[It] earned", "[the carrier] cancelled": a body for a subject of which nobody is known; "it" first in its sentence. */
function bareSubject(site: Site, measure: Measure): number | undefined {
  const { tree, first } = site;
  const { verb, rule, noun } = measure;
  if (verb === undefined || /^(?:be|seem|take|appear|cost)$/.test(lemmaOf(tree, verb))) return undefined;
  const subjects = subjectsOf(tree, verb);
  if ((rule === 'change' || rule === 'level') && (noun === undefined || subjects.includes(noun))) return undefined;
  return subjects.find((subject) => {
    if (subject >= first) return false;
    if (wordAt(tree, subject) === 'it') return tree.tokens.slice(0, subject).every((_, token) => tree.relation(token) !== 'nsubj');
    if (isPlantAtWork(site, measure, subject)) return true;
    const isBare = childrenBy(tree, subject, 'nmod', 'nmod:poss', 'compound', 'amod', 'acl', 'appos').length === 0;
    const isOne = tree.tokens[subject]?.feats?.includes('Number=Plur') !== true;
    return BODIES.has(lemmaOf(tree, subject)) && isBare && isOne && wordAt(tree, subject - 1) === 'the';
  });
}

/** "[The plant] will employ 200 people": the firm's works. */
const isPlantAtWork = ({ tree }: Site, { deed, rule }: Measure, subject: number): boolean =>
  (rule === 'counted' ? /^(?:employed|made|built|created)$/.test(deed ?? '') : rule === 'verb') &&
  /^(?:plant|factory|works|mill|refinery|smelter|shipyard|foundry|brewery)$/.test(lemmaOf(tree, subject)) &&
  childrenBy(tree, subject, 'det').some((kid) => wordAt(tree, kid) === 'the') &&
  childrenBy(tree, subject, 'nmod', 'nmod:poss').length === 0;
