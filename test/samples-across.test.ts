import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLES } from './support/analysed-samples.ts';
import {
  actorWrong,
  differenceWrong,
  figureWrong,
  independentWrong,
  itemWrong,
  omissionWrong,
  originWrong,
  planWrong,
  relationWrong,
  separateFigureWrong,
  separateWrong,
  soleSourceWrong,
  updateWrong,
} from './support/compare-across.ts';
import { ExpectedAcross } from './support/expected-across.ts';
import { onlyUnread, type SampleDossier, sampleDossier } from './support/sample-dossier.ts';

const expected = ExpectedAcross.parse(JSON.parse(readFileSync(resolve(SAMPLES, 'expected/across.json'), 'utf8')));
const dossier = sampleDossier();

interface Entry {
  what: string;
  later?: string | undefined;
}

/** One test an entry: it fails where something is wrong, and skips where that is still to be learned or a format can't be read yet. */
function each<E extends Entry>(title: string, entries: readonly E[], wrongIn: (dossier: SampleDossier, entry: E) => string[]): void {
  describe(`across: ${title}`, () => {
    for (const entry of entries) {
      const note = entry.later ? ` (later: ${entry.later})` : '';
      it(`${entry.what}${note}`, async ({ skip }) => {
        const wrong = wrongIn(await dossier, entry);
        if (entry.later && wrong.length > 0) skip(`to be learned: ${entry.later}`);
        if (onlyUnread(wrong)) skip(wrong.join('; '));
        expect(wrong.join('; ')).toBe('');
      });
    }
  });
}

describe('what a careful reader finds across the sample reports', () => {
  each('told of one event', expected.items, itemWrong);
  each('told of different events', expected.separate, separateWrong);
  each('what became of a plan', expected.plans, planWrong);
  each('taken from another report', expected.origins, originWrong);
  each('reported independently', expected.independent, independentWrong);
  each('told of one figure', expected.figures, figureWrong);
  each('a value that takes the place of an earlier one', expected.updates, updateWrong);
  each('told of different figures', expected.separateFigures, separateFigureWrong);
  each('where accounts part ways', expected.differences, differenceWrong);
  each('how statements stand to one another', expected.statements, relationWrong);
  for (const { name, words } of expected.oneActor) {
    const entries = words.map((word) => ({ ...word, what: `"${word.exact}" in ${word.file}` }));
    each(`different words for ${name}`, entries, (whole, word) => actorWrong(whole, name, word));
  }
  each('told by one outlet alone', expected.soleSources, soleSourceWrong);
  each('left out by one report', expected.omissions, omissionWrong);
});
