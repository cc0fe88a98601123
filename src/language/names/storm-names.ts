import { isStorm } from '../knowledge/like-words.ts';
import type { WordedSentence } from './found-name.ts';
import { isCapital, joins } from './words.ts';

/** "Cyclone [Hanta]", "Tropical Storm [Ada]": names of storms, which are nobody, in small letters; what "the storm [Ada] caused" tells of Ada is no name of it. */
export function stormsIn(sentences: readonly WordedSentence[]): Set<string> {
  return new Set(
    sentences.flatMap(({ words, titleCase }) =>
      words.flatMap((word, at) => {
        const [name, after] = [words[at + 1], words[at + 2]];
        const isNamed = !titleCase && isStorm(word.lower) && isCapital(word) && name?.gap === ' ' && isCapital(name) && name.upos === 'PROPN';
        return isNamed && !(isCapital(after) && joins(after)) ? [name.lower] : [];
      }),
    ),
  );
}

/** "Hanta", "Tropical Storm Hanta". */
export function isNameOfStorm(name: string, storms: ReadonlySet<string>): boolean {
  return storms.size > 0 && storms.has(name.replace(OF_STORM, '').toLowerCase());
}

const OF_STORM = /^(?:(?:Tropical|Winter|Super) )?(?:Cyclone|Hurricane|Typhoon|Storm) /u;
