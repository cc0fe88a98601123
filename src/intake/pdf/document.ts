import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import type { Problem } from '../../model/index.ts';
import { LIMITS } from '../limits.ts';
import { UnreadableInput } from '../unreadable.ts';
import { type Line, linesOf } from './lines.ts';

/** What is taken from a PDF: each page's lines, what its properties say, and what could not be read. */
export interface PdfContent {
  pages: Line[][];
  title?: string;
  author?: string;
  problems: Problem[];
}

/** Bytes at the end in which a whole file has its end mark. */
const TAIL_BYTES = 2048;

const RawItem = z.object({ str: z.string(), transform: z.array(z.number()).length(6), width: z.number() });
const Info = z.object({ Title: z.string().optional(), Author: z.string().optional() });

const DAMAGED = 'The PDF is damaged or was cut off. Download or export it again.';
const LOCKED = 'The PDF is protected by a password. Save a copy without protection and give that.';

/** Reads a PDF's text by pdf.js. Throws `UnreadableInput` (`pdf-damaged`, `pdf-encrypted`). */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  refuseCutOff(bytes);
  const pdf = await opened(bytes);
  try {
    const { pages, problems } = await pagesOf(pdf);
    return { pages, problems, ...(await propertiesOf(pdf)) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** pdf.js mends much, but what it mends of half a file is half a report; so the end mark must be there. */
function refuseCutOff(bytes: Uint8Array): void {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + Math.max(0, bytes.length - TAIL_BYTES), Math.min(bytes.length, TAIL_BYTES));
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, TAIL_BYTES)).toString('latin1');
  const linearLength = /\/Linearized[^>]{0,200}\/L\s+(\d+)/.exec(head)?.[1];
  const isShort = linearLength !== undefined && Number(linearLength) > bytes.length;
  if (isShort || !tail.toString('latin1').includes('%%EOF')) throw new UnreadableInput('pdf-damaged', DAMAGED);
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    // pdf.js takes the buffer away from whoever gives it.
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, stopAtErrors: false });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new UnreadableInput('pdf-encrypted', LOCKED);
    if (error instanceof Error) throw new UnreadableInput('pdf-damaged', DAMAGED);
    throw error;
  }
}

async function pagesOf(pdf: Pdf): Promise<Pick<PdfContent, 'pages' | 'problems'>> {
  const pages: Line[][] = [];
  const broken: number[] = [];
  const deadline = performance.now() + LIMITS.pdfMilliseconds;
  const count = Math.min(pdf.numPages, LIMITS.pdfPages);
  for (let number = 1; number <= count && performance.now() < deadline; number += 1) {
    const lines = await linesOfPage(pdf, number);
    if (lines === undefined) broken.push(number);
    pages.push(lines ?? []);
  }
  if (broken.length === pages.length) throw new UnreadableInput('pdf-damaged', DAMAGED);
  return { pages, problems: [...problemOfBroken(broken), ...problemOfLeftOut(pages.length, pdf.numPages)] };
}

function problemOfBroken(broken: readonly number[]): Problem[] {
  if (broken.length === 0) return [];
  return [{ code: 'pdf-pages-damaged', message: `Pages that could not be read: ${broken.join(', ')}. Export the PDF again.` }];
}

function problemOfLeftOut(read: number, all: number): Problem[] {
  return read === all ? [] : [{ code: 'pdf-too-long', message: `Only the first ${read} of ${all} pages were read. Split the PDF.` }];
}

async function linesOfPage(pdf: Pdf, number: number): Promise<Line[] | undefined> {
  try {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    page.cleanup();
    const items = content.items.flatMap((item) => {
      const read = RawItem.safeParse(item);
      if (!read.success) return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = read.data.transform;
      return [{ str: read.data.str, x, y, width: read.data.width, fontSize: Math.hypot(a, b) }];
    });
    return linesOf(items, number);
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Title and author as the file's properties give them, where people wrote them and no program did. */
async function propertiesOf(pdf: Pdf): Promise<Pick<PdfContent, 'title' | 'author'>> {
  // Properties are often damaged where the pages are whole; the report then has none, and its text tells title and author.
  const { info } = await pdf.getMetadata().catch((error: unknown) => {
    if (error instanceof Error) return { info: {} };
    throw error;
  });
  const read = Info.safeParse(info);
  const title = read.success ? read.data.Title?.trim() : undefined;
  const author = read.success ? read.data.Author?.trim() : undefined;
  const isWritten =
    title !== undefined &&
    title.length > 5 &&
    /\s/.test(title) &&
    !/^(?:microsoft|untitled|document|slide)|\.(?:docx?|pdf|indd|odt|tex|qxd|pptx?)$/i.test(title);
  return { ...(isWritten ? { title } : {}), ...(author ? { author } : {}) };
}
