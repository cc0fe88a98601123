import { zipMembers } from '../containers/zip-directory.ts';
import { LIMITS } from '../limits.ts';
import { UnreadableInput } from '../unreadable.ts';
import { refuseEntities } from '../xml-safety.ts';

/** The parts of a document that hold words or tell how they are set; pictures, fonts and programs stay packed. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/;
const MOST_FILES = 5000;

/**
 * The XML parts of a Word document, unpacked within bounds. Throws `UnreadableInput` (`docx-damaged`, `encrypted`, `suspicious-size`, `too-large`,
 * `xml-entities`).
 */
export async function readPackage(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let files = 0;
  let size = 0;
  try {
    for await (const { name, read } of zipMembers(bytes)) {
      if (++files > MOST_FILES) throw new UnreadableInput('docx-damaged', 'It holds more files than any document. Save it again.');
      if (!WANTED.test(name)) continue;
      const content = Buffer.from(await read());
      size += content.length;
      if (size > LIMITS.docxPartsBytes)
        throw new UnreadableInput('too-large', 'Its text is too large to be read. Split it, or save it as plain text.');
      refuseEntities(content.toString('utf8', 0, 64 * 1024));
      parts.set(name, content);
    }
  } catch (error) {
    if (error instanceof UnreadableInput && /^(?:archive|entry)-damaged$/.test(error.code)) {
      throw new UnreadableInput('docx-damaged', 'The document is damaged. Open it in Word or LibreOffice and save it again.');
    }
    throw error;
  }
  return parts;
}
