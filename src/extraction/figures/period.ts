import { edtf, type FigureFinding, type TimeExpression } from '../../model/index.ts';
import { caseOf, childrenBy, isPredicate, type Tree, tagOf, tokensWithin, topOf, wordAt } from '../phrases/index.ts';
import { formerPeriod } from './former.ts';
import type { Measure } from './measure.ts';
import { settingVerbs } from './setting.ts';
import type { Site } from './site.ts';
import { COMPARED } from './words.ts';

type Period = NonNullable<FigureFinding['period']>['edtf'];

/** For which time an amount holds (`present`: the period of the amount that a former one is compared with): that of its noun, of its verb, of an event between them ("killed in [Sunday]'s fire"), else of the clause above. */
export function periodOf(site: Site, measure: Measure, present?: Period): Period | undefined {
  const { at, tree } = site;
  const times = at.sentence.times.flatMap((time) => placed(tree, at.sentence, time)).filter(({ time, token }) => !isSinceOfOther(site, time, token));
  if (measure.former === true) return formerPeriod(site, present);
  const path = pathOf(site, measure);
  const own = nearest(tree, times, path, site.top);
  if (own) return isSinceEvent(tree, at.sentence, own) ? edtf(`${own.edtf}/..`) : own.edtf;
  const setting = nearest(tree, times, new Set(settingVerbs(tree, measure)), site.top);
  if (setting) return setting.edtf;
  let verb = measure.verb ?? site.verb;
  for (let steps = 0; verb !== undefined && steps < 3; steps++) {
    const above = sharedAbove(tree, verb, times);
    if (above === undefined) return undefined;
    const time = nearest(
      tree,
      times.filter(({ token }) => tree.relation(verb ?? -1) !== 'conj' || token < (verb ?? -1)),
      new Set([above]),
      site.top,
    );
    if (time) return time.edtf;
    verb = above;
  }
  return undefined;
}

/** "rose to $31, a drop of $2 [since Tuesday's close]": of the other amount. */
function isSinceOfOther({ at, tree, quantity }: Site, time: TimeExpression, token: number): boolean {
  const isSince = caseOf(tree, token) === 'since' || caseOf(tree, tree.head(token)) === 'since';
  return isSince && at.sentence.quantities.some(({ start, end }) => start >= quantity.end && end <= time.start);
}

/** "[since] its 1967 debut": from that time on. */
function isSinceEvent(tree: Tree, sentence: Site['at']['sentence'], time: TimeExpression): boolean {
  const range = tokensWithin(sentence, time);
  const event = range === undefined ? -1 : tree.head(topOf(tree, range) ?? -1);
  return time.edtf !== undefined && /^[\d-]+$/.test(time.edtf) && event >= 0 && !isPredicate(tree, event) && caseOf(tree, event) === 'since';
}

interface Placed {
  time: TimeExpression;
  token: number;
}

/** Times with a place on the calendar, but for those of a comparison: "from [a year earlier]". */
function placed(tree: Tree, sentence: Site['at']['sentence'], time: TimeExpression): Placed[] {
  if (time.edtf === undefined || (time.timex.type !== 'DATE' && time.timex.type !== 'TIME')) return [];
  const range = tokensWithin(sentence, time);
  const token = range && topOf(tree, range);
  if (range === undefined || token === undefined || isCompared(tree, range.first, token) || isOfSaying(tree, token)) return [];
  return [{ time, token }];
}

/** "said on [Tuesday] that profit fell": before the "that" of its clause. */
function isOfSaying(tree: Tree, token: number): boolean {
  const verb = tree.head(token);
  return childrenBy(tree, verb, 'mark').some((mark) => mark > token && wordAt(tree, mark) === 'that');
}

/** "compared [to] 2022", "up from [2022]", "the same month [last year]" behind "compared with". */
function isCompared(tree: Tree, first: number, token: number): boolean {
  let left = first - 1;
  for (let steps = 0; steps < 5 && /^(?:DET|ADJ|NOUN|NUM|SYM)$/.test(tagOf(tree, left)); steps++) left--;
  // "up from $5 million in [2019]"
  const isAmount = /^(?:NUM|SYM)$/.test(tagOf(tree, left - 1)) || (tagOf(tree, left - 1) === 'NOUN' && tagOf(tree, left - 2) === 'NUM');
  if (/^(?:in|on)$/.test(wordAt(tree, left)) && isAmount) {
    left--;
    for (let steps = 0; steps < 4 && /^(?:NUM|SYM|NOUN)$/.test(tagOf(tree, left)); steps++) left--;
  }
  if (COMPARED.has(wordAt(tree, left)) || COMPARED.has(`${wordAt(tree, left - 1)} ${wordAt(tree, left)}`))
    return !startsRange(tree, left, first, token);
  return COMPARED.has(caseOf(tree, token)) && !startsRange(tree, left, first, token);
}

/** "[from] January to March". */
function startsRange(tree: Tree, left: number, first: number, token: number): boolean {
  return (
    wordAt(tree, left) === 'over' ||
    (wordAt(tree, left) === 'from' && [first, token].some((word) => ['to', 'until', 'through'].includes(wordAt(tree, word + 1))))
  );
}

/** Words above the amount up to the verb, with those of the measure: where its times may hang. */
function pathOf(site: Site, { noun, verb, whole }: Measure): Set<number> {
  const { tree, top } = site;
  const path = new Set<number>(
    [top, noun, isNear(site, verb ?? site.verb, noun) ? (verb ?? site.verb) : undefined, whole].filter((word) => word !== undefined),
  );
  for (const from of [top, noun]) {
    let word = from === undefined ? -1 : tree.head(from);
    for (let steps = 0; word >= 0 && steps < 6 && tagOf(tree, word) !== 'VERB' && !isPredicate(tree, word); steps++) {
      path.add(word);
      word = tree.head(word);
    }
  }
  return path;
}

/** A noun deep in another's phrase is told of at the verb's time, but isn't of that time: "called for a rerun of the bidding for a $5 billion contract". */
function isNear({ tree, top }: Site, verb: number | undefined, noun: number | undefined): boolean {
  if (verb === undefined) return false;
  if (tree.head(verb) === noun || tree.head(verb) === top) return true;
  return [top, noun].some((from) => {
    let word = from;
    for (let steps = 0; word !== undefined && word >= 0 && steps < 4; steps++) {
      if (word === verb || tree.head(word) === verb) return true;
      word = tree.head(word);
      if (steps >= 1 && word >= 0 && tree.head(word) === verb) return tree.relation(word) !== 'obl';
    }
    return false;
  });
}

const LINKS = new Set(['nmod', 'obl', 'compound', 'amod', 'advmod', 'appos', 'nummod', 'obj', 'nsubj', 'root']);

/** "lost $5 million on [its bailout in 2008]": the time of what stands beside. */
const ASIDE: ReadonlySet<string> = new Set(['on', 'against', 'about']);

/** The time that hangs nearest to one of the words, on the amount (`top`) before all; of two as near the more exact. */
function nearest(tree: Tree, times: readonly Placed[], path: ReadonlySet<number>, top: number): TimeExpression | undefined {
  const found = times.flatMap(({ time, token }) => {
    const steps = stepsTo(tree, token, path);
    return steps === undefined ? [] : [{ time, steps: tree.head(token) === top ? 0.5 : steps }];
  });
  return found.toSorted((a, b) => a.steps - b.steps || (b.time.edtf?.length ?? 0) - (a.time.edtf?.length ?? 0) || a.time.start - b.time.start)[0]
    ?.time;
}

function stepsTo(tree: Tree, token: number, path: ReadonlySet<number>): number | undefined {
  let word = token;
  for (let steps = 0; steps < 4; steps++) {
    if (path.has(word)) return steps;
    if (!LINKS.has(tree.relation(word)) || (steps > 0 && (isPredicate(tree, word) || ASIDE.has(caseOf(tree, word))))) return undefined;
    word = tree.head(word);
    if (word < 0) return undefined;
  }
  return undefined;
}

/** "In 2009 it bought a stake, and [has] since increased it": another time. */
const isPerfect = (tree: Tree, verb: number): boolean => childrenBy(tree, verb, 'aux').some((kid) => /^(?:has|have)$/.test(wordAt(tree, kid)));

/** The verb whose time also holds here: "rose in 2023, [reaching] …", "is [expected] to reach", "For 2021, Nokia [says] it earned …". */
function sharedAbove(tree: Tree, verb: number, times: readonly Placed[]): number | undefined {
  const head = tree.head(verb);
  if (head < 0) return undefined;
  const link = tree.relation(verb);
  if (link === 'conj') return isPerfect(tree, verb) && !isPerfect(tree, head) ? undefined : head;
  if (link === 'xcomp' || link === 'acl' || link === 'parataxis') return head;
  if (link === 'ccomp')
    return times.some(({ token }) => token < head && caseOf(tree, token) === 'for' && tree.head(token) === head) ? head : undefined;
  return link === 'advcl' && wordAt(tree, verb).endsWith('ing') ? head : undefined;
}
