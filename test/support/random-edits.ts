import * as fc from 'fast-check';
import { type AnalysedReport, type Edit, EditId, EditOp } from '../../src/model/index.ts';

/** Edits of a set: each of a few of its mentions, or of its accounts. */
export function editsOf(set: readonly AnalysedReport[]): fc.Arbitrary<Edit[]> {
  const mentions = set.flatMap(({ findings }) => findings.mentions.map(({ id }) => id));
  const accounts = set.flatMap(({ findings }) => findings.events.map(({ id }) => id));
  const edit = fc.constantFrom(...EditOp.options).chain((op) => {
    const targets: Edit['targets'] = op === 'merge' || op === 'split' || op === 'rename' ? mentions : accounts;
    return fc.record({ op: fc.constant(op), targets: fc.subarray(targets).map((some) => some.slice(0, 3)) });
  });
  return fc.array(edit, { maxLength: 4 }).map((edits) =>
    edits.flatMap(({ op, targets }, at): Edit[] =>
      targets.length === 0
        ? []
        : [
            {
              type: 'edit',
              id: EditId.parse(`edi_${String(at).padStart(16, '0')}`),
              op,
              targets,
              by: 'Ana',
              ...(op === 'rename' || op === 'family' ? { value: 'Holm' } : {}),
            },
          ],
    ),
  );
}
