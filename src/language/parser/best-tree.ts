/** Scores of every word's possible heads: `at(word, head)`, words and heads from 1, head 0 is the root. */
export interface ArcScores {
  words: number;
  at(word: number, head: number): number;
}

const NEVER = -1e9;

/**
 * The heads (from 1, 0 the root) of the highest-scoring tree with exactly one root: Chu-Liu/Edmonds, and once more for each
 * of several roots. Index 0 of the result stands for the root itself.
 */
export function bestTree(scores: ArcScores): number[] {
  const size = scores.words + 1;
  const full = square(size, (word, head) => (word === 0 || word === head ? NEVER : scores.at(word, head)));
  const heads = edmonds(full);
  const roots = heads.flatMap((head, word) => (word > 0 && head === 0 ? [word] : []));
  if (roots.length <= 1) return heads;
  const candidates = roots.map((root) => edmonds(withOneRoot(full, root)));
  const total = (tree: number[]) => tree.reduce((sum, head, word) => (word === 0 ? sum : sum + at(full, word, head)), 0);
  return candidates.reduce((best, candidate) => (total(candidate) > total(best) ? candidate : best));
}

type Square = Float64Array[];

function square(size: number, value: (row: number, column: number) => number): Square {
  const rows: Square = [];
  for (let row = 0; row < size; row++) {
    const values = new Float64Array(size);
    for (let column = 0; column < size; column++) values[column] = value(row, column);
    rows.push(values);
  }
  return rows;
}

function at(scores: Square, row: number, column: number): number {
  return scores[row]?.[column] ?? NEVER;
}

function withOneRoot(scores: Square, root: number): Square {
  return square(scores.length, (word, head) => ((head === 0) !== (word === root) ? NEVER : at(scores, word, head)));
}

function edmonds(scores: Square): number[] {
  const heads = scores.map((row, word) => (word === 0 ? 0 : highest(row)));
  const cycle = cycleOf(heads);
  return cycle === undefined ? heads : expand(scores, heads, cycle);
}

/** The first place with the highest number. */
function highest(row: Float64Array): number {
  let found = 0;
  for (let place = 1; place < row.length; place++) if ((row[place] ?? NEVER) > (row[found] ?? NEVER)) found = place;
  return found;
}

/** Contracts the cycle to one node, solves the smaller problem, and opens the cycle where the solution enters it. */
function expand(scores: Square, heads: number[], cycle: number[]): number[] {
  const inside = new Set(cycle);
  const rest = heads.map((_, node) => node).filter((node) => !inside.has(node));
  const whole = rest.length;
  const gain = (node: number) => at(scores, node, heads[node] ?? 0);
  const best = (value: (member: number) => number) => cycle.reduce((a, b) => (value(b) > value(a) ? b : a));
  const leave = rest.map((node) => best((head) => at(scores, node, head)));
  const enter = rest.map((node) => best((member) => at(scores, member, node) - gain(member)));
  const merged = square(whole + 1, (row, column) => {
    if (row === column) return NEVER;
    if (row === whole) return at(scores, enter[column] ?? 0, rest[column] ?? 0) - gain(enter[column] ?? 0);
    if (column === whole) return row === 0 ? NEVER : at(scores, rest[row] ?? 0, leave[row] ?? 0);
    return at(scores, rest[row] ?? 0, rest[column] ?? 0);
  });
  const inner = edmonds(merged);
  const result = [...heads];
  for (const [row, node] of rest.entries()) {
    if (node !== 0) result[node] = inner[row] === whole ? (leave[row] ?? 0) : (rest[inner[row] ?? 0] ?? 0);
  }
  const into = inner[whole] ?? 0;
  result[enter[into] ?? 0] = rest[into] ?? 0;
  return result;
}

function cycleOf(heads: readonly number[]): number[] | undefined {
  const seenFrom = new Map<number, number>([[0, 0]]);
  for (let start = 1; start < heads.length; start += 1) {
    const path: number[] = [];
    let node = start;
    while (!seenFrom.has(node)) {
      seenFrom.set(node, start);
      path.push(node);
      node = heads[node] ?? 0;
    }
    if (node !== 0 && seenFrom.get(node) === start) return path.slice(path.indexOf(node));
  }
  return undefined;
}
