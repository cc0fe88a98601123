import type { SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { Clause } from '../phrases/index.ts';
import { nounsAfter } from './candidate.ts';
import { firstFilled } from './first-filled.ts';
import { GIVING } from './giving.ts';
import { complementsOf } from './inner-events.ts';
import { owners, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';

const DEEPEST = 3;
const TOWARDS: readonly string[] = ['to', 'against', 'with', 'on', 'for', 'from', 'of', 'in', 'between', 'at', 'into', 'by'];

/** "offered to hand two of its nationals over to [Britain]": who gets them is meant. */
const HANDING: ReadonlySet<string> = new Set([...GIVING, 'send', 'extradite', 'provide', 'surrender', 'offer']);

/** "declined to station engineers in [Chad]": where forces are sent, and not those who are. */
const SENDING: ReadonlySet<string> = new Set(['deploy', 'station', 'post', 'dispatch', 'contribute', 'commit', 'withdraw', 'pull']);
const THERE: readonly string[] = ['to', 'into', 'in', 'from', 'out of', 'against'];

/** "pay [for her country's part]" reaches nobody. */
const REACHING: readonly string[] = ['to', 'against', 'with', 'on', 'from', 'into'];

/** Whoever is acted upon in the clauses under a verb: "vowed to expel [Peruvian] envoys". */
export function complementParties(context: PartyContext, at: SentenceContext, clause: Clause, depth: number): Actor[] {
  if (depth > DEEPEST) return [];
  for (const inner of complementsOf(at, clause)) {
    const objects = inner.verb.passive ? inner.subject : inner.object;
    const subject = inner.link === 'that' || inner.link === 'reported' ? inner.subject : [];
    const direct = inner.obliques.filter(({ noun }) => noun === undefined);
    const looks = [
      () => (SENDING.has(inner.verb.lemma) ? firstFilled(THERE, (preposition) => parties(context, at, nounsAfter(inner.obliques, preposition))) : []),
      () => (HANDING.has(inner.verb.lemma) ? parties(context, at, nounsAfter(inner.obliques, 'to')) : []),
      () => parties(context, at, objects),
      () => owners(context, at, objects),
      () => firstFilled(TOWARDS, (preposition) => parties(context, at, nounsAfter(inner.obliques, preposition))),
      () => firstFilled(REACHING, (preposition) => owners(context, at, nounsAfter(direct, preposition))),
      () => complementParties(context, at, inner, depth + 1),
      () => firstFilled(REACHING, (preposition) => owners(context, at, nounsAfter(inner.obliques, preposition))),
      () => parties(context, at, subject),
    ];
    const found = firstFilled([true, false], (known) =>
      firstFilled(looks, (look) => othersThan(context, at, clause, look()).filter(({ entity }) => !known || isPlaced(context, entity))),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** Whose country is known: "troops" of nobody told are those of whoever sends them. */
function isPlaced(context: PartyContext, entity: number): boolean {
  const known = context.table.entities[entity];
  return known !== undefined && (known.country !== undefined || !known.key.startsWith('name:group:'));
}

/** Those who don't act themselves. */
export function othersThan(context: PartyContext, at: SentenceContext, clause: Clause, found: readonly Actor[]): Actor[] {
  const doers = new Set(parties(context, at, clause.subject).map(({ entity }) => entity));
  return found.filter(({ entity }) => !doers.has(entity));
}
