export { dateWords, isBound, timeWords } from '../model/index.ts';
export { type AsOfCounts, asOfCounts, knownThen } from './as-of.ts';
export { type Brief, briefOf } from './brief.ts';
export { type ComparedField, compareEvents, compareReports, type EventComparison, type ReportComparison, type SharedItem } from './compare.ts';
export { type CoverageCell, type CoverageFilter, type CoverageGrid, type CoverageRow, type Covered, coverage, withoutEarlier } from './coverage.ts';
export { byRank, citedIn, type DifferenceFilter, differencesBy, differingSpans, type PlacedDifference } from './differences.ts';
export { doubtsOf, type Sifted, sifted } from './doubtful.ts';
export { changeWords, editsOn, editWords, rejectionOf, undoneWords } from './edit-words.ts';
export { EditError, type EditRequest, editWith, NothingDoubtfulError, type PlannedEdit, planEdit } from './edits.ts';
export { type Step, stepsOf } from './explain.ts';
export { type Hedge, hedgeOf } from './hedges.ts';
export { type LedgerEntry, type LedgerStep, ledgerOf } from './ledger.ts';
export { actorsBy, type CountedActor, figuresBy, statementsBy } from './lists.ts';
export {
  type Account,
  actorsOf,
  addresseeOf,
  addresseeWords,
  type Item,
  type Lookup,
  lookup,
  type PlacedAccount,
  speakerOf,
  speakerWords,
} from './lookup.ts';
export { findingsOf } from './marks.ts';
export { byOrigins, type ItemOrigin, labelOf, type OriginReason, originsOf, originWords, reasonWords, type SourcedAccount } from './origins.ts';
export { familyEdits, outletName, outletsNamed, reportsNamed } from './outlets.ts';
export { overview, partsWays } from './overview.ts';
export { inReadingOrder, mainSpan, passageAt, passagesOf } from './passages.ts';
export { show } from './show.ts';
export { sourcesOf } from './sources.ts';
export { contentWords } from './statement-words.ts';
export { storiesOf } from './stories.ts';
export { namesOf, type TimelineFilter, timeline } from './timeline.ts';
export { venueOf } from './venues.ts';
export { voicesOf } from './voices.ts';
export { amountWords, partTold, vagueTold } from './words/amounts.ts';
export { sharedApproximation } from './words/approximations.ts';
export { changeTold, comparisonWords } from './words/comparison.ts';
export { doubtWords } from './words/doubts.ts';
export { measureWords } from './words/measures.ts';
export { officeWords } from './words/offices.ts';
export { publishedWords } from './words/published.ts';
