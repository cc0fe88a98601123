import type { Account } from '../api/answers.ts';
import { DOUBTFUL_MEANING, doubtWords } from '../words/doubts.ts';
import type { ItemKind } from '../words/names.ts';

/** What is in doubt, in words: "not sure whose figure this is"; nothing where nothing is. */
export function Doubt({ of, doubts }: { of: ItemKind; doubts: Account['doubts'] }) {
  if (doubts === undefined) return null;
  return (
    <span className="doubt" title={DOUBTFUL_MEANING}>
      {doubtWords(of, doubts)}
    </span>
  );
}

/** The kind of item that an account is of. */
export function kindOf(account: Account): ItemKind {
  if ('trigger' in account) return 'event';
  return 'content' in account ? 'statement' : 'figure';
}
