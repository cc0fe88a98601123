import { isSharedCurrency } from '../../../language/quantities/currency-names.ts';
import { caseOf, childrenBy, lemmaOf, subtreeOf, tagOf, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { Measured } from '../measures/beside.ts';
import { isIndex } from '../measures/indexes.ts';
import type { Site } from '../site.ts';
import { isToldAlready, type Told } from '../told-already.ts';
import { isOfManner, phraseAt } from './phrase-at.ts';
import { verbatim } from './verbatim.ts';

/** Prepositions whose phrase says which things are meant: "jobs [at] risk", "a contract [for] ferries". */
const TELLING: ReadonlySet<string> = wordSet(
  'out of for on in at with to from between against under by over into towards toward among across within aboard near off behind without through about around outside inside along',
);

/** What hangs on the noun that names a measure, or on a noun of its name, and isn't in the name: "[the price of a sack] of rye", "[entities] registered in Peru". */
export function modifiersOf({ site, measure }: Measured, name: string, told: Told): string | undefined {
  const { noun, whole, stake, rule } = measure;
  if (noun === undefined || stake === true || noun === whole || isIndex(site, noun)) return undefined;
  const words = new Set(name.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const named = nameBeside(site, noun, told);
  const own = modifying(site, noun, words, told, measure.verb);
  const beside = rule === 'counted' || rule === 'level' || rule === 'noun-of' ? besideAmount(site, measure.noun, told) : [];
  const found = [...new Set([...named, ...aboveNormal(site), ...beforeTax(site, noun), ...own, ...beside])].slice(0, 2);
  return found.length === 0 ? undefined : found.join(' ');
}

function modifying(site: Site, noun: number, words: ReadonlySet<string>, told: Told, deed: number | undefined, depth = 0): string[] {
  const { tree } = site;
  return childrenBy(tree, noun, 'nmod', 'acl', 'amod').flatMap((kid) => {
    // "the migrants [believed drowned]"
    if (kid < noun || kid === deed || (deed !== undefined && tree.head(deed) === kid)) return [];
    if (words.has(wordAt(tree, kid))) return depth < 2 ? modifying(site, kid, words, told, deed, depth + 1) : [];
    const phrase = isModifier(site, noun, kid) && !isToldAlready(site, kid, told) ? verbatim(site, phraseAt(site, kid, told)) : undefined;
    // "firms [based] in Peru", where Peru is told
    const isCut = tree.relation(kid) === 'acl' && phrase?.includes(' ') === false && childrenBy(tree, kid, 'obl', 'obj', 'xcomp').length > 0;
    return phrase === undefined || isCut ? [] : [phrase];
  });
}

function isModifier(site: Site, noun: number, kid: number): boolean {
  const { tree } = site;
  const first = subtreeOf(tree, kid)[0] ?? kid;
  // "a yield of 3 tonnes [compared with] 4 in May"
  if (isOtherAmount(site, kid) || isOtherPlace(site, kid) || wordAt(tree, kid) === 'compared') return false;
  // "the bridge, built by prisoners": told beside
  if (first <= noun || tree.tokens.slice(noun + 1, first + 1).some(({ form }) => /^(?:[,;:(]|[—–-])$/u.test(form))) return false;
  // "trucks carrying food [crossed] from Chad": the verb of the sentence, which the tree makes tell of the trucks
  const isMain =
    tree.relation(kid) === 'acl' &&
    tree.tokens[kid]?.feats?.includes('Tense=Past|VerbForm=Fin') === true &&
    childrenBy(tree, kid, 'nsubj').length === 0;
  if (isMain || isOfCarrier(tree, noun, kid)) return false;
  // "8 desktops [available] with a stand"
  if (tree.relation(kid) !== 'nmod') return true;
  return TELLING.has(caseOf(tree, kid)) && !isOfManner(site, kid);
}

/** "a ferry carrying 180 passengers [capsized]": what became of the ferry, which the tree makes tell of them. */
const isOfCarrier = (tree: Site['tree'], noun: number, kid: number): boolean =>
  tree.relation(kid) === 'acl' &&
  /^carry(?:ing)?$/.test(wordAt(tree, tree.head(noun))) &&
  tree.relation(tree.head(noun)) === 'acl' &&
  kid === noun + 1 &&
  !wordAt(tree, kid).endsWith('ing');

const isSum = (unit: string): boolean => /^(?:[A-Z]{3}(?:\/|$)|percent)/.test(unit) || isSharedCurrency(unit);

/** "a profit [of 50 million euros] became one of 60 million". */
function isOtherAmount({ at, tree, quantity }: Site, kid: number): boolean {
  const word = tree.tokens[kid];
  return (
    word !== undefined &&
    at.sentence.quantities.some((other) => other !== quantity && isSum(other.unit) && other.start <= word.start && word.end <= other.end)
  );
}

/** "14 people [in Peru] and nine in Chad": where the others were. */
const isOtherPlace = ({ tree, first, last }: Site, kid: number): boolean =>
  kid < first && tagOf(tree, kid) === 'PROPN' && caseOf(tree, kid) === 'in' && wordAt(tree, last + 1) === 'in';

/** "the largest ferry, the [Likoni], sank": a name in apposition. */
function nameBeside(site: Site, noun: number, told: Told): string[] {
  const { tree } = site;
  const beside = childrenBy(tree, noun, 'appos').find((kid) => kid > noun && kid < noun + 6 && tagOf(tree, kid) === 'PROPN');
  const name = beside === undefined || isToldAlready(site, beside, told) ? undefined : verbatim(site, phraseAt(site, beside, told), beside);
  return name === undefined ? [] : [name];
}

/** "profit [before tax]". */
function beforeTax({ tree }: Site, noun: number): string[] {
  const isTold = /^(?:before|after)$/.test(wordAt(tree, noun + 1)) && /^(?:tax|taxes|interest)$/.test(wordAt(tree, noun + 2));
  return isTold ? [`${wordAt(tree, noun + 1)} ${wordAt(tree, noun + 2)}`] : [];
}

/** "reached 10 degrees [above normal]". */
function aboveNormal({ context, quantity, at }: Site): string[] {
  const behind = context.text.slice(quantity.end, Math.min(at.sentence.end, quantity.end + 60));
  const told =
    /^ (?<level>(?:above|below) (?:the )?(?:(?:seasonal|historical|long-term|yearly|monthly) )?(?:normal|average|freezing|zero|sea level|par|target|ground|the surface))\b/u.exec(
      behind,
    );
  const level = told?.groups?.['level'];
  return level === undefined ? [] : [level.replaceAll(/\bthe /gu, '')];
}

/** Nouns of which it is told for whom or among whom they hold: "a success [rate] of 87 percent [for …]". */
const OF_GROUP =
  /^(?:rate|share|chance|risk|odds|average|score|price|fee|cost|charge|wage|salary|pay|rent|turnout|unemployment|inflation|probability|limit|fine|penalty|reward|fare|pension|benefit|premium|tax|tariff)$/;

/** What hangs on the amount, or leads the sentence: "thousands of jobs [at risk]", "a success rate of 87 percent [for beginners]", "[For beginners], the rate was 87 percent". */
function besideAmount(site: Site, noun: number | undefined, told: Told): string[] {
  const { tree, top, last } = site;
  if (noun === undefined) return [];
  const isOfGroup = OF_GROUP.test(lemmaOf(tree, noun));
  const after = Math.max(last, noun);
  const preposition = isOfGroup ? /^(?:for|among|in|of|on)$/ : /^(?:at|under|without|for)$/;
  const behind = top === noun ? [] : childrenBy(tree, top, 'nmod').filter((kid) => kid > after && subtreeOf(tree, kid)[0] === after + 1);
  const ahead = isOfGroup ? leading(site, noun) : [];
  return [...behind, ...ahead]
    .filter((kid) => preposition.test(caseOf(tree, kid)) && tagOf(tree, kid) === 'NOUN' && !isOfManner(site, kid) && !isToldAlready(site, kid, told))
    .flatMap((kid) => verbatim(site, phraseAt(site, kid, told)) ?? [])
    .map((phrase) =>
      phrase
        .replace(/^For\b/u, 'for')
        .replace(/^Among\b/u, 'among')
        .replace(/^In\b/u, 'in'),
    );
}

/** "[For beginners], the rate was …": what leads the clause of the amount. */
function leading({ tree, verb, top }: Site, noun: number): number[] {
  return [...new Set([verb, top])].flatMap((word) =>
    word === undefined
      ? []
      : childrenBy(tree, word, 'obl', 'nmod').filter(
          (kid) => kid < noun && tree.children(kid).includes(0) && /^(?:for|among)$/.test(caseOf(tree, kid)),
        ),
  );
}
