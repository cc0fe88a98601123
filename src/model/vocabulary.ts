import { z } from 'zod';

/** What a stretch of a report's text is. Findings come from the roles in `ARTICLE_ROLES` only. */
export const PartRole = z.enum([
  'title',
  'standfirst',
  'byline',
  'dateline',
  'heading',
  'paragraph',
  'list',
  'caption',
  'credit',
  'note',
  'bio',
  'boilerplate',
]);
export type PartRole = z.infer<typeof PartRole>;

export const ARTICLE_ROLES: ReadonlySet<PartRole> = new Set(['title', 'standfirst', 'heading', 'paragraph', 'list', 'caption']);

export const ActorKind = z.enum(['person', 'government', 'organisation', 'company', 'group', 'place']);
export type ActorKind = z.infer<typeof ActorKind>;

/** PLOVER 0.8 sectors, and IGO, NGO and MNC for actors beyond a state. */
export const Sector = z.enum([
  'COP',
  'GOV',
  'JUD',
  'LEG',
  'MIL',
  'PRM',
  'PTY',
  'REB',
  'SPY',
  'UAF',
  'UNK',
  'AGR',
  'BUS',
  'CRM',
  'CVL',
  'EDU',
  'ELI',
  'JRN',
  'LAB',
  'MED',
  'REF',
  'OPP',
  'PRE',
  'REL',
  'SOC',
  'IGO',
  'NGO',
  'MNC',
]);
export type Sector = z.infer<typeof Sector>;

/** ISO 3166-1 alpha-3. */
export const CountryCode = z.string().regex(/^[A-Z]{3}$/);

/** BCP 47; `und` where the language can't be told. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

export const PloverType = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);
export type PloverType = z.infer<typeof PloverType>;

export const PloverContext = z.enum([
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political_institutions',
  'pro_democracy',
  'pro_autocracy',
  'economic',
  'legal',
  'reparations',
  'human_rights',
  'rights_freedoms',
  'repression',
  'human_security',
  'gender',
  'lgbt',
  'religion_ethnicity',
  'inequality',
  'diplomatic',
  'territory',
  'peacekeeping',
  'health',
  'asylum',
  'migration',
  'disasters',
  'natural_resource',
  'environment',
  'technology',
  'terrorism',
  'cbrn',
  'cyber',
  'misinformation',
  'crime',
  'corruption',
  'illegal_drugs',
  'trafficking',
]);
export type PloverContext = z.infer<typeof PloverContext>;

export const Status = z.enum(['occurred', 'ongoing', 'planned', 'proposed', 'expected', 'alleged', 'denied', 'negated', 'hypothetical']);
export type Status = z.infer<typeof Status>;

/** Whether an event is said to be or not; `underspecified` where the words leave that open ("if Kenya signs"). */
export const Polarity = z.enum(['positive', 'negative', 'underspecified']);
export type Polarity = z.infer<typeof Polarity>;
export const Certainty = z.enum(['certain', 'probable', 'possible', 'underspecified']);
export type Certainty = z.infer<typeof Certainty>;
export const Tense = z.enum(['past', 'present', 'future', 'none']);
export type Tense = z.infer<typeof Tense>;

export const Approximation = z.enum(['about', 'more_than', 'less_than', 'nearly', 'up_to', 'at_least']);
export type Approximation = z.infer<typeof Approximation>;

/** How an event's time was told: by the words of its own clause, or inferred from tense, an earlier event or the publication date. */
export const TimeBasis = z.enum(['stated', 'inferred']);
export type TimeBasis = z.infer<typeof TimeBasis>;
