import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; what is said of it may be a lie. */
export interface Packed {
  name: string;
  data: Buffer | string;
  flags?: number;
  method?: number;
  /** Bytes it says it has when unpacked. */
  says?: number;
  attributes?: number;
  sum?: number;
  /** Where it says it lies; left out, where it does. */
  at?: number;
}

/** An archive as APPNOTE.TXT 6.3 describes it, written by hand, so that it can also be wrong. */
export function makeZip(files: Packed[]): Buffer {
  const local: Buffer[] = [];
  const list: Buffer[] = [];
  let place = 0;
  for (const file of files) {
    const { flags = 0x0800, method = 8, attributes = 0 } = file;
    const data = Buffer.from(file.data);
    const packed = method === 8 ? deflateRawSync(data) : data;
    const name = Buffer.from(file.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(file.sum ?? crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(file.says ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(attributes, 6);
    tail.writeUInt32LE(file.at ?? place, 10);
    // Made on Unix: the upper half of the attributes says what kind of file it is.
    list.push(Buffer.from('504b01021403', 'hex'), fields, tail, name);
    local.push(Buffer.from('504b0304', 'hex'), fields, name, packed);
    place += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(place, 16);
  return Buffer.concat([...local, listed, end]);
}
