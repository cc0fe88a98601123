import { type Doubt, type Event, type EventAccount, hasDoubt, withDoubts } from '../../model/index.ts';

type Told = Pick<EventAccount, 'doubts' | 'plover' | 'participants'>;

/**
 * The accounts of an event, where those without a doubt take on what they can't vouch for: "the [blast]" has no type and names nobody, and where "Sudland [killed] nine" is in doubt
 * it makes neither sure. A record whose type or parties no account tells for sure is thus in doubt as a whole.
 */
export function vouching<A extends Told>(accounts: readonly A[], { plover, participants }: Pick<Event, 'plover' | 'participants'>): readonly A[] {
  // What has no type is told as well by an account whose type is in doubt.
  const sure = accounts.filter((account) => isSureOfDeed(account, plover === undefined));
  const isNamed = (role: string) => sure.some((account) => account.participants.some((each) => each.role === role));
  const fields = [
    ...(participants.every(({ role }) => role === 'other' || isNamed(role)) ? [] : (['parties'] as const)),
    ...(plover === undefined || sure.some((account) => account.plover !== undefined) ? [] : (['type'] as const)),
  ];
  return fields.length === 0 ? accounts : accounts.map((account) => (hasDoubt(account) ? account : withDoubts(account, ...fields)));
}

const OF_THE_DEED: ReadonlySet<Doubt> = new Set<Doubt>(['type', 'parties', 'reading']);

function isSureOfDeed({ doubts = [] }: Told, isUntyped: boolean): boolean {
  return !doubts.some((doubt) => OF_THE_DEED.has(doubt) && !(isUntyped && doubt === 'type'));
}
