import { isKindOf } from '../../knowledge/nouns.ts';
import type { ChainBuilder } from './chain-builder.ts';
import type { Markable } from './markable.ts';
import type { MarkableSource } from './markables.ts';
import { isDefinite, overlap } from './same-words.ts';

const WINDOW = 4;
const LOOKED_AT = 40;

/** Joins a definite phrase with the nearest one of which it tells the kind: "the company" after "Orvel Ltd.", "the aircraft" after "two airliners". */
export function joinKinds(builder: ChainBuilder, { entities }: MarkableSource): void {
  for (const [index, markable] of builder.markables.entries()) {
    if (markable.form !== 'common' || !isDefinite(markable) || builder.chainOf(index).members[0] !== index || markable.entity !== undefined) continue;
    let looked = 0;
    for (let before = index - 1; before >= 0 && looked < LOOKED_AT; before -= 1) {
      const other = builder.markables[before];
      if (!other || markable.sentence - other.sentence > WINDOW) break;
      if (other.form === 'pronoun' || overlap(other, markable)) continue;
      looked += 1;
      if (isOfKind(builder, before, markable, entities) && builder.joinUnlessOpen(before, index)) break;
    }
  }
}

/** What the news calls a company by: by its being one, and by its trade. */
const COMPANY: ReadonlySet<string> = new Set(
  `company firm corporation group giant business enterprise conglomerate consortium subsidiary startup venture
  manufacturer maker producer supplier developer operator carrier retailer wholesaler distributor exporter importer contractor publisher insurer lender
  bank brokerage utility chain brewer miner refiner shipper shipbuilder builder drugmaker chipmaker steelmaker automaker carmaker planemaker airframer
  airline railway broadcaster newspaper refinery supermarket hotelier`.split(/\s+/u),
);

/** What is made and has a name of its own: "the A380 … the aircraft" */
const MADE = [
  'vehicle',
  'craft',
  'aircraft',
  'airplane',
  'car',
  'ship',
  'machine',
  'computer',
  'telephone',
  'weapon',
  'missile',
  'satellite',
  'model',
  'drug',
  'software',
];

function isOfKind(builder: ChainBuilder, before: number, { lemma }: Markable, entities: MarkableSource['entities']): boolean {
  const chain = builder.chainOf(before);
  const entity = chain.entity === undefined ? undefined : entities[chain.entity];
  if (entity) {
    if (entity.kind === 'company') return COMPANY.has(lemma);
    return entity.name.toLowerCase().split(' ').includes(lemma);
  }
  if (chain.heads.size === 0 && chain.names.size > 0) return chain.classes.size === 0 && MADE.some((kind) => kind === lemma || isKindOf(lemma, kind));
  return [...chain.heads].some((head) => head !== lemma && (isKindOf(head, lemma) || isKindOf(lemma, head)));
}
