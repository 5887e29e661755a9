/** JSON text as a stream of tokens. Numbers keep their text, so that a Decimal has the digits that were sent. */
import { jsonError, jsonErrorAt, jsonErrorAtInput } from './error';

export type TokenKind =
  | 'START_OBJECT'
  | 'END_OBJECT'
  | 'START_ARRAY'
  | 'END_ARRAY'
  | 'FIELD_NAME'
  | 'VALUE_STRING'
  | 'VALUE_NUMBER_INT'
  | 'VALUE_NUMBER_FLOAT'
  | 'VALUE_TRUE'
  | 'VALUE_FALSE'
  | 'VALUE_NULL';

interface Container {
  readonly kind: 'OBJECT' | 'ARRAY';
  readonly start: number;
  /** Name of the field that the parser is at, inside an object. */
  name: string | null;
  entries: number;
}

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const SPACE = 32;
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
const BACKSLASH = 92;
const LITERALS: readonly (readonly [string, TokenKind])[] = [
  ['true', 'VALUE_TRUE'],
  ['false', 'VALUE_FALSE'],
  ['null', 'VALUE_NULL'],
];
const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

export class JsonReader {
  /** Null before the first token and after the last. */
  kind: TokenKind | null = null;
  /** Of a string or field name without quotes and escapes, of a number its digits, else the token as written. */
  text = '';
  /** Offset at which the current token starts. */
  start = 0;
  private offset = 0;
  private readonly containers: Container[] = [];

  constructor(readonly source: string) {}

  get depth(): number {
    return this.containers.length;
  }

  /** Name of the field whose value or name is the current token; null inside arrays and at the top. */
  get currentName(): string | null {
    const opens = this.kind === 'START_OBJECT' || this.kind === 'START_ARRAY';
    return this.containers.at(opens ? -2 : -1)?.name ?? null;
  }

  /** Moves to the next token; null at the end of the input. As in Jackson, a value may follow the first. */
  next(): TokenKind | null {
    this.skipSpace();
    const container = this.containers.at(-1);
    this.kind = container ? this.nextIn(container) : this.topValue();
    return this.kind;
  }

  /** From the start of an object or array to its end; stays at any other token. */
  skipChildren(): void {
    if (this.kind === 'START_OBJECT' || this.kind === 'START_ARRAY') {
      const depth = this.depth;
      while (this.depth >= depth) {
        this.next();
      }
    }
  }

  fail(message: string, offset = this.start): never {
    jsonErrorAt(this.source, offset, message);
  }

  private topValue(): TokenKind | null {
    if (this.offset >= this.source.length) {
      return null;
    }
    return this.value();
  }

  private nextIn(container: Container): TokenKind {
    const isObject = container.kind === 'OBJECT';
    const afterName = isObject && this.kind === 'FIELD_NAME';
    if (afterName) {
      this.expect(':', 'was expecting a colon to separate field name and value');
      return this.value();
    }
    if (this.peek() === (isObject ? '}' : ']')) {
      this.start = this.offset;
      return this.close(isObject ? 'END_OBJECT' : 'END_ARRAY');
    }
    if (container.entries > 0) {
      this.expect(',', `was expecting comma to separate ${container.kind} entries`);
    }
    if (this.offset >= this.source.length) {
      this.unexpected('');
    }
    container.entries += 1;
    if (!isObject) {
      return this.value();
    }
    this.start = this.offset;
    this.expect('"', 'was expecting double-quote to start field name');
    this.text = this.string();
    container.name = this.text;
    return 'FIELD_NAME';
  }

  private close(kind: TokenKind): TokenKind {
    this.text = this.take();
    this.containers.pop();
    return kind;
  }

  private expect(character: string, otherwise: string): void {
    if (this.peek() !== character) {
      this.unexpected(otherwise);
    }
    this.offset += 1;
    if (character !== '"') {
      this.skipSpace();
    }
  }

  private value(): TokenKind {
    this.start = this.offset;
    const first = this.peek();
    if (first === '"') {
      this.offset += 1;
      this.text = this.string();
      return 'VALUE_STRING';
    }
    if (first === '{' || first === '[') {
      const kind = first === '{' ? 'OBJECT' : 'ARRAY';
      this.containers.push({ kind, start: this.offset, name: null, entries: 0 });
      this.text = this.take();
      return `START_${kind}`;
    }
    return this.number() ?? this.literal();
  }

  private number(): TokenKind | null {
    NUMBER.lastIndex = this.offset;
    const match = NUMBER.exec(this.source);
    if (!match) {
      return null;
    }
    this.offset = NUMBER.lastIndex;
    this.text = match[0];
    if (/\d/.test(this.peek())) {
      jsonErrorAtInput(this.source, this.start, 'Invalid numeric value: Leading zeroes not allowed');
    }
    return match[1] === undefined && match[2] === undefined ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
  }

  private literal(): TokenKind {
    for (const [text, kind] of LITERALS) {
      if (this.source.startsWith(text, this.offset)) {
        this.offset += text.length;
        this.text = text;
        return kind;
      }
    }
    const character = this.peek();
    return this.unexpected(
      character === '}' || character === ']'
        ? 'expected a value'
        : "expected a valid value (number, String, array, object, 'true', 'false' or 'null')",
    );
  }

  /** From behind the opening quote to behind the closing one. */
  private string(): string {
    const start = this.offset;
    let code = this.source.charCodeAt(this.offset);
    while (code !== QUOTE && code !== BACKSLASH && code >= SPACE) {
      this.offset += 1;
      code = this.source.charCodeAt(this.offset);
    }
    if (code === QUOTE) {
      this.offset += 1;
      return this.source.slice(start, this.offset - 1);
    }
    return this.source.slice(start, this.offset) + this.escapedString();
  }

  /** The rest of a string that holds escapes, to behind the closing quote. */
  private escapedString(): string {
    let text = '';
    for (;;) {
      const character = this.take();
      if (character === '') {
        jsonErrorAt(
          this.source,
          this.offset,
          'Unexpected end-of-input: was expecting closing quote for a string value',
        );
      }
      if (character === '"') {
        return text;
      }
      if (character < ' ') {
        jsonErrorAt(
          this.source,
          this.offset - 1,
          `Illegal unquoted character ((CTRL-CHAR, code ${character.charCodeAt(0)})): has to be escaped using backslash to be included in string value`,
        );
      }
      text += character === '\\' ? this.escape() : character;
    }
  }

  private escape(): string {
    const letter = this.take();
    if (letter === 'u') {
      const digits = this.source.slice(this.offset, this.offset + 4);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        this.unexpected('expected a hex-digit for character escape sequence');
      }
      this.offset += 4;
      return String.fromCharCode(parseInt(digits, 16));
    }
    const character = ESCAPES[letter];
    if (character === undefined) {
      jsonErrorAt(
        this.source,
        this.offset - 1,
        `Unrecognized character escape '${letter}' (code ${letter.charCodeAt(0)})`,
      );
    }
    return character;
  }

  private unexpected(expected: string): never {
    const character = this.peek();
    const container = this.containers.at(-1);
    if (character === '') {
      if (!container) {
        jsonError('No content to map to Object due to end of input');
      }
      jsonErrorAt(
        this.source,
        this.offset,
        container.entries > 0
          ? `Unexpected end-of-input within/between ${container.kind} entries`
          : `Unexpected end-of-input: expected close marker for ${container.kind}`,
      );
    }
    const message = `Unexpected character ('${character}' (code ${character.charCodeAt(0)})): ${expected}`;
    return container
      ? jsonErrorAt(this.source, this.offset, message)
      : jsonErrorAtInput(this.source, this.offset, message);
  }

  private skipSpace(): void {
    let code = this.source.charCodeAt(this.offset);
    while (code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB) {
      this.offset += 1;
      code = this.source.charCodeAt(this.offset);
    }
  }

  private peek(): string {
    return this.source[this.offset] ?? '';
  }

  private take(): string {
    const character = this.peek();
    this.offset += 1;
    return character;
  }
}
