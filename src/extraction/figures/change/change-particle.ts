import type { Token } from '../../../model/index.ts';
import { childrenBy, lemmaOf, type Tree, tagOf, topOf, wordAt } from '../../phrases/index.ts';
import { indexAt } from '../measures/indexes.ts';
import { LEVEL_AT } from '../measures/level-words.ts';
import type { Measure } from '../measures/measure.ts';
import { isInPoints, isMeasured, isNoun, measuredSubject, type Site, withVerb } from '../site.ts';
import { EDGING } from './change-words.ts';

/** "exports were [up] 5 percent", "closed [down] 0.6 percent". */
export function byParticle(site: Site): Measure | undefined {
  const { tree, top, verb } = site;
  const particle = particleBefore(site);
  // "went up [from] 3 percent [to] 4 percent": what it was, and is
  if (particle === undefined || /^(?:from|to)$/.test(site.preposition)) return undefined;
  const beside = withAbsolute(site, particle) ?? inHeadline(site, particle);
  if (beside !== undefined)
    return {
      rule: 'change',
      noun: beside,
      ...withVerb(tree.head(beside) < 0 ? beside : tree.head(beside)),
      direction: wordAt(tree, particle) === 'up' ? 'up' : 'down',
    };
  const traded = verb !== undefined && LEVEL_AT.has(lemmaOf(tree, verb)) ? verb : undefined;
  const holder = [top, particle, tree.head(particle)].find((token) => childrenBy(tree, token, 'nsubj').length > 0) ?? traded;
  if (holder === undefined) return undefined;
  const noun = besideCopula(site, particle) ?? childrenBy(tree, holder, 'nsubj')[0] ?? measuredSubject(site, holder);
  if (noun === undefined || !isMeasured(site, noun)) return undefined;
  // "[gave] up 6 percent"
  const isLost = /^(?:gave|giv(?:e|es|en|ing))$/.test(wordAt(tree, particle - 1));
  return { rule: 'change', noun, verb: holder, direction: wordAt(tree, particle) === 'up' && !isLost ? 'up' : 'down' };
}

/** "The year began well, with [exports] up 12 percent". */
function withAbsolute({ tree, top }: Site, particle: number): number | undefined {
  const noun = particle - 1;
  const isWith = childrenBy(tree, noun, 'mark', 'case').some((kid) => wordAt(tree, kid) === 'with');
  const head = tree.head(noun);
  return isNoun(tree, noun) && isWith && head >= 0 && (head < noun || head === top) ? noun : undefined;
}

/** "[Exports] up 12 percent in April", "The [FTSE] 100 up 0.7 percent": what opens a sentence and has no verb before the amount. */
function inHeadline(site: Site, particle: number): number | undefined {
  const { tree, first, quantity } = site;
  const isOpening = particle === first - 1 && isInPoints(quantity) && !tree.tokens.slice(0, particle).some(isOfClause);
  if (!isOpening) return undefined;
  const top = topOf(tree, { first: 0, last: particle - 1 });
  return [particle - 1, particle - 2, top].find((token) => token !== undefined && isWhole(tree, token, particle) && isMeasured(site, token));
}

/** A verb, or what parts one thing from another. */
const isOfClause = ({ upos, form }: Token): boolean =>
  /^(?:AUX|CCONJ|SCONJ)$/.test(upos ?? '') || (upos === 'VERB' && !/ing$|ed$|^crude$/u.test(form)) || /^[,;:()]$/u.test(form);

/** Not "[shares in] Volvo up 4 percent". */
const isWhole = (tree: Tree, token: number, particle: number): boolean =>
  token >= 0 && token < particle && childrenBy(tree, token, 'case').every((mark) => mark > token);

/** Verbs to which "up" and "down" are no particles that change what they mean. */
const isGoing = (verb: string): boolean => LEVEL_AT.has(verb) || EDGING.has(verb);

/** "closed [up] 0.6 percent", but not "gave [up] 6 percent" or "the start-[up] raised". */
function particleBefore({ tree, first }: Site): number | undefined {
  const particle = [first - 1, first - 2].find(
    (token) => /^(?:up|down)$/.test(wordAt(tree, token)) && (tree.relation(token) !== 'compound' || isGoing(lemmaOf(tree, tree.head(token)))),
  );
  return particle === undefined || /^[-‑–]$/u.test(wordAt(tree, particle - 1)) ? undefined : particle;
}

/** "and [the ASX 200] was down 0.9 percent": what stands right before, whatever the tree makes the subject. */
function besideCopula(site: Site, particle: number): number | undefined {
  const { tree } = site;
  let token = particle - 1;
  while (token > 0 && /^(?:AUX|ADV)$/.test(tagOf(tree, token))) token--;
  if (token === particle - 1) return undefined;
  if (tagOf(tree, token) === 'NUM') token--;
  return indexAt(site, token) === undefined ? undefined : token;
}
