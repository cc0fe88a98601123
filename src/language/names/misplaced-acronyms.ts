import type { Sector } from '../../model/index.ts';
import { singularOf } from '../knowledge/nouns.ts';
import type { FoundName, WordedSentence } from './found-name.ts';

/**
 * "[LSF] fighters": capitals that the report spells out nowhere, under which knowledge has a charity, a paper or a firm, and which bear arms here. They are an
 * armed group of which nothing more is known, wherever they stand in the report.
 * @param spelt short names whose meaning the report tells
 */
export function dropMisplaced(sentences: readonly WordedSentence[], spelt: ReadonlyMap<string, unknown>): void {
  const misplaced = new Set<string>();
  for (const { words, found } of sentences) {
    for (const { from, known } of found.filter(isPeaceful)) {
      const form = words[from]?.form ?? '';
      if (known && !spelt.has(form) && bearsArms(words, from)) misplaced.add(form);
    }
  }
  if (misplaced.size === 0) return;
  for (const sentence of sentences) {
    sentence.found = sentence.found.map((name) =>
      isPeaceful(name) && misplaced.has(sentence.words[name.from]?.form ?? '')
        ? { from: name.from, to: name.to, kind: 'group', sectors: ['UAF'], by: 'context' }
        : name,
    );
  }
}

const PEACEFUL: ReadonlySet<Sector> = new Set(['NGO', 'SOC', 'EDU', 'JRN', 'LAB', 'BUS', 'MNC', 'MED', 'AGR', 'REL']);

/** A short name of one word for somebody known who has no arms. */
function isPeaceful({ from, to, known }: FoundName): boolean {
  if (known?.type !== 'organisation' || !known.short || to - from > 1) return false;
  const { sectors } = known.organisation;
  return sectors.length > 0 && sectors.every((sector) => PEACEFUL.has(sector));
}

const ARMED: ReadonlySet<string> = new Set(['fighter', 'gunman', 'militant', 'militiaman', 'insurgent', 'guerrilla', 'rebel', 'militia', 'soldier']);

/** "LSF fighters", "the paramilitary LSF", "the LSF rebels". */
function bearsArms(words: WordedSentence['words'], at: number): boolean {
  const [before, name, after] = [words[at - 1], words[at], words[at + 1]];
  const isArmed = after !== undefined && /^ $/u.test(after.gap) && !name?.possessive && after.upos === 'NOUN' && ARMED.has(singularOf(after.lower));
  return name?.shape === 'upper' && (isArmed || /^(?:paramilitary|rebel|insurgent|jihadist|separatist|guerrilla)$/u.test(before?.lower ?? ''));
}
