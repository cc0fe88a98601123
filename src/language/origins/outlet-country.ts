import { countriesByCode } from '../knowledge/countries.ts';
import { once } from '../knowledge/load.ts';

/** Words for press and broadcasters at the end of an outlet's name: "Nairobi [Standard]". */
const PRESS: ReadonlySet<string> = new Set(
  'news times herald post today gazette tribune star observer standard mirror guardian sun telegraph express nation monitor journal chronicle mail review voice newspaper paper press broadcasting radio television tv online wire echo dispatch examiner independent reporter bulletin record courier sentinel inquirer enquirer ledger'.split(
    ' ',
  ),
);
/** Words that may stand between the place and those. */
const EDITIONS: ReadonlySet<string> = new Set(['daily', 'morning', 'evening', 'sunday', 'weekly']);
/** "the [Times of] Malta". */
const OF_PLACE = /^(?:times|voice|radio|news|star|nation|herald) of /u;

/** States and capitals that share their name with towns or states of North America, each with papers of its own: "Athens Banner", "The Georgia Sun". */
const SHARED = new Set(
  [
    'albania amsterdam athens belgrade berlin bern bogota brazil bristol brussels cairo canberra chad chile china colombo copenhagen cuba damascus delhi',
    'denmark dublin geneva georgetown georgia guinea hamilton havana holland honduras ireland italy jamaica jordan kingston lebanon lima lisbon london luxembourg',
    'madrid malta manila mexico monrovia moscow nassau norway oslo palestine panama paris peru poland prague rome roseau santiago scotland stockholm sweden',
    'switzerland turkey victoria vienna warsaw wellington america england wales',
  ]
    .join(' ')
    .split(' ')
    .concat(
      'panama city',
      'san jose',
      'san juan',
      "saint john's",
      "st john's",
      'new delhi',
      'new jersey',
      'san salvador',
      'santo domingo',
      'port of spain',
    ),
);
/** Of these others write: "North Korea News" is made abroad. */
const WRITTEN_OF = new Set(['north korea', 'iran', 'tibet', 'holy see', 'vatican']);

/**
 * The country that the name of an outlet tells beyond doubt: a state or capital is all of the name before its words for press ("The Nairobi Standard", "Times of
 * Malta"). Undefined with any further word of place ("Panama City Herald"), with names that are towns' elsewhere, and where "news" alone may be news about a state.
 */
export function countryOfOutlet(name: string): string | undefined {
  const plain = name.normalize('NFC').toLowerCase().replace(/^the /u, '').trim();
  const behind = OF_PLACE.exec(plain)?.[0];
  const place = behind === undefined ? beforePress(plain.split(/\s+/u)) : plain.slice(behind.length);
  return place === undefined || SHARED.has(place) || WRITTEN_OF.has(place) ? undefined : capitalsAndStates().get(place);
}

/** What stands before the words for press at the end; undefined where there are none or "news" alone. */
function beforePress(words: readonly string[]): string | undefined {
  let end = words.length;
  while (end > 0 && PRESS.has(words[end - 1] ?? '')) end -= 1;
  const press = words.slice(end);
  while (end > 0 && EDITIONS.has(words[end - 1] ?? '')) end -= 1;
  const isOnlyNews = press.length === 1 && press[0] === 'news' && end === words.length - 1;
  return press.length === 0 || isOnlyNews ? undefined : words.slice(0, end).join(' ');
}

const capitalsAndStates = once(() => {
  const found = new Map<string, string>();
  for (const { code, names, capitals, domains } of countriesByCode().values())
    for (const name of [...names, ...(domains.length > 0 ? capitals : [])]) found.set(name.toLowerCase(), code);
  return found;
});
