/**
 * Plain deeds (`event-deeds.txt`, whose head tells its lines) in many builds of a sentence (`event-frames-*.txt`), after the behavioural tests of Ribeiro et al. (2020, "Beyond
 * Accuracy: Behavioral Testing of NLP Models with CheckList"). A line of a frame: "number what is tried | status | time | place | sentence". Statuses are joined by "/" where either
 * will do; "announced" and "refused" are the act that is told by saying so (AGREE or THREATEN, REJECT, which has occurred), "none" allows that nothing is told. "-" is not checked; "place" asks for that of the deed. The report is of 22 May 2024, a Wednesday. Slots: {S} the doer; {O} who is done to; {tail}, what follows of the deed;
 * {past} {participle} {ing} {base} {third} of the verb, the first of which stands for it; {P} the doer's pronoun, {its} the possessive; {who}, {has}, {is}, {was} of the doer;
 * {s:plan}, "plans" or "plan"; {O:was} and {whom} of who is done to; {by}; {place}. A frame with {O:was}, {whom}, {by} or {direct} (no word) is left out for a verb with a preposition.
 * Odd numbers, of deeds and of frames, are for development; even ones are only ever summed.
 */
import { z } from 'zod';
import { PloverType, type Range, Status } from '../../../src/model/index.ts';
import { cellsOf, numbered } from './cells.ts';

export const PRONOUNS = {
  he: { plural: false, its: 'his', who: 'who', whom: 'whom' },
  she: { plural: false, its: 'her', who: 'who', whom: 'whom' },
  it: { plural: false, its: 'its', who: 'which', whom: 'which' },
  they: { plural: true, its: 'their', who: 'who', whom: 'whom' },
  those: { plural: true, its: 'their', who: 'which', whom: 'which' },
} as const;
const Pronoun = z.enum(['he', 'she', 'it', 'they', 'those']);
const Country = z.union([z.literal('*').transform(() => undefined), z.string().regex(/^[A-Z]{3}$/)]);
/** What may be told of a deed: its status, that somebody says so, refuses or calls it off, or nothing. */
const Reading = z.enum([...Status.options, 'announced', 'refused', 'undone', 'none']);
const Form = z.string().min(1);
export const Verb = z.object({ past: Form, participle: Form, ing: Form, base: Form, third: Form });

export interface Party {
  words: string;
  /** ISO 3166-1 alpha-3; undefined where it is not checked. */
  country: string | undefined;
  pronoun: z.infer<typeof Pronoun>;
}

/** A deed in plain words: who does what to whom, and where. */
export interface Deed {
  number: number;
  types: PloverType[];
  source: Party;
  target: Party;
  place: string;
  tail: string;
}

export interface VerbDeed extends Deed {
  verb: z.infer<typeof Verb>;
}

/** The build of a sentence, and what is to be told of the deed that is put into it. */
export interface Frame {
  number: number;
  name: string;
  readings: z.infer<typeof Reading>[];
  time: string | undefined;
  atPlace: boolean;
  text: string;
}

/** A sentence made of both, with the places of the parties' first mentions, and of all words of the verb. */
export interface Variation {
  deed: Deed;
  frame: Frame;
  text: string;
  source: Range;
  target: Range;
  /** The word that tells it. */
  verb: Range;
}

/** Every deed in every frame. Throws a ZodError or an Error that names the line that isn't so. */
export function eventVariations(): Variation[] {
  const deeds = verbDeeds();
  return cellsOf('event-frames')
    .map(frameOf)
    .flatMap((frame) => deeds.filter((deed) => !needsPassive(frame) || hasPassive(deed)).map((deed) => variationOf(deed, frame)));
}

/** The deeds of `event-deeds.txt`. */
export function verbDeeds(): VerbDeed[] {
  return cellsOf('event-deeds').map(deedOf);
}

function deedOf([head = '', source = '', forms = '', target = '', place = '', tail = '']: string[]): VerbDeed {
  const [past = '', participle = '', ing = '', base = '', third = ''] = forms.split(',').map((form) => form.trim());
  return {
    ...headOf(head),
    source: partyOf(source),
    target: partyOf(target),
    verb: Verb.parse({ past, participle, ing, base, third }),
    place,
    tail: tail === '' ? '' : ` ${tail}`,
  };
}

/** "1 ASSAULT/COERCE". */
export function headOf(cell: string): Pick<Deed, 'number' | 'types'> {
  const { number, name: types } = numbered(cell);
  return { number, types: types === '-' ? [] : types.split('/').map((type) => PloverType.parse(type)) };
}

export function partyOf(cell: string): Party {
  const { words = '', country, pronoun } = /^(?<words>.+)\/(?<country>\*|[A-Z]{3}) (?<pronoun>\w+)$/u.exec(cell)?.groups ?? {};
  return { words, country: Country.parse(country), pronoun: Pronoun.parse(pronoun) };
}

export function frameOf([head = '', readings = '', time = '', place = '', text = '']: string[]): Frame {
  return {
    ...numbered(head),
    readings: readings.split('/').map((reading) => Reading.parse(reading)),
    time: time === '-' ? undefined : time,
    atPlace: place === 'place',
    text,
  };
}

const needsPassive = ({ text }: Frame): boolean => /\{(?:O:was|by|whom|direct)\}/u.test(text);

/** A verb that ends in a preposition ("held talks with") has no passive. */
export const hasPassive = ({ verb }: VerbDeed): boolean => !verb.participle.includes(' ');

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function variationOf(deed: VerbDeed, frame: Frame): Variation {
  return filled(deed, frame, (slot) => ({ words: wordsOf(slot, deed), role: slot in deed.verb ? 'verb' : slot }));
}

/** The sentence of a frame with its slots filled, and where the parties and the word for the deed stand. */
export function filled(deed: Deed, frame: Frame, fill: (slot: string) => { words: string; role: string }): Variation {
  let text = '';
  const places = new Map<string, Range>();
  for (const [, before = '', slot = ''] of frame.text.matchAll(/([^{]*)(?:\{([^}]+)\}|$)/gu)) {
    const start = (text += before).length;
    const { words, role } = slot === '' ? { words: '', role: '' } : fill(slot);
    text += start === 0 || /(?:\. | - |\) — |“)$/u.test(text) ? upper(words) : words;
    if (!places.has(role)) places.set(role, { start, end: text.length });
  }
  return { deed, frame, text, source: placeOf('S'), target: placeOf('O'), verb: placeOf('verb') };

  function placeOf(slot: string): Range {
    const place = places.get(slot);
    if (place === undefined) throw new Error(`frame ${frame.number}: no {${slot}}`);
    return place;
  }
}

/** What stands for a slot, as the head of this file tells. */
export function wordsOf(slot: string, { source, target, verb, place, tail }: VerbDeed): string {
  if (slot.startsWith('s:')) return slot.slice(2) + (PRONOUNS[source.pronoun].plural ? '' : 's');
  const words: Record<string, string> = {
    ...verb,
    ...partyWords(source, target),
    whom: PRONOUNS[target.pronoun].whom,
    by: 'by',
    direct: '',
    place,
    tail,
  };
  const found = words[slot];
  if (found === undefined) throw new Error(`event frames: what is {${slot}}?`);
  return found;
}

/** The slots of the doer and of who is done to, and of the words that agree with them. */
export function partyWords(source: Party, target: Party): Record<string, string> {
  const { plural, its, who } = PRONOUNS[source.pronoun];
  return {
    S: source.words,
    O: target.words,
    P: source.pronoun === 'those' ? 'they' : source.pronoun,
    its,
    who,
    has: plural ? 'have' : 'has',
    is: plural ? 'are' : 'is',
    was: plural ? 'were' : 'was',
    'O:was': PRONOUNS[target.pronoun].plural ? 'were' : 'was',
  };
}
