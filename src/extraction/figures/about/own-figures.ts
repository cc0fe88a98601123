import type { Entity, FigureFinding } from '../../../model/index.ts';
import { lemmaOf, wordAt } from '../../phrases/index.ts';
import { BODIES } from '../../taken-up.ts';
import { wordSet } from '../../word-set.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';
import type { About } from './actors-at.ts';

/** What a firm tells of itself where it tells nobody else's. */
const OF_FIRMS: ReadonlySet<string> = wordSet(
  'sale profit loss revenue turnover earnings income order output production delivery shipment job plant factory store shop branch dealership backlog margin',
  'cost dividend workforce headcount employee worker passenger subscriber customer',
);

/** "Orvel said that [sales] rose 5 percent", "Orvel said it will close 3 plants and cut [500 jobs]": figures without an owner that a firm gives are its own. */
export function ownOfSpeaker(
  { tree, at }: Site,
  { noun, verbName, whole }: Measure,
  about: About,
  attribution: FigureFinding['attributed_to'],
  entities: readonly Entity[],
): About {
  const speaker = attribution?.entity;
  const isBusiness =
    noun !== undefined && OF_BUSINESS.has(lemmaOf(tree, noun)) && tree.children(noun).every((kid) => tree.relation(kid) !== 'compound');
  if (speaker === undefined || whole !== undefined || !(isFirm(at, speaker, entities) || (isBusiness && isNoOffice(speaker, entities)))) return [];
  if (about.some(({ entity }) => !['place', 'government'].includes(entities[entity]?.kind ?? ''))) return [];
  const isOwn = verbName === undefined && noun !== undefined && OF_FIRMS.has(lemmaOf(tree, noun));
  return isOwn && (isUndetermined(tree, noun) || isOfBody(tree, noun)) ? [{ entity: speaker, role: 'of' }] : [];
}

/** "[the bank]'s net income fell, Banco Orvel said": a body that only the speaker can be. */
const isOfBody = (tree: Site['tree'], noun: number): boolean =>
  tree.children(noun).some((kid) => tree.deprel(kid) === 'nmod:poss' && (BODIES.has(lemmaOf(tree, kid)) || wordAt(tree, kid) === 'its')) &&
  tree.children(noun).every((kid) => tree.deprel(kid) !== 'det' || kid > noun);

/** "Revenue at Tarn climbed 8 percent, but [orders] fell 11 percent": of the firm that the figure before in the sentence is of. */
export function ownOfBefore({ tree }: Site, { noun, verbName, whole }: Measure, about: About, before: About, entities: readonly Entity[]): About {
  const shared = [noun, whole].some(
    (word) => word !== undefined && tree.children(word).some((kid) => /^(?:bilateral|mutual)$/.test(lemmaOf(tree, kid))),
  );
  if (shared && about.length === 0) return before.map(({ entity }) => ({ entity, role: 'with' as const }));
  const isOwn = verbName === undefined && whole === undefined && noun !== undefined && OF_FIRMS.has(lemmaOf(tree, noun));
  const isFree = isOwn && isUndetermined(tree, noun) && tree.children(noun).every((kid) => !['nmod', 'compound'].includes(tree.relation(kid)));
  return isFree && about.length === 0 ? before.filter(({ entity, role }) => role === 'of' && entities[entity]?.kind === 'company') : [];
}

/** What only a business has. */
export const OF_BUSINESS: ReadonlySet<string> = wordSet('profit loss revenue turnover earnings order dividend sale income');

/** An organisation of which nothing is known, and whose name is no office's: "Nike", not "Statistics Norway". */
export function isNoOffice(index: number, entities: readonly Entity[]): boolean {
  const entity = entities[index];
  return entity?.kind === 'organisation' && entity.key.startsWith('name:') && !OFFICE.test(entity.name);
}

const OFFICE =
  /\b(?:statisti\p{L}*|ministry|department|bureau|office|agency|institute|association|council|commission|union|federation|university|chamber|board|authority|fund|treasury|customs|police|court|committee|news|times|post|journal|research|analysts?|exchange|bourse|workers|parliament|senate|reuters|bloomberg)\b/iu;

/** A company; a body that the sentence calls one ("BHP, the world's biggest miner"). */
function isFirm(at: Site['at'], index: number, entities: readonly Entity[]): boolean {
  if (entities[index]?.kind !== 'organisation') return entities[index]?.kind === 'company';
  const named = at.phrases.nouns.filter(
    (noun) => noun.appositions.length > 0 && at.mentions.some(({ entity, end }) => entity === index && end === at.sentence.tokens[noun.last]?.end),
  );
  return named.some(({ appositions }) => appositions.some(({ lemma }) => BODIES.has(lemma)));
}

/** "[sales]", "[total sales]", "[500 jobs]": neither "the sales", "such sales" nor "industry sales". */
function isUndetermined(tree: Site['tree'], noun: number): boolean {
  return tree.children(noun).every((child) => child > noun || !['det', 'nmod:poss'].includes(tree.deprel(child)));
}
