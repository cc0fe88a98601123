/** What a user can do about an input that gave no report, by the failure's code; the most telling word of the code decides. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/empty/, 'The file holds no text. Save the page or document again and run chancery on it once more.'],
  [/large|long|deep/, 'Save only the article, as text or as a smaller page, and add that.'],
  [/encrypt|password/, 'Save a copy without a password and add that.'],
  [/scan|no-text|image/, 'The document holds pictures of text only. Run text recognition (OCR) on it and add the result.'],
  [/pdf/, 'Open the PDF in a viewer. If it opens there, print it to a new PDF or save its text; if not, download it again.'],
  [/binary|format|type|unsupported/, 'Chancery reads text, Markdown, HTML and PDF. Convert the file to one of these.'],
  [/permission|unreadable|access|eacces/, 'Give your user the right to read the file, then run chancery again.'],
  [/link|loop/, 'Remove the link that points back at its own folder, or name the files themselves.'],
  [/encoding|decode/, 'Save the file as UTF-8 and add it again.'],
  [/meta|front-matter|date/, 'Mend the metadata beside the file (.meta.json or front matter) and run chancery again.'],
  [/missing|gone|not-found|enoent/, 'The file is no longer there. Put it back, or run chancery again to forget it.'],
];

const OTHERWISE = 'Open the file to see what is in it, save it again as text, HTML or PDF, and run chancery once more.';

/** What to do about a failure of this code, in one sentence or two. */
export function adviceFor(code: string): string {
  return ADVICE.find(([cue]) => cue.test(code))?.[1] ?? OTHERWISE;
}
