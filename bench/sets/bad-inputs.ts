import { pick, type Random, seededRandom } from '../../test/support/seeded-random.ts';

/** A text that no reader would take for an ordinary report. */
export interface BadInput {
  name: string;
  text: string;
  /** The same told in ordinary print; of what is found in `text`, only what is found here too counts as right. Left out where nothing is told. */
  ordinary?: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const THING =
  'bridge river candle window garden engine letter mountain sentence number silence market paper winter question machine harbour feather'.split(' ');
const DEED = 'carries follows answers paints turns measures forgets opens signs strikes meets attacks visits keeps burns charges supports'.split(' ');
const MANNER = 'slowly green under without seven perhaps beyond nevertheless blue twice between hollow'.split(' ');
const NAME = 'Alda Borin Cassel Derva Ekko Farun Gilda Horst Oslo Chad Tuesday March'.split(' ');

function times(count: number, make: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function letters(random: Random): string {
  return times(2 + random(9), () => LETTERS[random(LETTERS.length)] ?? '').join('');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sentencesOf(random: Random, count: number, word: () => string): string {
  return times(count, (index) => `${capital(times(6 + random(14), word).join(' '))}.${index % 6 === 5 ? '\n\n' : ' '}`).join('');
}

function table(random: Random): string {
  return times(400, (index) => [1900 + index, ...times(7, () => (random(1_000_000) / 100).toFixed(2))].join('\t')).join('\n');
}

const POEM = `The lamp is low, the kettle sings its thin and silver tune,
and all the fields lie folded under one enormous moon.
O river, keep your slow account of every leaf that fell;
I have no news to bring you now, and nothing left to sell.

We struck no bargain with the frost, we made no peace with rain,
yet morning sent its army up the hill and down the lane.
The thistle raised a purple flag, the nettle called a truce,
and summer walked across the hill with thunder on the loose.

My heart went out to meet the wind; the wind refused to stay.
It robbed the orchard of its gold and gave the gold away.
A blackbird held a parliament of sparrows in the thorn,
and every word they voted on was over before morn.

So let the clock attack the dark with hammers in its hand,
and let the tide besiege the wall of castles made of sand.
I sign no treaty with the night; I ask it for no bed.
The lamp is low. The song is done. The rest remains unsaid.`;

const SPEECH = [
  'My friends, I stand before you with {a} in my hands and {b} in my heart.',
  'What is {a} without {b}, and what are we without one another?',
  'There are those who will tell you that {a} is only {b}, and they should look again.',
  'Let us never forget that {a} belongs to all of us, to the old and to the young.',
  'I remember a {a} that stood at the end of our street when I was a child.',
  'You have given so much, and you have asked for so little, and I thank you.',
  'Some dream of {a}; others are content with {b}; I have always wanted both.',
  'If we can find the courage to love {a}, then we can find the patience to love {b}.',
  'It is not {a} that makes us strong, and it is not {b} that makes us free.',
  'We must be honest with ourselves: {a} does not grow in a day.',
  'In every home, in every school, at every table, there is {a} waiting for {b}.',
  'And so, tonight, {a} is worth every hour of {b}.',
  'The best of us have always believed in {a}, even when {b} was hard to see.',
  'Hope is a {a}; it needs {b}, and it needs our hands.',
] as const;

function speech(random: Random, words: number): string {
  const said: string[] = [];
  for (let count = 0; count < words; ) {
    const sentence = pick(random, SPEECH).replace('{a}', pick(random, THING)).replace('{b}', pick(random, THING));
    said.push(sentence);
    count += sentence.split(' ').length;
    if (said.length % 7 === 0) said.push('\n\n');
  }
  return said.join(' ').replaceAll(' \n\n ', '\n\n');
}

const NEWS = `Kenya expelled three Sudanese diplomats on Monday. The foreign minister of Kenya, Alice Wanjala, met her Ugandan counterpart in Kampala on 3 May 2021.
"We will not wait any longer," Wanjala told reporters. Trade between Kenya and Uganda rose by 12 percent to $900 million in 2020.

Egypt accused Ethiopia of breaking the agreement on the dam. Ethiopia rejected the accusation. Police in Addis Ababa arrested two Egyptian engineers on Tuesday.
Norway will send food to Sudan in June. French soldiers freed four hostages in Mali last week.

Hundreds of students protested against the government in Khartoum. The European Union imposed sanctions on two Sudanese generals in April 2021.`;

const OTHER_LANGUAGES = [
  'Der Minister traf am Montag in Berlin seinen Kollegen aus Norwegen und sprach mit ihm über den Bau der neuen Brücke. Die Opposition warf der Regierung vor, die Kosten zu verschweigen. Am Dienstag demonstrierten rund tausend Menschen vor dem Rathaus.',
  'Le président a reçu mardi à Paris la ministre danoise, qui lui a remis une lettre de son gouvernement. Les deux pays ont signé un accord sur la pêche. La police a arrêté trois personnes près du port, selon un porte-parole.',
  'El presidente viajó el lunes a Lima para reunirse con su homólogo peruano. Ambos firmaron un acuerdo sobre el gas. Miles de trabajadores protestaron en la capital contra la reforma, informó la policía.',
  'Presidentti tapasi maanantaina Tukholmassa Ruotsin pääministerin. Maat sopivat uudesta rautatiestä. Tuhannet opettajat osoittivat mieltään eduskuntatalon edessä, kertoi poliisi.',
] as const;

/** The texts, the same ones on every machine. */
export function badInputs(): BadInput[] {
  const random = seededRandom(7);
  const word = () => pick(random, [THING, DEED, MANNER, NAME][random(4)] ?? THING);
  return [
    { name: 'letters at random', text: sentencesOf(random, 300, () => letters(random)) },
    { name: 'words at random', text: sentencesOf(random, 300, word) },
    { name: 'a table of numbers', text: table(random) },
    { name: 'a poem', text: POEM },
    { name: 'a speech of 200,000 words', text: speech(random, 200_000) },
    { name: 'all capitals', text: NEWS.toUpperCase(), ordinary: NEWS },
    { name: 'no punctuation', text: NEWS.replaceAll(/[.,"$]/g, ''), ordinary: NEWS },
    { name: 'no capitals, no punctuation', text: NEWS.toLowerCase().replaceAll(/[.,"$]/g, ''), ordinary: NEWS },
    { name: 'other languages', text: OTHER_LANGUAGES.join('\n\n') },
    { name: 'one other language', text: OTHER_LANGUAGES[0] },
  ];
}
