export { actorsBy, type CountedActor, figuresBy, statementsBy } from './lists.ts';
export { type Account, type Item, type Lookup, lookup, type PlacedAccount } from './lookup.ts';
export { findingsOf } from './marks.ts';
export { overview, partsWays } from './overview.ts';
export { inReadingOrder, mainSpan, passageAt, passagesOf } from './passages.ts';
export { show } from './show.ts';
export { namesOf, type TimelineFilter, timeline } from './timeline.ts';
export { amountWords } from './words/amounts.ts';
export { dateWords } from './words/dates.ts';
