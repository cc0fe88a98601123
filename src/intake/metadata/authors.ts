/** "By ", "Von ", "Par ": what stands before names in a byline, in the languages of the larger presses. */
const BY =
  /^(?:written\s+by|posted\s+by|story\s+by|reported\s+by|words\s+by|text\s+by|by|von|par|por|texto|di|door|av|af|autor(?:a|in|es)?|author(?:s)?|auteur|text|автор|от|przez|yazan|yazar)\b\s*:?\s*/iu;
/** What parts names: "A and B", "A, B & C", "A; B", "A | B". */
const BETWEEN = /\s*(?:;|\||\s&\s|\s·\s|\/\s|\s+and\s+|\s+und\s+|\s+et\s+|\s+y\s+|\s+e\s+|\s+i\s+|\s+ve\s+|\s+и\s+)\s*/iu;
/** "in Berlin", "for The Outlet", "| Staff Reporter", "on May 4": what follows a name and is none. */
const AFTER_NAME = /\s+(?:in|for|at|from|on|via|für|aus|chief|senior|staff|special)\s.*$|\s*\((?:[^()]*)\)\s*$|\s*[–—-]\s.*$/iu;
const DEGREE = /^(?:ph\.?d|m\.?d|d\.?phil|m\.?sc|b\.?sc|m\.?a|mph|mba|jr|sr|esq|rn|ii|iii)\.?$/i;
const NO_NAME =
  /^(?:admin|administrator|administrateur|no\s+author|editor|editors|editorial|redaktion|webmaster|author|guest|unknown|anonymous|none|null|undefined|staff|user|root|n\/a)$/i;
/** A name under which someone writes: "harbour1984". */
const USER_NAME = /^\p{L}{3,20}\d{1,4}$/u;
/** "@theoutlet": an account, no name. */
const HANDLE = /^\s*@/;
const ADDRESS = /^https?:\/\/|^www\.|@|\.(?:com|org|net)\b/i;

const MAX_NAME = 80;
/** Characters of a byline that are read; what is longer is no list of names. */
const MAX_LINE = 1000;

/** Names as a byline or metadata gives them → one person (or agency) a string, without "By", addresses, roles and doubles. */
export function authorsOf(written: readonly string[]): string[] {
  const names = written
    .map((line) => line.slice(0, MAX_LINE).replace(/<[^<>]{0,300}>/g, ' '))
    .filter((line) => !HANDLE.test(line))
    .flatMap(splitNames)
    .map(cleanName)
    .filter(isName);
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

function splitNames(written: string): string[] {
  const bare = written.replace(/\s+/g, ' ').trim().replace(BY, '');
  return bare.split(BETWEEN).flatMap(splitAtCommas);
}

/** "A. Smith, B. Jones" is two; "Smith, Anna" is one, turned about; "Anna Smith, PhD" and "Anna Smith, Staff Writer" are one. */
function splitAtCommas(names: string): string[] {
  const pieces = names.split(/\s*,\s*/).filter((piece) => piece !== '' && !DEGREE.test(piece));
  const [first = '', second = ''] = pieces;
  const isTurned = pieces.length === 2 && !first.includes(' ') && /^\p{Lu}[\p{L}.'’ -]*$/u.test(second) && second.split(' ').length <= 2;
  if (isTurned && /^\p{Lu}/u.test(first)) return [`${second} ${first}`];
  return pieces
    .filter((piece, index) => index === 0 || /\s/.test(piece) || pieces.length > 2)
    .filter((piece, index) => index === 0 || !isRole(piece));
}

/** "Staff Writer", "Political Correspondent". */
function isRole(piece: string): boolean {
  return /\b(?:writer|reporter|editor|correspondent|analyst|contributor|journalist|producer|fellow|professor|director|desk|staff|redakteur(?:in)?|university|institute)\b/i.test(
    piece,
  );
}

function cleanName(name: string): string {
  return name
    .replace(BY, '')
    .replace(AFTER_NAME, '')
    .replace(/^[\s,.:;@–—-]+|[\s,:;–—-]+$/g, '')
    .replace(/\s+/g, ' ');
}

function isName(name: string): boolean {
  return (
    name.length > 1 &&
    name.length <= MAX_NAME &&
    /\p{L}/u.test(name) &&
    !NO_NAME.test(name) &&
    !ADDRESS.test(name) &&
    (!/\d{3}/.test(name) || USER_NAME.test(name)) &&
    !/\b(?:edited|posted|written)\s+by\b/i.test(name)
  );
}

/** "Jane Doe", "J. R. van den Berg", "María del Carmen Ruiz": two to five words, the first and the last with a capital. */
const PERSON_NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|della|der|den|di|da|dos|du|la|le|van|von|zu|bin|ibn|al|el|y|ter|ten)){0,3}\s+(?:al-|el-|d['’])?\p{Lu}[\p{L}\p{M}.'’-]+$/u;
/** Where the names of a byline end: a date, a time, a mark, a line. */
const BYLINE_END =
  /\s*(?:\n|\||•|·|\(|\d|(?:^|\s)(?:updated|published|posted|on|min read|stand|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b).*$/isu;

/** The persons that a line beside a headline names: "By Jane Doe and John Roe | May 4". Without "By" the line must be names alone. */
export function authorsInByline(line: string): string[] {
  const bare = line.trim().replace(BYLINE_END, '');
  return authorsOf([bare]).filter((name) => PERSON_NAME.test(name));
}
