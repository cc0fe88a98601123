import type { EventHead } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Clause } from '../phrases/index.ts';
import { type Factuality, factualityOf } from './factuality.ts';

/** How an event is told that the model marks: by the words around its verb where they decide it, else by what the model says of it. */
export function headFactuality(at: SentenceContext, head: EventHead, clause: Clause | undefined): Factuality {
  const told = clause ? factualityOf(clause, { role: at.sentence.role, arranged: false, verbal: true }) : undefined;
  if (!told || (isFact(told) && !isPlain(head))) return fromModel(head);
  return refined(told, head);
}

/**
 * Certainty and polarity as the model tells them, of what the words show to be no plain fact: "may sign" is possible, "if Kenya signs" open.
 * What the words tell as done, or as not done, stays so, and what they don't deny isn't denied.
 */
export function refined(told: Factuality, head: EventHead | undefined): Factuality {
  if (!head || isPlain(head) || isFact(told) || told.polarity === 'negative') return told;
  return { ...told, certainty: head.certainty, polarity: head.polarity === 'negative' ? told.polarity : head.polarity };
}

function isFact({ status }: Factuality): boolean {
  return status === 'occurred' || status === 'ongoing';
}

function isPlain({ certainty, polarity }: EventHead): boolean {
  return certainty === 'certain' && polarity === 'positive';
}

function fromModel({ certainty, polarity }: EventHead): Factuality {
  if (polarity === 'negative') return { status: 'negated', polarity, certainty, tense: 'none' };
  if (certainty === 'certain' && polarity === 'positive') return { status: 'occurred', polarity, certainty, tense: 'past' };
  return { status: certainty === 'probable' || certainty === 'certain' ? 'expected' : 'hypothetical', polarity, certainty, tense: 'none' };
}
