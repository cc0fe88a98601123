import { contains, type FigureFinding } from '../../model/index.ts';
import { actorsOf } from '../participants.ts';
import { childrenBy, joined, lemmaOf, tagOf } from '../phrases/index.ts';
import { BODIES, takenUp } from '../taken-up.ts';
import type { Site } from './site.ts';

export type About = FigureFinding['about'];
export type Role = About[number]['role'];

/** The actors that a word names with those joined to it; of an apposition the name ("the carmaker [Ford]"). */
export function actorsAt(site: Site, token: number, role: Role, alone = false): About {
  const { tree } = site;
  const named = (alone ? [token] : [...namesBehind(tree, token), ...joined(tree, token)]).flatMap((word) => {
    const own = entitiesAt(site, word);
    if (own.length > 0) return own;
    return (
      childrenBy(tree, word, 'appos', 'flat', 'nmod:desc')
        // "Sony shares [(SNE)]": a ticker is nobody
        .filter((kid) => tagOf(tree, kid) === 'PROPN' && !(tree.tokens[kid - 1]?.form === '(' && /^\p{Lu}{1,5}$/u.test(tree.tokens[kid]?.form ?? '')))
        .flatMap((kid) => joined(tree, kid))
        .flatMap((kid) => entitiesAt(site, kid))
    );
  });
  return [...new Set(named)].map((entity) => ({ entity, role }));
}

/** "the carmakers [Toyota] and [Honda]": names right behind the plural of a body, where the tree doesn't join them. */
function namesBehind(tree: Site['tree'], noun: number): number[] {
  const isPlural = tree.tokens[noun]?.feats?.includes('Number=Plur') === true && tagOf(tree, noun) === 'NOUN';
  if (!isPlural || tagOf(tree, noun + 1) !== 'PROPN' || !BODIES.has(lemmaOf(tree, noun))) return [];
  let head = noun + 1;
  while (tree.head(head) === head + 1 && tagOf(tree, head + 1) === 'PROPN') head++;
  return joined(tree, head);
}

/** The mention in which the word stands, of several the longest; else the state in a noun phrase's adjective ("Russian forces"). */
function entitiesAt({ context, at, tree }: Site, token: number): number[] {
  const word = tree.tokens[token];
  if (!word) return [];
  const mention = at.mentions
    .filter((one) => one.form !== 'adjective' && contains(one, word))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
    .at(-1);
  if (mention) return mention.members && mention.members.length > 0 ? mention.members : [mention.entity];
  const noun = at.phrases.nouns.find(({ head }) => head === token);
  const actors = noun ? actorsOf(context, at, noun).map(({ entity }) => entity) : [];
  const entity = actors.length > 0 || tagOf(tree, token) === 'PROPN' ? undefined : takenUp(context, at, word);
  return entity === undefined ? actors : [entity];
}
