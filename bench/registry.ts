import type { Bench } from './score.ts';

/** A bench: what it measures, the public data that it needs (below the data folder), and where its code is. */
export interface Entry {
  name: string;
  about: string;
  needs: readonly string[];
  load: () => Promise<{ run: Bench }>;
}

const MEANTIME = 'meantime/intra_cross-doc_annotation';

/** All benches, in the order in which they run. Code is loaded when it runs, so that none pays for another's libraries. */
export const BENCHES: readonly Entry[] = [
  { name: 'pages', about: 'article text and metadata of downloaded pages', needs: ['pages/expected.json'], load: () => import('./pages.ts') },
  { name: 'words', about: 'words, tags, trees, sentences on UD English EWT', needs: ['ud-ewt'], load: () => import('./words.ts') },
  { name: 'names', about: 'names on UNER-EWT', needs: ['uner-ewt'], load: () => import('./names.ts') },
  { name: 'times', about: 'time expressions and amounts on MEANTIME', needs: [MEANTIME], load: () => import('./times.ts') },
  { name: 'coreference', about: 'who is meant, within a MEANTIME article', needs: [MEANTIME], load: () => import('./coreference.ts') },
  {
    name: 'events-plover',
    about: 'event types and parties on the PLOVER gold records',
    needs: ['event-coding/plover-gsr.jsonl'],
    load: () => import('./events-plover.ts'),
  },
  { name: 'events-meantime', about: 'event mentions on MEANTIME', needs: [MEANTIME], load: () => import('./events-meantime.ts') },
  { name: 'events-wire', about: 'own sentences of wire news through all of CAMEO', needs: [], load: () => import('./events-wire.ts') },
  { name: 'events-none', about: 'own sentences that tell no event', needs: [], load: () => import('./events-none.ts') },
  { name: 'variations', about: 'plain deeds in many builds of a sentence', needs: [], load: () => import('./variations.ts') },
  {
    name: 'variations-nouns',
    about: 'deeds told by nouns in many builds of a sentence',
    needs: [],
    load: async () => ({ run: (await import('./variations.ts')).runNouns }),
  },
  { name: 'party-variations', about: 'a party in its many forms in plain sentences', needs: [], load: () => import('./party-variations.ts') },
  {
    name: 'report-variations',
    about: 'plain deeds told several times over in whole short reports',
    needs: [],
    load: () => import('./report-variations.ts'),
  },
  {
    name: 'statement-variations',
    about: 'what somebody says in many builds of a sentence',
    needs: [],
    load: () => import('./statement-variations.ts'),
  },
  { name: 'figure-variations', about: 'plain measures in many builds of a sentence', needs: [], load: () => import('./figure-variations.ts') },
  { name: 'recall', about: 'what must be found in ten MEANTIME articles', needs: [MEANTIME], load: () => import('./recall.ts') },
  { name: 'signed', about: 'findings that a reader signs', needs: [MEANTIME, 'seeds'], load: () => import('./signed.ts') },
  {
    name: 'across-reports',
    about: 'the same entity and the same event in several MEANTIME articles',
    needs: [MEANTIME],
    load: () => import('./across-reports.ts'),
  },
  { name: 'pairs-events', about: 'own pairs of passages: one event or two', needs: [], load: () => import('./pairs-events.ts') },
  {
    name: 'pairs-events-unseen',
    about: 'own pairs that no rule was made for',
    needs: [],
    load: () => import('./pairs-events-unseen.ts'),
  },
  {
    name: 'pairs-figures',
    about: 'own pairs of passages: how two amounts stand to one another',
    needs: [],
    load: () => import('./pairs-figures.ts'),
  },
  {
    name: 'bad-inputs',
    about: 'texts that are no reports: nonsense, tables, a poem, a very long speech, capitals, other languages',
    needs: [],
    load: () => import('./bad-inputs.ts'),
  },
  { name: 'near-copies', about: 'copies planted among 10,000 generated reports', needs: [], load: () => import('./near-copies.ts') },
  { name: 'align-scale', about: 'aligning 100, 1,000 and 10,000 generated reports', needs: [], load: () => import('./align-scale.ts') },
  {
    name: 'one-more',
    about: 'one more report at 1,000 and at 10,000 generated reports',
    needs: [],
    load: () => import('./one-more.ts'),
  },
  { name: 'speed', about: 'reading on one core beside spaCy', needs: [MEANTIME, 'ud-ewt', 'uner-ewt', 'seeds'], load: () => import('./speed.ts') },
  { name: 'growth', about: 'reading time and memory against the length of a report', needs: [MEANTIME], load: () => import('./growth.ts') },
  { name: 'build', about: 'a build of 300 generated reports', needs: [], load: () => import('./build.ts') },
  { name: 'fuzz', about: 'good files of every format that have come to harm', needs: [], load: () => import('./fuzz.ts') },
];
