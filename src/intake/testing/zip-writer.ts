import { crc32, deflateRawSync } from 'node:zlib';

/** A file that goes into an archive; what it claims of itself may be wrong, as in a hostile one. */
export interface WrittenFile {
  name: string;
  content: string | Uint8Array;
  stored?: boolean;
  encrypted?: boolean;
  claims?: { size?: number; checksum?: number };
}

/** A small ZIP archive for tests; `cutAt` leaves out all behind so many files, directory included, as in a broken download. */
export function writeZip(files: readonly WrittenFile[], cutAt?: number): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const { local, central } = headersOf(file, at);
    bodies.push(local);
    directory.push(central);
    at += local.length;
  }
  if (cutAt !== undefined) return Buffer.concat(bodies.slice(0, cutAt));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

function headersOf(file: WrittenFile, offset: number): { local: Buffer; central: Buffer } {
  const name = Buffer.from(file.name);
  const content = Buffer.from(file.content);
  const packed = file.stored ? content : deflateRawSync(content);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(0x800 | (file.encrypted ? 1 : 0), 2);
  shared.writeUInt16LE(file.stored ? 0 : 8, 4);
  shared.writeUInt32LE(file.claims?.checksum ?? crc32(content), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(file.claims?.size ?? content.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, name, packed]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return { local, central: Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), shared, tail, name]) };
}
