import { overlaps, type Range } from '../../model/index.ts';
import { headIn, type LineWords } from './clause-features.ts';
import { pathOf } from './clause-words.ts';
import type { Features } from './features.ts';

/** Somebody in a field of a line: "source", "owner". */
interface Party {
  role: string;
  span: Range;
}

/** Adds how the words name each of them, and how far from the line's word they stand. */
export function addParties(features: Features, { at, tree, core }: LineWords, parties: readonly Party[]): void {
  for (const { role, span } of parties) {
    const mention = at.mentions.find((each) => overlaps(each, span));
    features.one(`${role} form`, mention?.form);
    features.flag(`${role} is led back`, mention?.form === 'pronoun' || mention?.form === 'nominal');
    const head = headIn(tree, span);
    features.flag(`${role} elsewhere`, head === undefined);
    if (head === undefined) continue;
    features.one(`${role} relation`, tree.relation(head));
    features.count(`${role} steps`, pathOf(tree, core, head).length - 2, 4);
    features.count(`${role} words away/4`, Math.floor(Math.abs(core - head) / 4), 4);
    const tagged = at.sentence.taggedNames.find((name) => overlaps(name, span));
    if (tagged) features.amount(`${role} name unsure`, 1 - tagged.score, 0.5);
  }
}
