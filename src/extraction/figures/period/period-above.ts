import type { FigureFinding } from '../../../model/index.ts';
import { caseOf, childrenBy, extentOf, lemmaOf, type Tree, wordAt } from '../../phrases/index.ts';
import { LEVEL_AT } from '../measures/level-words.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';
import { at0, nearest } from './period-nearest.ts';
import type { Placed } from './placed-times.ts';

type Period = NonNullable<FigureFinding['period']>['edtf'];

/** The time of a clause above that is also that of the amount's own. */
export function periodAbove(site: Site, measure: Measure, times: readonly Placed[]): Period | undefined {
  const { tree } = site;
  let verb = measure.verb ?? site.verb;
  for (let steps = 0; verb !== undefined && steps < 3; steps++) {
    const above = sharedAbove(tree, verb, times);
    if (above === undefined) return undefined;
    const below = verb;
    // "will close a plant [by March] and sell another": a deadline is that of its own deed
    const held = times.filter(
      ({ token }) => tree.relation(below) !== 'conj' || (token < below && !(token > above && /^(?:by|until|before)$/.test(caseOf(tree, token)))),
    );
    const time = nearest(tree, held, at0([above]), site.top);
    if (time) return time.edtf;
    verb = above;
  }
  return undefined;
}

/** "rose, [reaching] $5 billion", "rose [to close] at $5", "the year began well, with exports [up] 5 percent". */
const isOfSameTime = (tree: Tree, verb: number): boolean =>
  wordAt(tree, verb).endsWith('ing') ||
  (wordAt(tree, verb - 1) === 'to' && LEVEL_AT.has(lemmaOf(tree, verb))) ||
  (/^(?:up|down)$/.test(wordAt(tree, verb)) && childrenBy(tree, verb, 'mark').some((mark) => wordAt(tree, mark) === 'with'));

/** "In 2009 it bought a stake, and [has] since increased it": another time. */
const isPerfect = (tree: Tree, verb: number): boolean => childrenBy(tree, verb, 'aux').some((kid) => /^(?:has|have)$/.test(wordAt(tree, kid)));

/** "brokered it in May and [keeps] 300 men there": what is so is of no past day. */
function isNow(tree: Tree, verb: number, head: number): boolean {
  const has = (word: number, tense: string): boolean =>
    [`Tense=${tense}`, 'VerbForm=Fin'].every((feature) => tree.tokens[word]?.feats?.includes(feature) === true);
  return has(verb, 'Pres') && has(head, 'Past');
}

/** "flew home after 31 people were killed in Peru [on Tuesday]": right behind the clause, whatever the tree hangs it on. */
function isLastClause(tree: Tree, verb: number, times: readonly Placed[]): boolean {
  const last = extentOf(tree, verb).last;
  const behind = times.filter(({ token }) => tree.head(token) === tree.head(verb));
  return last > verb && behind.length === 1 && behind.every(({ token }) => extentOf(tree, token).first === last + 1);
}

/** "2,000 people [marched] on Sunday, police said, and six were held": joined to what was said, wherever the tree hangs it. */
function joinedThrough(tree: Tree, verb: number): number | undefined {
  const head = tree.head(verb);
  if (tree.relation(verb) !== 'conj' || !isSaying(tree, head)) return undefined;
  const said = childrenBy(tree, head, 'ccomp').find((kid) => kid < head);
  const speaker = childrenBy(tree, head, 'nsubj').find((kid) => kid < head);
  return said !== undefined && speaker !== undefined && speaker > said && childrenBy(tree, verb, 'nsubj', 'nsubj:pass').length > 0 ? said : undefined;
}

const isSaying = (tree: Tree, verb: number): boolean => /^(?:say|add|report|tell)$/.test(lemmaOf(tree, verb));

/** The verb whose time also holds here: "rose in 2023, [reaching] …", "is [expected] to reach", "For 2021, Orvel [says] it earned …". */
function sharedAbove(tree: Tree, verb: number, times: readonly Placed[]): number | undefined {
  const head = tree.head(verb);
  if (head < 0) return undefined;
  const link = tree.relation(verb);
  // "cut 600 jobs in April and [now] has 13,000 people"
  if (childrenBy(tree, verb, 'advmod').some((kid) => /^(?:now|currently|today)$/.test(wordAt(tree, kid)))) return undefined;
  const joined = joinedThrough(tree, verb);
  if (joined !== undefined) return joined;
  if (link === 'conj') return (isPerfect(tree, verb) && !isPerfect(tree, head)) || isNow(tree, verb, head) ? undefined : head;
  if (link === 'xcomp' || link === 'acl' || link === 'parataxis') return head;
  if (link === 'ccomp')
    return times.some(({ token }) => token < head && caseOf(tree, token) === 'for' && tree.head(token) === head) ? head : undefined;
  return link === 'advcl' && (isLastClause(tree, verb, times) || isOfSameTime(tree, verb)) ? head : undefined;
}
