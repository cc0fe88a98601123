/** A name told by tags: first and last word (from 0, inclusive), its kind, and how likely the least likely of its tags is (0 to 1). */
export interface TaggedSpan {
  first: number;
  last: number;
  kind: string;
  score: number;
}

/**
 * The spans of the best allowed sequence of IOB2 tags (Viterbi): an `I-X` only after `B-X` or `I-X`.
 * @param scores one row a word, one column a tag, as the model gives them before softmax
 */
export function bestSpans(scores: readonly ArrayLike<number>[], tags: readonly string[]): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (const [word, tag] of bestTags(scores, tags).entries()) {
    const [position, kind = ''] = split(tags[tag] ?? 'O');
    const score = shares(scores[word] ?? [])[tag] ?? 0;
    const open = spans.at(-1);
    if (position === 'B') spans.push({ first: word, last: word, kind, score });
    else if (position === 'I' && open) Object.assign(open, { last: word, score: Math.min(open.score, score) });
  }
  return spans;
}

/** Softmax: the scores as shares of one. */
export function shares(scores: ArrayLike<number>): number[] {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) top = Math.max(top, scores[at] ?? 0);
  const powers: number[] = [];
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    const power = Math.exp((scores[at] ?? 0) - top);
    powers.push(power);
    sum += power;
  }
  return powers.map((power) => power / sum);
}

/** "B-PER" → B, PER; "O" → O. */
function split(tag: string): [position: string, kind?: string] {
  const [position = 'O', kind] = tag.split('-');
  return kind === undefined ? [position] : [position, kind];
}

/** The best tag of each word, as a column of the scores. */
function bestTags(scores: readonly ArrayLike<number>[], tags: readonly string[]): number[] {
  const [first, ...rest] = scores;
  if (first === undefined) return [];
  let totals = tags.map((tag, column) => (split(tag)[0] === 'I' ? Number.NEGATIVE_INFINITY : (first[column] ?? 0)));
  const allowed = allowedBefore(tags);
  const back: number[][] = [];
  for (const row of rest) {
    const from = allowed.map((columns) => columns.reduce((best, column) => ((totals[column] ?? 0) > (totals[best] ?? 0) ? column : best)));
    back.push(from);
    totals = tags.map((_, column) => (totals[from[column] ?? 0] ?? 0) + (row[column] ?? 0));
  }
  const path = [totals.indexOf(Math.max(...totals))];
  for (const from of back.toReversed()) path.push(from[path.at(-1) ?? 0] ?? 0);
  return path.toReversed();
}

const followed = new WeakMap<readonly string[], number[][]>();

/** Of each tag the columns of those that may stand before it; worked out once for a set of tags. */
function allowedBefore(tags: readonly string[]): number[][] {
  const known = followed.get(tags);
  if (known) return known;
  const allowed = tags.map((tag) => tags.flatMap((before, column) => (mayFollow(before, tag) ? [column] : [])));
  followed.set(tags, allowed);
  return allowed;
}

function mayFollow(before: string, tag: string): boolean {
  const [position, kind] = split(tag);
  return position !== 'I' || split(before)[1] === kind;
}
