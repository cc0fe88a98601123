import { Tokenizer } from 'htmlparser2';

/** Elements whose content is never shown as text of the page. */
export const UNSHOWN: ReadonlySet<string> = new Set(
  'script style noscript template head title svg iframe object embed audio video canvas select datalist textarea map noframes frameset'.split(' '),
);

/** Elements that begin and end a block of text. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements without an end tag. */
const VOID = new Set('area base basefont br col embed frame hr img input link meta param source track wbr'.split(' '));

/** Elements that a following sibling ends, so that a missing end tag doesn't nest them. */
const END_IMPLIED = new Set('p li dt dd option optgroup tr td th tbody thead tfoot rb rp rt'.split(' '));

const RAW_TEXT = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg', 'head']);

interface TagListener {
  onOpen?(name: string): void;
  onClose?(name: string): void;
  onText?(text: string): void;
  onEntity?(codePoint: number): void;
}

function nothing(): void {}

/** Reads markup in one pass without building or nesting anything: linear in its length, whatever it holds. */
function scan(html: string, listener: TagListener): void {
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: listener.onEntity !== undefined },
    {
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: (start, end) => listener.onClose?.(html.slice(start, end).toLowerCase()),
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: (start, end) => listener.onOpen?.(html.slice(start, end).toLowerCase()),
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
      ontext: (start, end) => listener.onText?.(html.slice(start, end)),
      ontextentity: (codePoint) => listener.onEntity?.(codePoint),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

/**
 * How many elements and stretches of text a page holds and how deep it nests, told without building a tree. Counting of depth stops just over
 * `nestingLimit`: all that matters then is that it was passed.
 */
export function measureMarkup(html: string, nestingLimit: number): { elements: number; texts: number; nesting: number } {
  const open: string[] = [];
  let elements = 0;
  let texts = 0;
  let nesting = 0;
  scan(html, {
    onText() {
      texts += 1;
    },
    onOpen(name) {
      elements += 1;
      if (VOID.has(name) || END_IMPLIED.has(name) || open.length > nestingLimit) return;
      open.push(name);
      nesting = Math.max(nesting, open.length);
    },
    onClose(name) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    },
  });
  return { elements, texts, nesting };
}

/**
 * The text of a page with its tags taken out and blank lines between blocks: for pages that are too deep or too large to build a tree of.
 * Elements hidden by attributes are not told apart.
 */
export function stripTags(html: string): string {
  const pieces: string[] = [];
  let silent: string | undefined;
  scan(html, {
    onOpen(name) {
      if (silent === undefined && RAW_TEXT.has(name)) silent = name;
      else if (silent === undefined && (BLOCKS.has(name) || name === 'br')) pieces.push(name === 'br' ? '\n' : '\n\n');
    },
    onClose(name) {
      if (silent === name || (silent === 'head' && name === 'body')) silent = undefined;
      else if (silent === undefined && BLOCKS.has(name)) pieces.push('\n\n');
    },
    onText(text) {
      if (silent === undefined) pieces.push(text.replace(/[ \t\n\f\r]+/g, ' '));
    },
    onEntity(codePoint) {
      if (silent === undefined) pieces.push(String.fromCodePoint(codePoint));
    },
  });
  return pieces
    .join('')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What the first `title` of a page says, on one line, read without building a tree; undefined when there is none. */
export function titleIn(html: string): string | undefined {
  const pieces: string[] = [];
  let within = false;
  let ended = false;
  scan(html, {
    onOpen(name) {
      within ||= name === 'title' && !ended;
    },
    onClose(name) {
      ended ||= within && name === 'title';
      within &&= !ended;
    },
    onText(text) {
      if (within) pieces.push(text);
    },
    onEntity(codePoint) {
      if (within) pieces.push(String.fromCodePoint(codePoint));
    },
  });
  const title = pieces.join('').replace(/\s+/g, ' ').trim();
  return ended && title !== '' ? title : undefined;
}
