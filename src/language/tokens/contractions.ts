/** Endings that are words of their own: "does|n't", "Xi|'s", "they|'ll". */
const CLITIC = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;

/** Contractions that are written as one word; the number is the length of their first part. Only those that are no other word. */
const JOINED: ReadonlyMap<string, number> = new Map(
  (
    'can|not gon|na wan|na got|ta lem|me gim|me du|nno out|ta a|lot i|m i|ve you|re you|ve they|re they|ve we|ve do|nt did|nt ' +
    'does|nt is|nt are|nt was|nt were|nt has|nt have|nt had|nt ca|nt wo|nt could|nt would|nt should|nt ai|nt ar|nt must|nt need|nt ' +
    'that|s there|s what|s who|s here|s he|s she|s where|s'
  )
    .split(' ')
    .map((parts) => [parts.replace('|', ''), parts.indexOf('|')]),
);

/** Words that are read as contractions only before some words: "its a pity", "lets go", but "its own", "the law lets them". */
const BEFORE: ReadonlyMap<string, { cut: number; next: RegExp }> = new Map([
  [
    'its',
    {
      cut: 2,
      next: /^\s+(?:an?|the|not|been|really|like|so(?! far)|it|they|you|that|this|gonna|because|simply|in|on|at|for|about|also)(?![\p{L}\p{N}-])/iu,
    },
  ],
  ['lets', { cut: 3, next: /^\s+(?:go|see|hope|say|get|face|just|not|talk|do|be|try|make|call|take|keep|look|start|all)(?![\p{L}\p{N}-])/u }],
  ['id', { cut: 1, next: /^\s+(?:like|love|be|have|say|just|rather|go|get|prefer)(?![\p{L}\p{N}-])/u }],
  ['ill', { cut: 1, next: /^\s+(?:be|have|get|go|just|try|see|take|give|do|call|never)(?![\p{L}\p{N}-])/u }],
]);

/** How much of the text after a word is looked at. */
const LOOK_AHEAD = 16;

/**
 * Where a written word has a second word inside: "don’t" is do, n’t; "cannot" is can, not; "leaders'" is parted by its marks themselves.
 * @param form the written word @param text the text that it stands in @param end where it ends there
 * @returns the length of the first word, or nothing where the form is one word
 */
export function contractionCut(form: string, text: string, end: number): number | undefined {
  const clitic = CLITIC.exec(form);
  if (clitic && !/^\d/u.test(form)) return (clitic[1] ?? '').length;
  const lower = form.toLowerCase();
  const before = BEFORE.get(lower);
  if (before && form !== form.toUpperCase() && before.next.test(text.slice(end, end + LOOK_AHEAD))) return before.cut;
  if (/^\p{Lu}{2,4}$/u.test(form) && !/^(?:DONT|CANT|WONT|ALOT)$/u.test(form)) return undefined;
  return JOINED.get(lower);
}
