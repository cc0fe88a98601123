/** A state told of somewhere: by a town of it, and whether the words tell something to be there ("[in] Peru"). */
interface StateTold {
  sentence: number;
  start: number;
  code: string;
  head?: string;
  isTown: boolean;
  isWhere: boolean;
}

/** What is asked: whose a body is by all that the report tells of states, and of which state its dateline is. */
interface HomeBody {
  head: string;
  sentence: number;
  start: number;
  /** By the report as a whole. */
  meant: string | undefined;
  dateline: string;
}

/** Those who act in their own state alone. */
const AT_HOME: ReadonlySet<string> = new Set(['police', 'policeman', 'prosecutor', 'court', 'judge']);
/** What part of what is told of another state must be told of that of the dateline. */
const PART = 1 / 3;

/** Whether a noun is of those whose state the dateline tells. */
export function isHomeBody(head: string | undefined): head is string {
  return head !== undefined && AT_HOME.has(head);
}

/**
 * Whose the police or a court are in a report with a dateline: a state that acts in the report from abroad has none there ("BEIRUT – Israel struck a depot near Tyre. [Police]
 * closed the road"). Where their sentence or the one before tells of a place elsewhere, or the same noun was told of another state, the report as a whole tells it.
 */
export function stateOfHomeBody(
  { head, sentence, start, meant, dateline }: HomeBody,
  tellings: readonly StateTold[],
  weights: ReadonlyMap<string, number>,
): string | undefined {
  if (meant === dateline) return meant;
  const others = tellings.filter((each) => each.code !== dateline && (each.start < start || each.sentence === sentence));
  const isElsewhere = others.some((each) => each.head === head || (each.sentence >= sentence - 1 && (each.isTown || each.isWhere)));
  if (isElsewhere) return meant;
  const other = Math.max(0, ...others.map(({ code }) => weights.get(code) ?? 0));
  return (weights.get(dateline) ?? 0) > other * PART ? dateline : undefined;
}
