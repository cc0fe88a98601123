import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, type ZipFile, type Entry as ZipRecord } from 'yauzl';
import { UnreadableInput } from '../unreadable.ts';
import { Budget, suspicious } from './budget.ts';

/** A file in a ZIP archive; `read` unpacks it and throws `UnreadableInput` where it can't be had or is suspiciously large. */
export interface ZipMember {
  /** As the archive tells it; may lead anywhere. */
  name: string;
  read: () => Promise<Uint8Array>;
}

const STORED = 0;
const DEFLATED = 8;

/** The files of a ZIP archive by its directory, without folders. Throws `UnreadableInput` (`archive-damaged`) when it has none that can be read. */
export async function* zipMembers(bytes: Uint8Array): AsyncIterable<ZipMember> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const zip = await opened(buffer);
  try {
    for await (const record of zip.eachEntry()) {
      const name = nameOf(record);
      if (!name.endsWith('/')) yield { name, read: () => unpackedRecord(zip, record, buffer) };
    }
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

async function opened(buffer: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false, autoClose: false });
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

function damaged(reason: string): UnreadableInput {
  return new UnreadableInput('archive-damaged', `The archive is damaged (${reason}). Get it again, or unpack what you can and give that.`);
}

/** With `decodeStrings: false` the library gives names as bytes, so that a hostile one ends nothing. */
function nameOf(record: ZipRecord): string {
  return getFileNameLowLevel(record.generalPurposeBitFlag, record.fileNameRaw, record.extraFields, false);
}

async function unpackedRecord(zip: ZipFile, record: ZipRecord, buffer: Buffer): Promise<Uint8Array> {
  if (record.isEncrypted()) throw encrypted();
  const { fileDataStart } = await localHeader(zip, record);
  const packed = buffer.subarray(fileDataStart, fileDataStart + record.compressedSize);
  if (packed.length < record.compressedSize) throw damagedEntry('it ends too early');
  const content = unpacked(packed, record.compressionMethod);
  if (content.length !== record.uncompressedSize || crc32(content) !== record.crc32) throw damagedEntry('its checksum is wrong');
  return content;
}

async function localHeader(zip: ZipFile, record: ZipRecord): Promise<{ fileDataStart: number }> {
  try {
    return await zip.readLocalFileHeaderPromise(record, { minimal: true });
  } catch (error) {
    throw damagedEntry(error instanceof Error ? error.message : String(error));
  }
}

function encrypted(): UnreadableInput {
  return new UnreadableInput('encrypted', 'It is protected by a password. Unpack it with the password and give what is in it.');
}

function damagedEntry(reason: string): UnreadableInput {
  return new UnreadableInput('entry-damaged', `It is damaged in the archive (${reason}). Get the archive again.`);
}

/** Unpacks one file, never to more than an honest one holds. */
function unpacked(packed: Uint8Array, method: number): Uint8Array {
  const most = Budget.mostUnpacked(packed.length);
  if (method === STORED) {
    if (packed.length > most) throw suspicious();
    return packed;
  }
  if (method !== DEFLATED) {
    throw new UnreadableInput(
      'unsupported-compression',
      `It is packed in a way that isn't read here (method ${method}). Unpack it and give it as it is.`,
    );
  }
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    throw isTooLong(error) ? suspicious() : damagedEntry(error instanceof Error ? error.message : String(error));
  }
}

function isTooLong(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
}

/** Files that tell a document of Word, OpenDocument or EPUB from an archive. */
const DOCUMENT_FILES: ReadonlySet<string> = new Set(['[Content_Types].xml', 'mimetype']);
/** They stand among the first. */
const LOOKED_AT = 200;

/** Whether a ZIP archive is one document. */
export async function isZippedDocument(bytes: Uint8Array): Promise<boolean> {
  let looked = 0;
  try {
    for await (const { name } of zipMembers(bytes)) {
      if (DOCUMENT_FILES.has(name)) return true;
      if (++looked >= LOOKED_AT) return false;
    }
    return false;
  } catch (error) {
    // A damaged archive is read as an archive, which tells the damage.
    if (error instanceof UnreadableInput) return false;
    throw error;
  }
}

const LOCAL_HEADER = Buffer.from('PK\u0003\u0004', 'latin1');
const LOCAL_HEADER_BYTES = 30;
const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 0x800;

/** The files of an archive without a directory (one that was cut off), by the headers before each, as far as they can be followed. */
export function* zipMembersByHeaders(bytes: Uint8Array): Iterable<ZipMember> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = buffer.indexOf(LOCAL_HEADER); at >= 0 && at + LOCAL_HEADER_BYTES <= buffer.length; ) {
    const nameLength = buffer.readUInt16LE(at + 26);
    const dataStart = at + LOCAL_HEADER_BYTES + nameLength + buffer.readUInt16LE(at + 28);
    const flags = buffer.readUInt16LE(at + 6);
    const packedSize = buffer.readUInt32LE(at + 18);
    const next = buffer.indexOf(LOCAL_HEADER, packedSize > 0 ? Math.min(dataStart + packedSize, buffer.length) : dataStart);
    const name = buffer.toString(flags & FLAG_UTF8 ? 'utf8' : 'latin1', at + LOCAL_HEADER_BYTES, at + LOCAL_HEADER_BYTES + nameLength);
    if (!name.endsWith('/')) yield { name, read: async () => rescued(buffer, at, dataStart, next < 0 ? buffer.length : next) };
    at = next;
  }
}

/** Where the size stands only behind the data, the stream's own end tells where it ends. */
function rescued(buffer: Buffer, header: number, dataStart: number, next: number): Uint8Array {
  if (buffer.readUInt16LE(header + 6) & FLAG_ENCRYPTED) throw encrypted();
  const size = buffer.readUInt32LE(header + 18);
  const content = unpacked(buffer.subarray(dataStart, size > 0 ? dataStart + size : next), buffer.readUInt16LE(header + 8));
  const checksum = buffer.readUInt32LE(header + 14);
  if (checksum !== 0 && crc32(content) !== checksum) throw damagedEntry('its checksum is wrong');
  return content;
}
