import { contains } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Clause, NounPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';

/** Of a body or state to which somebody belongs. */
const BELONGING = wordSet('link ally align affiliate back support fund finance sponsor control train arm lead tie connect associate direct pay hire');
const FLEEING = wordSet('flee escape');
const LONGEST = 12;

/** "workers [affiliated with the Chad Union]", "people [who fled the war in Chad]": a short clause right behind a noun for people that names whose they are, or where they are from. */
export function tellingClause(at: SentenceContext, noun: NounPhrase): Clause | undefined {
  return at.phrases.clauses.find(({ verb, subject, antecedent, link, range, node }) => {
    const isTelling = (BELONGING.has(verb.lemma) && verb.passive && link === 'participle') || (FLEEING.has(verb.lemma) && !verb.passive);
    const isOfNoun = antecedent?.includes(noun) || (link === 'participle' && subject.includes(noun) && node > noun.last);
    return isTelling && isOfNoun && range.last - noun.last <= LONGEST && isNaming(at, range);
  });
}

function isNaming({ sentence, mentions }: SentenceContext, { first, last }: Clause['range']): boolean {
  const words = sentence.tokens.slice(first, last + 1);
  return mentions.some((mention) => words.some((word) => contains(mention, word)));
}
