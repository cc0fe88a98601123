import { type Actor, ActorKind, type MentionId, mentionId } from '../model/index.ts';
import type { CodePointIndex } from './code-points.ts';

type ActorMention = Actor['mentions'][number];

/**
 * The ids that an actor's mention may have: of its words alone; or, where these stand for another actor as well, with what the actor
 * is. A country that acts and is a place is one actor with mentions of both kinds.
 */
export function mentionIds({ country }: Actor, { report, span }: ActorMention, index: CodePointIndex): MentionId[] {
  const range = { start: index.toUtf16(span.start), end: index.toUtf16(span.end) };
  return [mentionId(report, range), ...ActorKind.options.map((kind) => mentionId(report, range, { kind, country }))];
}
