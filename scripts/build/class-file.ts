/** Reads Java class files: names, types and flags of a class and its members (The JVM Specification, chapter 4). */

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

const CLASS_CONSTANT = 7;

export const FLAGS = { public: 0x1, protected: 0x4, static: 0x8, interface: 0x200, abstract: 0x400, enum: 0x4000 };

export interface ClassFile {
  /** `com/nawforce/runforce/System/String` */
  readonly name: string;
  readonly flags: number;
  readonly superclass: string;
  readonly interfaces: readonly string[];
  /** With type parameters; null for a class without. */
  readonly signature: string | null;
  readonly fields: readonly Member[];
  readonly methods: readonly Member[];
}

export interface Member {
  readonly name: string;
  readonly flags: number;
  /** `Lcom/nawforce/runforce/System/String;`, with type arguments where it has some. */
  readonly type: string;
  readonly parameterNames: readonly string[];
}

export function readClassFile(bytes: Uint8Array): ClassFile {
  return new ClassReader(Buffer.from(bytes)).read();
}

class ClassReader {
  private readonly texts = new Map<number, string>();
  /** Index of a class constant -> index of its name. */
  private readonly classes = new Map<number, number>();
  private position = 8;

  constructor(private readonly buffer: Buffer) {}

  read(): ClassFile {
    this.readConstants();
    const flags = this.u2();
    const [name, superclass] = [this.className(), this.className()];
    const interfaces = Array.from({ length: this.u2() }, () => this.className());
    const fields = this.members();
    const methods = this.members();
    const { signature } = this.attributes();
    return { name, flags, superclass, interfaces, signature, fields, methods };
  }

  private readConstants(): void {
    const count = this.u2();
    for (let index = 1; index < count; index++) {
      const tag = this.buffer[this.position++];
      if (tag === 1) {
        const length = this.u2();
        this.texts.set(index, this.buffer.toString('utf8', this.position, this.position + length));
        this.position += length;
        continue;
      }
      if (tag === CLASS_CONSTANT) {
        this.classes.set(index, this.buffer.readUInt16BE(this.position));
      }
      this.position += CONSTANT_SIZES[tag];
      // Long and double constants take two places in the table.
      if (tag === 5 || tag === 6) {
        index++;
      }
    }
  }

  private members(): Member[] {
    return Array.from({ length: this.u2() }, () => {
      const flags = this.u2();
      const [name, descriptor] = [this.text(), this.text()];
      const { signature, parameterNames } = this.attributes();
      return { name, flags, type: signature ?? descriptor, parameterNames };
    });
  }

  private attributes(): { signature: string | null; parameterNames: readonly string[] } {
    let signature: string | null = null;
    let parameterNames: readonly string[] = [];
    for (let left = this.u2(); left > 0; left--) {
      const name = this.text();
      const end = this.position + 4 + this.buffer.readUInt32BE(this.position);
      this.position += 4;
      if (name === 'Signature') {
        signature = this.text();
      } else if (name === 'MethodParameters') {
        const count = this.buffer[this.position++];
        parameterNames = Array.from({ length: count }, () => {
          const parameter = this.text();
          this.position += 2;
          return parameter;
        });
      }
      this.position = end;
    }
    return { signature, parameterNames };
  }

  private className(): string {
    return this.texts.get(this.classes.get(this.u2()) ?? 0) ?? '';
  }

  private text(): string {
    return this.texts.get(this.u2()) ?? '';
  }

  private u2(): number {
    const value = this.buffer.readUInt16BE(this.position);
    this.position += 2;
    return value;
  }
}
