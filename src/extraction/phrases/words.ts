import { wordSet } from '../word-set.ts';
/** Closed word classes of English that the tagger's categories do not tell apart. */

export const MODALS: Readonly<Record<string, string>> = {
  will: 'will',
  "'ll": 'will',
  '’ll': 'will',
  wo: 'will',
  shall: 'will',
  would: 'would',
  "'d": 'would',
  '’d': 'would',
  may: 'may',
  might: 'might',
  can: 'can',
  ca: 'can',
  could: 'could',
  should: 'should',
  must: 'must',
};

export const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'no longer', 'nor', 'neither']);

/** Subordinators that open an adverbial clause. */
export const SUBORDINATORS: ReadonlySet<string> = wordSet(
  'if unless whether because although though while whilst whereas when once until till since as after before so lest provided how why',
  'where what',
);

/** Subordinators that are prepositions as well: before a noun phrase that no verb follows, before a gerund. */
export const PREPOSITION_OR_SUBORDINATOR: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'while', 'when']);

export const RELATIVES: ReadonlySet<string> = new Set(['who', 'whom', 'which', 'whose', 'that', 'where']);

export const POSSESSIVES: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your']);

export const PREPOSITIONS: ReadonlySet<string> = wordSet(
  'about above across against along amid amidst among around at behind below beside between beyond by despite down during for',
  'following from in including inside into like near of off on onto out outside over past per regarding than through throughout to',
  'toward towards under until unto up upon via with within without after before since till as concerning besides except excluding',
);

/** Prepositions of several words, longest first. */
export const LONG_PREPOSITIONS: readonly (readonly string[])[] = [
  ['in', 'addition', 'to'],
  ['on', 'behalf', 'of'],
  ['in', 'front', 'of'],
  ['in', 'response', 'to'],
  ['as', 'part', 'of'],
  ['as', 'opposed', 'to'],
  ['in', 'favour', 'of'],
  ['in', 'favor', 'of'],
  ['in', 'spite', 'of'],
  ['at', 'the', 'request', 'of'],
  ['ahead', 'of'],
  ['according', 'to'],
  ['because', 'of'],
  ['due', 'to'],
  ['along', 'with'],
  ['together', 'with'],
  ['such', 'as'],
  ['instead', 'of'],
  ['prior', 'to'],
  ['out', 'of'],
  ['compared', 'to'],
  ['compared', 'with'],
  ['rather', 'than'],
  ['apart', 'from'],
  ['aside', 'from'],
  ['up', 'to'],
  ['as', 'of'],
  ['as', 'for'],
];

/** Verbs whose object does what the infinitive after it says: "urged China to sign". */
export const OBJECT_CONTROL: ReadonlySet<string> = wordSet(
  'urge ask call persuade invite help allow order force convince enable permit encourage tell want press pressure require request',
  'expect instruct appeal advise compel push lead warn authorize authorise',
);

/** Verbs that take a clause without "that": "said China supports the plan". */
export const COMPLEMENT_VERBS: ReadonlySet<string> = wordSet(
  'say think believe suggest claim hope argue know insist warn add announce report tell note fear expect confirm deny emphasize',
  'emphasise allege write explain acknowledge admit declare assert suspect realize realise stress assume state estimate predict feel',
  'mean hear learn show indicate reveal',
);

/** Verbs that stand before a preposition without being passive: "the president of Kenya arrived in Paris". */
export const INTRANSITIVE: ReadonlySet<string> = wordSet(
  'arrive travel come go speak talk meet agree fall rise fly head return appear happen occur call apologize apologise die live look',
  'work react respond increase decrease grow decline drop jump refer insist consist lead end begin start continue remain stay stand',
  'withdraw retreat resign protest rally march vote climb soar plunge slip surge stop participate collapse depart leave land move',
);
