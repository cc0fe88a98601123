import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { contains } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';

/** Verbs that tell of a body or state to which somebody belongs. */
export const BELONGING = wordSet(
  'link ally align affiliate back support fund finance sponsor control train arm lead tie connect associate direct pay hire',
);
const FLEEING = wordSet('flee escape');
const LONGEST = 12;

/** "workers [affiliated with the Chad Union]", "people [who fled the war in Chad]": a short clause right behind a noun for people that names whose they are, or where they are from. */
export function tellingClause(at: SentenceContext, noun: NounPhrase): Clause | undefined {
  return at.phrases.clauses.find((clause) => {
    const { verb, subject, antecedent, link, range, node } = clause;
    const isTelling = (BELONGING.has(verb.lemma) && verb.passive && link === 'participle') || isFlight(at, clause);
    const isOfNoun = antecedent?.includes(noun) || (link === 'participle' && subject.includes(noun) && node > noun.last);
    return isTelling && isOfNoun && range.last - noun.last <= LONGEST && isNaming(at, range);
  });
}

/** "fled [Chad]", "the [war] in Chad", "from a [village]"; whoever flees Kenyan troops or a Kenyan raid need not be from there. */
function isFlight({ sentence: { tokens } }: SentenceContext, { verb, object, obliques }: Clause): boolean {
  if (!FLEEING.has(verb.lemma) || verb.passive) return false;
  const left = [...object, ...obliques.filter(({ preposition }) => /^(?:from|out of)$/.test(preposition)).flatMap(({ nouns }) => nouns)];
  const isLand = ({ head, lemma }: NounPhrase) =>
    tokens[head]?.upos === 'PROPN' || HARDSHIPS.has(singularOf(lemma)) || nounClass(singularOf(lemma)) === 'place';
  return left.length > 0 && left.every(isLand);
}

/** What people flee, and is where they were. */
const HARDSHIPS = wordSet(
  'war fighting violence conflict unrest crisis famine drought poverty persecution bloodshed combat turmoil repression oppression hardship hunger home',
);

function isNaming({ sentence, mentions }: SentenceContext, { first, last }: Clause['range']): boolean {
  const words = sentence.tokens.slice(first, last + 1);
  return mentions.some((mention) => words.some((word) => contains(mention, word)));
}
