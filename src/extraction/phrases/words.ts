import { wordSet } from '../word-set.ts';
/** Closed word classes of English that the tagger's categories do not tell apart. */

export const MODALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
);

export const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'no longer', 'nor', 'neither']);

export const RELATIVES: ReadonlySet<string> = new Set(['who', 'whom', 'which', 'whose', 'that', 'where']);

export const POSSESSIVES: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your']);

/** Verbs whose object does what the infinitive after it says: "urged China to sign". */
export const OBJECT_CONTROL: ReadonlySet<string> = wordSet(
  'urge ask call persuade invite help allow order force convince enable permit encourage tell want press pressure require request',
  'expect instruct appeal advise compel push lead warn authorize authorise',
  'select choose appoint hire pick elect nominate commission train assign task name recruit induce prompt cause get beg implore entitle oblige remind leave',
);

/** Verbs that take a clause without "that": "said China supports the plan". */
export const COMPLEMENT_VERBS: ReadonlySet<string> = wordSet(
  'say think believe suggest claim hope argue know insist warn add announce report tell note fear expect confirm deny emphasize',
  'emphasise allege write explain acknowledge admit declare assert suspect realize realise stress assume state estimate predict feel',
  'mean hear learn show indicate reveal reiterate repeat recall caution conclude maintain contend underline underscore remark observe',
  'concede reply respond',
);

/** Verbs whose subject does what the infinitive after their object says: "promised China to sign". */
export const SUBJECT_CONTROL: ReadonlySet<string> = wordSet('promise vow pledge threaten swear');
