import type { Entity } from '../../model/index.ts';
import { countriesByCode } from '../knowledge/countries.ts';
import type { FoundName, WordedSentence } from './found-name.ts';
import { lookUp } from './gazetteer.ts';
import { countryOf } from './phrase.ts';
import { follows, type Word } from './words.ts';

/** What a ministry looks after, by words of its name, and how it is called. */
const TOPICS: readonly [RegExp, string, string][] = [
  [/\b(?:foreign|external|european and foreign)\b/, 'foreign', 'Foreign Ministry'],
  [/\b(?:defen[cs]e)\b/, 'defense', 'Defense Ministry'],
  [/\b(?:finance|finances|treasury)\b/, 'finance', 'Finance Ministry'],
  [/\b(?:interior|internal affairs|home affairs)\b/, 'interior', 'Interior Ministry'],
  [/\b(?:commerce)\b/, 'commerce', 'Commerce Ministry'],
  [/\b(?:trade)\b/, 'trade', 'Trade Ministry'],
  [/\b(?:econom\w*)\b/, 'economy', 'Economy Ministry'],
  [/\b(?:energy)\b/, 'energy', 'Energy Ministry'],
  [/\b(?:health)\b/, 'health', 'Health Ministry'],
  [/\b(?:justice)\b/, 'justice', 'Justice Ministry'],
  [/\b(?:education)\b/, 'education', 'Education Ministry'],
  [/\b(?:agriculture)\b/, 'agriculture', 'Agriculture Ministry'],
  [/\b(?:transport|transportation)\b/, 'transport', 'Transport Ministry'],
  [/\b(?:security)\b/, 'security', 'Security Ministry'],
];

/**
 * The ministry of a state under one key, however it is called: "the Chinese Foreign Ministry", "China’s Foreign Ministry",
 * "the Ministry of Foreign Affairs of China". Nothing where the words there tell no country.
 */
export function ministryEntity(sentence: WordedSentence, name: FoundName): Entity | undefined {
  const words = sentence.words.slice(name.from, name.to);
  const text = words.map((word) => word.lower).join(' ');
  if (!/\bministry\b/.test(text)) return undefined;
  const topic = TOPICS.find(([pattern]) => pattern.test(text));
  const country = countryWithin(words) ?? possessor(sentence, name) ?? ofCountry(sentence, name);
  if (!topic || country === undefined) return undefined;
  const [, topicKey, called] = topic;
  return {
    key: keyOf(country, topicKey),
    kind: 'organisation',
    name: `${adjectiveOf(country)} ${called}`,
    country,
    sectors: ['GOV'],
    roles: [],
  };
}

/** "Kyrgyz" before "Kirghiz": of a land of that ending what stands before it. */
function adjectiveOf(code: string): string {
  const { name = '', adjectives = [] } = countriesByCode().get(code) ?? {};
  const people = name.replace(/stan$/u, '');
  return adjectives.includes(people) ? people : (adjectives[0] ?? code);
}

/** The key of a ministry by the words for it, in small letters; undefined where they are of none, or don't tell which. */
export function ministryKey(words: string, country: string): string | undefined {
  const topic = /\bministry\b/.test(words) ? TOPICS.find(([pattern]) => pattern.test(words)) : undefined;
  return topic && keyOf(country, topic[1]);
}

const keyOf = (country: string, topic: string): string => `org:${country.toLowerCase()}-${topic}-ministry`;

function countryWithin(words: readonly Word[]): string | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const known = lookUp(words, at)?.known;
    if (known?.type === 'country' || known?.type === 'adjective') return known.country.code;
  }
  return undefined;
}

function possessor(sentence: WordedSentence, name: FoundName): string | undefined {
  const before = sentence.found.find((other) => other.to === name.from);
  return before && follows(sentence.words[name.from]) ? countryOf(before) : undefined;
}

function ofCountry(sentence: WordedSentence, name: FoundName): string | undefined {
  if (sentence.words[name.to]?.lower !== 'of') return undefined;
  const after = sentence.found.find((other) => other.from === name.to + 1 || other.from === name.to + 2);
  return after ? countryOf(after) : undefined;
}
