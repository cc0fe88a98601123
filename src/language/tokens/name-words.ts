import { countriesByCode } from '../knowledge/countries.ts';
import { once } from '../knowledge/load.ts';

/** Words of state names that are common words by themselves. */
const COMMON = new Set(
  'the of and united states kingdom republic democratic people’s peoples islands island new south north east west central federal federated great holy see city state union saint guinea'.split(
    ' ',
  ),
);

/** Single words, in lower case, by which countries, their capitals and seats of government are named: "china", "moscow", "kremlin". */
export const placeWords = once((): ReadonlySet<string> => {
  const all = [...countriesByCode().values()].flatMap(({ names, capitals, seats }) => [...names, ...capitals, ...seats]);
  return new Set(all.flatMap((name) => name.toLowerCase().split(/[\s-]+/u)).filter((word) => !COMMON.has(word)));
});

/** Adjectives of countries and of the parts of the world and faiths that news writing uses like them, in lower case. */
export const originAdjectives = once((): ReadonlySet<string> => {
  const adjectives = [...countriesByCode().values()].flatMap((country) => country.adjectives.map((word) => word.toLowerCase()));
  const more =
    'european asian african arab arabic western eastern northern southern latin nordic baltic balkan islamic muslim christian jewish sunni shiite shia soviet palestinian kurdish tibetan uyghur english scottish welsh atlantic eurasian antarctic catholic orthodox protestant hindu buddhist';
  return new Set([...adjectives.filter((word) => /^\p{L}{4,}$/u.test(word)), ...more.split(' ')]);
});
