/** Reads the declared fields of a Java class file (The Java Virtual Machine Specification, chapter 4). */

/** Bytes after the tag of each kind of constant; text (tag 1) carries its own length. */
const CONSTANT_SIZES: Readonly<Record<number, number>> = {
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 2,
  8: 2,
  9: 4,
  10: 4,
  11: 4,
  12: 4,
  15: 3,
  16: 2,
  17: 4,
  18: 4,
  19: 2,
  20: 2,
};

/** Name and type descriptor of each field, in order, for example `['Name', 'Lcom/nawforce/runforce/System/String;']`. */
export function readFieldDescriptors(bytes: Uint8Array): (readonly [string, string])[] {
  const buffer = Buffer.from(bytes);
  const texts = new Map<number, string>();
  let position = 10;
  const constants = buffer.readUInt16BE(8);
  for (let index = 1; index < constants; index++) {
    const tag = buffer[position++];
    if (tag === 1) {
      const length = buffer.readUInt16BE(position);
      texts.set(index, buffer.toString('utf8', position + 2, position + 2 + length));
      position += 2 + length;
      continue;
    }
    position += CONSTANT_SIZES[tag];
    // Long and double constants take two places in the table.
    if (tag === 5 || tag === 6) {
      index++;
    }
  }
  position += 6;
  position += 2 + 2 * buffer.readUInt16BE(position);
  const fields: (readonly [string, string])[] = [];
  const count = buffer.readUInt16BE(position);
  position += 2;
  for (let index = 0; index < count; index++) {
    fields.push([
      texts.get(buffer.readUInt16BE(position + 2)) ?? '',
      texts.get(buffer.readUInt16BE(position + 4)) ?? '',
    ]);
    position = afterAttributes(buffer, position + 6);
  }
  return fields;
}

function afterAttributes(buffer: Buffer, start: number): number {
  let position = start + 2;
  for (let left = buffer.readUInt16BE(start); left > 0; left--) {
    position += 6 + buffer.readUInt32BE(position + 2);
  }
  return position;
}
