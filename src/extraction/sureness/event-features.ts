import { type EventFinding, overlaps } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import { addClauseFeatures, type LineWords } from './clause-features.ts';
import { Features } from './features.ts';
import { addParties } from './party-features.ts';

/** What tells how surely an event was read: how its fields stand in the words, and what no field has; undefined where its sentence has no tree. */
export function eventFeatures(context: ReportContext, event: EventFinding): Features | undefined {
  const line = lineOfEvent(context, event);
  if (line === undefined) return undefined;
  const features = new Features();
  addFields(features, event);
  addParties(features, line, event.participants);
  addClauseFeatures(features, line);
  return features;
}

/** An event as far as its words go; undefined where its sentence has no tree. */
export function lineOfEvent(context: ReportContext, event: EventFinding): LineWords | undefined {
  const at = context.sentencesAt.touching(event.trigger)[0];
  const tree = at?.phrases.tree;
  const core = tree?.tokens.findIndex((token) => overlaps(token, event.trigger)) ?? -1;
  if (at === undefined || tree === undefined || core < 0) return undefined;
  const spans = [
    event.trigger,
    ...event.participants.map(({ span }) => span),
    ...(event.unnamed ?? []).map(({ span }) => span),
    event.place?.span,
    event.time?.span,
    event.attributed_to?.span,
  ];
  return { at, tree, core, covered: spans.filter((span) => span !== undefined), label: labelOf(event) };
}

function labelOf({ headline, wording }: EventFinding): string {
  const words = headline ?? wording;
  return words ? [words.subject.words, words.verb, words.rest, words.named].filter(Boolean).join(' ') : '';
}

function addFields(features: Features, event: EventFinding): void {
  const { participants, time, headline, wording, doubts = [] } = event;
  features.one('time', time?.basis);
  features.flag('time has words', time?.span !== undefined);
  features.flag('place', event.place !== undefined);
  features.flag('cited', event.attributed_to !== undefined);
  features.flag('mutual', event.mutual);
  for (const role of ['source', 'target', 'other'] as const) {
    features.count(`${role}s`, participants.filter((each) => each.role === role).length, 3);
    features.count(`${role}s unnamed`, (event.unnamed ?? []).filter((each) => each.role === role).length, 2);
  }
  features.count('label words/3', Math.floor(((headline ?? wording)?.rest.split(' ').length ?? 0) / 3), 5);
  features.flag('label passive', (headline ?? wording)?.passive === true);
  features.flag('label of words', (headline ?? wording)?.subject.words !== undefined);
  for (const doubt of doubts) features.one('doubt', doubt);
}
