/** The shapes of the server's answers, as its OpenAPI description gives them; types only, nothing of the server is bundled. */

export type { EventAccount, Failure, FigureAccount, Note, Part, Report, StatementAccount, Status } from '../../../src/model/index.ts';
export type {
  CoverageAnswer,
  Covered,
  DifferenceView,
  EditMade,
  EditsAnswer,
  ItemAnswer,
} from '../../../src/serve/answers/across.ts';
export type { ActorRef, Opens, OriginRef, ReportRef } from '../../../src/serve/answers/common.ts';
export type {
  Account,
  ActorAnswer,
  Mark,
  OverviewAnswer,
  Passage,
  ReportAnswer,
  ReportFinding,
  SearchAnswer,
} from '../../../src/serve/answers/details.ts';
export type {
  ActorLine,
  DifferenceLine,
  EditLine,
  EventLine,
  EventRef,
  FigureLine,
  ItemLine,
  ReportLine,
  StatementLine,
  TextHit,
} from '../../../src/serve/answers/lines.ts';
