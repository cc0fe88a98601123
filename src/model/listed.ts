/** Names one after the other: "Norway", "Norway and Chile", "Norway, Chile and Kenya". */
export function listed(names: readonly string[]): string {
  const before = names.slice(0, -1);
  const last = names.at(-1) ?? '';
  return before.length === 0 ? last : `${before.join(', ')} and ${last}`;
}
