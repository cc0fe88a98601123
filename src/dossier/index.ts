export { type ActorFilter, actorsBy, type CountedActor, type FigureFilter, figuresBy, type StatementFilter, statementsBy } from './lists.ts';
export { type Account, type Item, type Lookup, lookup, type PlacedAccount } from './lookup.ts';
export { findingsOf } from './marks.ts';
export { type Overview, overview } from './overview.ts';
export { inReadingOrder, mainSpan, type Passage, passageAt, passagesOf } from './passages.ts';
export { type Shown, show } from './show.ts';
export { namesOf, type TimelineFilter, timeline } from './timeline.ts';
