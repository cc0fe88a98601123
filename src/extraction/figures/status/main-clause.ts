import type { Clause } from '../../phrases/index.ts';

/**
 * The clause by which another is told: "Shares [fell], with the index losing 80 points, reaching 3,000", "[fell] 2 percent and closed at 3,000", where "closed" is taken
 * for a participle. What came before has its own: "fell [after gaining] 1 percent".
 */
export function mainOf(clause: Clause): Clause {
  const { verb, link, marker, governor } = clause;
  const isAlong = verb.form === 'gerund' && (marker === undefined || marker === 'with') && (link === 'gerund' || link === 'participle');
  const isJoined = verb.form === 'participle' && link === 'coordinate';
  return governor && (isAlong || isJoined) ? mainOf(governor) : clause;
}
