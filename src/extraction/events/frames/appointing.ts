import { wordSet } from '../../word-set.ts';

/** Verbs that give somebody a post: what follows "as", or stands beside the person, is the post. */
export const APPOINTING = wordSet(
  'appoint elect name nominate announce install instal select choose hire induct reelect re-elect reappoint reinstate list rename',
);
