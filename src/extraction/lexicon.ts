import { z } from 'zod';
import { loadKnowledge, once } from '../language/knowledge/load.ts';
import { wordSet } from './word-set.ts';

const SpeechVerb = z.strictObject({
  lemma: z.string().min(1),
  /** Where the one spoken to stands: "told [The Times]". */
  addressee: z.literal('object').optional(),
  /** What the verb says of the truth of its content. */
  stance: z.enum(['alleged', 'denied', 'planned', 'expected', 'belief']).optional(),
  /** Introduces quoted words but no clause of its own: "praised the plan as “bold”". */
  quoteOnly: z.boolean().optional(),
  particle: z.string().optional(),
});
type SpeechVerb = z.infer<typeof SpeechVerb>;

/** Verbs of saying by lemma. */
export const speechVerbs = once(() => new Map(loadKnowledge('speech-verbs', SpeechVerb).map((verb) => [verb.lemma, verb])));

/** Nouns for an occasion or a medium in which something is said. */
export const VENUES: ReadonlySet<string> = wordSet(
  'interview statement speech briefing conference address post letter article message report tweet commentary account broadcast',
  'testimony memo filing blog meeting call hearing ceremony debate session forum summit podcast programme program essay editorial column release',
  'email e-mail note notice message memorandum newsletter newspaper magazine journal book memoir diary ruling judgment verdict opinion affidavit lawsuit',
  'paper study chapter outlook update complaint petition submission presentation keynote teleconference webcast bulletin prospectus brochure decision',
  'leaflet pamphlet flyer email video radio television tv website communique communiqué declaration report rally conversation talk discussion lecture panel sermon dispatch op-ed',
);

/** Adverbs that weaken a claim. */
export const HEARSAY: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly', 'apparently']);
/** Those that tell what it looks like to whoever writes. */
export const SEEMINGLY: ReadonlySet<string> = new Set(['supposedly', 'purportedly', 'apparently']);
export const PROBABLE: ReadonlySet<string> = new Set(['likely', 'probably', 'presumably']);
export const POSSIBLE: ReadonlySet<string> = new Set(['possibly', 'perhaps', 'maybe', 'potentially', 'conceivably']);

/** What a verb (or the verb of a noun: "plan", "refusal") says of the infinitive or noun that it governs. */
export type Embedding = 'planned' | 'proposed' | 'expected' | 'wished' | 'negated' | 'cancelled' | 'transparent' | 'seeming' | 'held';

const EMBEDDINGS: Readonly<Record<Embedding, readonly string[]>> = {
  planned: [
    'plan',
    'prepare',
    'intend',
    'schedule',
    'set',
    'slate',
    'agree',
    'decide',
    'vow',
    'pledge',
    'promise',
    'arrange',
    'undertake',
    'commit',
    'postpone',
    'delay',
    'defer',
    'go',
    'about',
    'due',
    'decision',
    'preparation',
    'intention',
    'agreement',
    'pledge',
    'promise',
    'tap',
  ],
  proposed: [
    'propose',
    'offer',
    'suggest',
    'call',
    'urge',
    'ask',
    'invite',
    'request',
    'recommend',
    'appeal',
    'advise',
    'press',
    'proposal',
    'invitation',
    'persuade',
    'encourage',
    'want',
    'demand',
    'discuss',
  ],
  expected: ['expect', 'forecast', 'predict', 'project', 'anticipate', 'likely', 'expectation', 'prospect'],
  wished: [
    'hope',
    'wish',
    'seek',
    'aim',
    'try',
    'attempt',
    'consider',
    'desire',
    'need',
    'like',
    'strive',
    'struggle',
    'aspire',
    'effort',
    'bid',
    'willingness',
    'willing',
    'ready',
    'threaten',
    'threat',
    'fear',
    'possibility',
    'contemplate',
    'weigh',
    'mull',
    'ability',
    'right',
    'reluctant',
    'able',
    'unable',
    'opportunity',
    'chance',
    'order',
    'allow',
    'enable',
    'permit',
    'require',
    'authorize',
    'authorise',
  ],
  negated: ['refuse', 'decline', 'fail', 'avoid', 'refusal', 'failure', 'forget', 'neglect', 'refrain', 'skip', 'miss'],
  cancelled: ['cancel', 'scrap', 'abandon', 'scupper', 'prevent', 'block', 'stop', 'drop'],
  transparent: [
    'manage',
    'begin',
    'start',
    'continue',
    'help',
    'get',
    'come',
    'prove',
    'happen',
    'proceed',
    'keep',
    'resume',
    'end',
    'finish',
    'conclude',
    'prompt',
    'lead',
    'cause',
    'spur',
    'compel',
    'force',
  ],
  seeming: [
    'seem',
    'appear',
    'report',
    'say',
    'believe',
    'allege',
    'suspect',
    'accuse',
    'claim',
    'rumor',
    'rumour',
    'understand',
    'think',
    'presume',
    'assume',
  ],
  held: [
    'hold',
    'occur',
    'happen',
    'take',
    'begin',
    'start',
    'conclude',
    'end',
    'last',
    'mark',
    'come',
    'follow',
    'result',
    'open',
    'close',
    'focus',
    'cover',
    'produce',
    'erupt',
    'break',
    'continue',
    'rage',
    'spread',
    'flare',
    'resume',
    'escalate',
  ],
};

const BY_LEMMA = new Map<string, Embedding>();
for (const embedding of ['planned', 'proposed', 'expected', 'wished', 'negated', 'cancelled', 'transparent', 'seeming'] as const) {
  for (const lemma of EMBEDDINGS[embedding]) if (!BY_LEMMA.has(lemma)) BY_LEMMA.set(lemma, embedding);
}

/** How a governing word bears on what it governs; undefined for words that say nothing of it. */
export function embeddingOf(lemma: string): Embedding | undefined {
  return BY_LEMMA.get(lemma);
}

/** Predicates of an event noun that say that the event goes on or went by: "the talks ended". */
export function isHappening(lemma: string): boolean {
  return EMBEDDINGS.held.includes(lemma);
}
