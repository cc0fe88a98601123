import { nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import { type ActorKind, listed } from '../../model/index.ts';
import type { ActorSummary } from '../actors/actors.ts';

/** A party as a sentence names it, and whether several act: "Sudland" acts, "fishing companies" act. */
export interface Party {
  words: string;
  plural: boolean;
}

/** A name stays as it is; a common noun gets the article that it needs: "the government", "the foreign minister of Sudland", "companies". */
export function partyOf(actor: ActorSummary | undefined): Party {
  const name = actor?.name ?? '';
  const plural = isPlural(name, actor?.kind);
  const needsArticle = isCommon(name) && !plural && !/^(?:the|an?|his|her|its|their) /i.test(name);
  return { words: needsArticle ? `${articleOf(name, actor?.kind)} ${name}` : name, plural };
}

/** "a lawyer for Ada Holm", who may have several, "the wife of Ada Holm". */
function articleOf(name: string, kind: ActorKind | undefined): string {
  if (kind !== 'person' || !/ for (?:.* )?\p{Lu}/u.test(name)) return 'the';
  return /^[aeiou]/u.test(name) ? 'an' : 'a';
}

/** "Ada Holm, Sudland and Lumen". */
export function partyList(parties: readonly Party[]): string {
  return listed(parties.map((party) => party.words));
}

/** "the government", but "al-Shabaab", "van Aldra". */
function isCommon(name: string): boolean {
  return /^\p{Ll}/u.test(name) && !/^\p{Ll}{1,3}[- ’']\p{Lu}/u.test(name);
}

/** By the last word before "of", where that is a common noun: "fishing companies", "Western companies", "Fishermen", "Police". */
function isPlural(name: string, kind: ActorKind | undefined): boolean {
  const own = name.replace(/ (?:of|from|in|for) .*$/, '');
  const head = own.split(' ').at(-1) ?? '';
  if (/^(?:police|people|men|women|children)$/i.test(head)) return true;
  const lower = head.toLowerCase();
  const singular = singularOf(lower);
  // "Israelis", "Houthis", no "Isis"
  if (singular === lower) return kind === 'group' && own === head && /[^sx]is$/u.test(lower);
  // "Kurds", "Bosnian Serbs", not "Hamas" nor "United States".
  if (kind === 'group' && /[^au]s$/.test(lower) && nounClass(singular) !== 'place') return true;
  // "Social Democrats", no "Lehman Brothers".
  if (kind === 'organisation' && nounClass(singular) === 'person') return true;
  return /^\p{Ll}/u.test(head) || (own === head && (nounClass(singular) === 'person' || nounClass(singular) === 'organisation'));
}
