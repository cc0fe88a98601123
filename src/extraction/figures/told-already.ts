import type { EntityTable } from '../../language/names/entities.ts';
import { contains } from '../../model/index.ts';
import { childrenBy, subtreeOf } from '../phrases/index.ts';
import { stateOf } from './about/about.ts';
import { type About, actorsAt } from './about/actors-at.ts';
import type { Site } from './site.ts';

/** Whom a figure is about, and how the report's names are kept. */
export interface Told {
  about: About;
  table: EntityTable;
}

/** Whether a phrase tells nothing more of what is measured: it names somebody whom the figure is about, is a time, or holds the amount itself. */
export function isToldAlready(site: Site, word: number, told: Told): boolean {
  const { tree, at, quantity } = site;
  const token = tree.tokens[word];
  if (!token || at.sentence.times.some((time) => contains(time, token))) return true;
  return subtreeOf(tree, word).some((each) => contains(quantity, tree.tokens[each] ?? token)) || isOneOfThem(site, word, told);
}

/** Whether a word names somebody whom the figure is about: "at its European arm, [Orvel]", "[the airline] launched …". */
export function isOneOfThem(site: Site, word: number, { about, table }: Told): boolean {
  const { tree, at } = site;
  const token = tree.tokens[word];
  const named =
    token === undefined ? [] : at.mentions.filter((mention) => contains(mention, token)).flatMap(({ entity, members = [] }) => [entity, ...members]);
  const meant = [word, ...childrenBy(tree, word, 'appos')].flatMap((one) => actorsAt(site, one, 'of')).map(({ entity }) => entity);
  return [...named, ...meant].some((entity) => about.some((one) => one.entity === entity || one.entity === stateOf(entity, table)));
}
