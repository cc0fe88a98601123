import { nounClass } from '../../../language/knowledge/nouns.ts';
import { currencyOfWord } from '../../../language/quantities/currency-names.ts';
import { contains, type FigureFinding, type Mention } from '../../../model/index.ts';
import { actorsOf } from '../../participants.ts';
import { caseOf, childrenBy, joined, lemmaOf, tagOf } from '../../phrases/index.ts';
import { BODIES, isOfEstimator, takenUp } from '../../taken-up.ts';
import { isOfOtherTrade } from '../../trades.ts';
import type { Site } from '../site.ts';
import { stateTakenUp } from './states-taken-up.ts';

export type About = FigureFinding['about'];
export type Role = About[number]['role'];

/** The actors that a word names with those joined to it; of an apposition the name ("the carmaker [Orvel]"). */
export function actorsAt(site: Site, token: number, role: Role, alone = false): About {
  const { tree } = site;
  const named = (
    alone ? [token] : [...namesBehind(tree, token), ...joined(tree, token).filter((word) => !isOfNextAmount(site, token, word))]
  ).flatMap((word) => {
    const area = AREA.test(lemmaOf(tree, word)) ? ofArea(tree, word) : [];
    const places = area.flatMap((kid) => entitiesAt(site, kid));
    const own = places.length > 0 ? places : (nameRightBehind(site, word) ?? entitiesAt(site, word));
    if (own.length > 0) return own;
    if (AREA.test(lemmaOf(tree, word)) && area.length === 0) return [];
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

const AREA = /^(?:city|town|village|district|province|region|county|municipality|suburb|port|island|governorate|department|neighbourhood)$/;

/** "the district of [Larkana]", "the town of [Huaraz]": the name of the place that a noun stands for. */
const ofArea = (tree: Site['tree'], area: number): number[] =>
  childrenBy(tree, area, 'nmod', 'appos', 'flat').filter(
    (kid) => tagOf(tree, kid) === 'PROPN' && (kid === area + 1 || (kid === area + 2 && caseOf(tree, kid) === 'of')),
  );

/** "40,000 cars in Peru and 30,000 in [Chile]": joined to the place of another amount. */
function isOfNextAmount({ at, tree, quantity }: Site, token: number, word: number): boolean {
  const [from, to] = [tree.tokens[token]?.end ?? 0, tree.tokens[word]?.start ?? 0];
  return at.sentence.quantities.some(({ start, end }) => start >= from && end <= to && start !== quantity.start);
}

/** "Orvel's supplier [Venn]": the name set beside a noun that has an owner of its own. */
function nameRightBehind(site: Site, noun: number): number[] | undefined {
  const { tree } = site;
  const isOwned = tagOf(tree, noun) === 'NOUN' && childrenBy(tree, noun, 'nmod:poss').length > 0 && tagOf(tree, noun + 1) === 'PROPN';
  const isThing =
    nounClass(lemmaOf(tree, noun)) === 'thing' && !BODIES.has(lemmaOf(tree, noun)) && !/^(?:competitor|rival|peer)$/.test(lemmaOf(tree, noun));
  return isOwned && !isThing ? entitiesAt(site, noun + 1) : undefined;
}

/** "the carmakers [Orvel] and [Tarn]": names right behind the plural of a body, where the tree doesn't join them. */
function namesBehind(tree: Site['tree'], noun: number): number[] {
  const isPlural = tree.tokens[noun]?.feats?.includes('Number=Plur') === true && tagOf(tree, noun) === 'NOUN';
  if (!isPlural || tagOf(tree, noun + 1) !== 'PROPN' || !BODIES.has(lemmaOf(tree, noun))) return [];
  let head = noun + 1;
  while (tree.head(head) === head + 1 && tagOf(tree, head + 1) === 'PROPN') head++;
  return joined(tree, head);
}

/** "Norway's [Orvel] pumped": the name that a state's "'s" belongs to, whatever the tree makes of it. */
function nameBehind(text: string, mentions: readonly Mention[], state: Mention): Mention | undefined {
  const gap = /^['’]s /u.exec(text.slice(state.end, state.end + 3))?.[0].length;
  return gap === undefined ? undefined : mentions.find(({ start, form }) => start === state.end + gap && form === 'name');
}

/** The mention in which the word stands, of several the longest; else the state in a noun phrase's adjective ("Russian forces"). */
function entitiesAt({ context, at, tree }: Site, token: number): number[] {
  const word = tree.tokens[token];
  // "61 billion [U.S. dollars]": nobody's
  if (!word || (currencyOfWord(lemmaOf(tree, token)) !== undefined && tagOf(tree, token) === 'NOUN')) return [];
  // "paid [US] $3 million"
  if (at.sentence.quantities.some((quantity) => /^[A-Z]{3}/.test(quantity.unit) && contains(quantity, word))) return [];
  const mention = at.mentions
    .filter((one) => one.form !== 'adjective' && contains(one, word))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
    .at(-1);
  const owned = mention && tree.relation(token) !== 'nmod:poss' ? nameBehind(context.text, at.mentions, mention) : undefined;
  if (owned) return [owned.entity];
  // "the broker estimates that [the company] sold": of another
  // "the airline" is no carmaker that was named before
  const isAnother =
    mention !== undefined &&
    (isOfEstimator(context, at, word, mention.entity) ||
      (mention.form === 'nominal' && isOfOtherTrade(context, mention.entity, lemmaOf(tree, token))));
  if (mention && !isAnother) return mention.members && mention.members.length > 0 ? mention.members : [mention.entity];
  const noun = at.phrases.nouns.find(({ head }) => head === token);
  // "Norway's [Equinor]": not Norway, where nobody is known by the name
  const isOthers = tagOf(tree, token) === 'PROPN' && childrenBy(tree, token, 'nmod:poss').length > 0;
  const actors = noun && !isOthers && !isAnother ? actorsOf(context, at, noun).map(({ entity }) => entity) : [];
  const entity =
    actors.length > 0 || tagOf(tree, token) === 'PROPN' ? undefined : (takenUp(context, at, word) ?? stateTakenUp(context, at, tree, token));
  return entity === undefined ? actors : [entity];
}
