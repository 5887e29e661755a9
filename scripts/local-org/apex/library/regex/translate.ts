/**
 * Java regular expressions as JavaScript ones (flag `v`, which has Java's nested classes and intersections). What has no
 * counterpart is named and refused.
 * Source: https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/regex/Pattern.html
 */
import { NotEmulatedError, throwApex } from '../../runtime/exception';
import { escapeLiteral, SHORTHANDS, propertyClass } from './classes';

export interface Translation {
  readonly pattern: string;
  /** Of `i`, `m`, `s`. */
  readonly flags: string;
  readonly groupCount: number;
  readonly groupNames: ReadonlySet<string>;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LINE_ENDS = '\\n\\r\\u0085\\u2028\\u2029';
const LINE_END = '(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])';
/** Zero-width and other escapes that stand outside classes only. */
const ANCHORS: Readonly<Record<string, string>> = {
  A: '(?<![^])',
  z: '(?![^])',
  Z: `(?=${LINE_END}?(?![^]))`,
  b: '\\b',
  B: '\\B',
  R: LINE_END,
};
const CONTROL: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', a: '\u0007', e: '\u001b' };

export function translate(source: string): Translation {
  return new Translator(source).run();
}

class Translator {
  private position = 0;
  private output = '';
  private groupCount = 0;
  private depth = 0;
  private readonly groupNames = new Set<string>();
  private readonly flags = new Set<string>();
  /** Flags that hold where the reader is; the first entry is the whole pattern's. */
  private readonly scopes: Set<string>[] = [this.flags];

  constructor(private readonly source: string) {}

  run(): Translation {
    this.readLeadingFlags();
    while (this.position < this.source.length) {
      this.output += this.next();
    }
    if (this.depth > 0) {
      this.fail('Unclosed group');
    }
    this.assertCompiles();
    return {
      pattern: this.output,
      flags: [...this.flags].join(''),
      groupCount: this.groupCount,
      groupNames: this.groupNames,
    };
  }

  /** `(?i)`, `(?im)` … at the very start hold for the whole pattern. */
  private readLeadingFlags(): void {
    const leading = /^\(\?([a-zA-Z]+)\)/.exec(this.source);
    if (!leading) {
      return;
    }
    this.setFlags(leading[1]!, this.flags);
    this.position = leading[0].length;
  }

  private setFlags(letters: string, scope: Set<string>): void {
    for (const flag of letters) {
      if ('ims'.includes(flag)) {
        scope.add(flag);
      } else if (flag !== 'u') {
        throw new NotEmulatedError(`The regular expression flag (?${flag})`);
      }
    }
  }

  private holds(flag: string): boolean {
    return this.scopes.at(-1)!.has(flag);
  }

  /** `(?i:` of a group, `(?i)` up to the end of the group that it stands in. Taking a flag away is not emulated. */
  private flagGroup(): string | null {
    const opening = /^\?([a-zA-Z]+)([:)])/.exec(this.source.slice(this.position));
    if (!opening) {
      return null;
    }
    this.position += opening[0].length;
    const ofGroup = opening[2] === ':';
    if (ofGroup) {
      this.open();
    }
    this.setFlags(opening[1]!, this.scopes.at(-1)!);
    return ofGroup ? '(?:' : '';
  }

  private open(): void {
    this.depth += 1;
    this.scopes.push(new Set(this.scopes.at(-1)));
  }

  private close(): string {
    this.depth -= 1;
    this.scopes.pop();
    return this.depth < 0 ? this.fail("Unmatched closing ')'") : ')';
  }

  private next(): string {
    const character = this.take();
    switch (character) {
      case '\\':
        return this.escape();
      case '[':
        return this.characterClass();
      case '(':
        return this.group();
      case ')':
        return this.close();
      case '.':
        return this.holds('s') ? '[^]' : `[^${LINE_ENDS}]`;
      case '$':
        return this.holds('m') ? `(?=[${LINE_ENDS}]|(?![^]))` : ANCHORS['Z']!;
      case '*':
      case '+':
      case '?':
        return this.quantifier(character);
      case '{':
        return this.counted();
      case '^':
        return this.holds('m') ? `(?<![^${LINE_ENDS}])` : '^';
      case '|':
        return character;
      default:
        return this.literal(character);
    }
  }

  /** Where case does not matter in a part of the pattern only, a letter stands for both its cases. */
  private literal(character: string): string {
    return this.holds('i') && !this.flags.has('i') && /[a-zA-Z]/.test(character)
      ? `[${character.toLowerCase()}${character.toUpperCase()}]`
      : escapeLiteral(character);
  }

  private quantifier(quantifier: string): string {
    if (this.output === '' || /(?:^|[^\\])[(|]$/.test(this.output)) {
      this.fail(`Dangling meta character '${quantifier}'`);
    }
    return quantifier + this.greed();
  }

  private counted(): string {
    const end = this.source.indexOf('}', this.position);
    const range = this.source.slice(this.position, end);
    if (end < 0 || !/^\d+(?:,\d*)?$/.test(range)) {
      this.fail('Illegal repetition');
    }
    this.position = end + 1;
    return `{${range}}${this.greed()}`;
  }

  private greed(): string {
    if (this.peek() === '+') {
      throw new NotEmulatedError(`The possessive quantifier in the regular expression ${this.source}`);
    }
    return this.peek() === '?' ? this.take() : '';
  }

  private group(): string {
    const flags = this.flagGroup();
    if (flags !== null) {
      return flags;
    }
    this.open();
    if (this.peek() !== '?') {
      this.groupCount += 1;
      return '(';
    }
    const opening = /^\?(?:[:=!]|<[=!]|<([a-zA-Z][a-zA-Z0-9]*)>)/.exec(this.source.slice(this.position));
    if (!opening) {
      throw new NotEmulatedError(
        `The group (${this.source.slice(this.position, this.position + 3)} of the regular expression ${this.source}`,
      );
    }
    if (opening[1] !== undefined) {
      this.groupCount += 1;
      this.groupNames.add(opening[1]);
    }
    this.position += opening[0].length;
    return `(${opening[0]}`;
  }

  private escape(): string {
    const letter = this.peek();
    if (letter === 'Q') {
      return this.quoted();
    }
    const anchor = ANCHORS[letter];
    if (anchor !== undefined) {
      this.position += 1;
      return anchor;
    }
    const reference = /^(?:k<[a-zA-Z][a-zA-Z0-9]*>|[1-9])/.exec(this.source.slice(this.position));
    if (reference) {
      this.position += reference[0].length;
      return /^\d/.test(reference[0]) ? `(?:\\${reference[0]})` : `\\${reference[0]}`;
    }
    return this.classEscape();
  }

  private quoted(): string {
    const end = this.source.indexOf('\\E', this.position);
    const text = this.source.slice(this.position + 1, end < 0 ? undefined : end);
    this.position = end < 0 ? this.source.length : end + 2;
    return [...text].map((character) => this.literal(character)).join('');
  }

  /** An escape that may stand in a class too: a shorthand, a property, or one character. */
  private classEscape(): string {
    const letter = this.take();
    if (SHORTHANDS[letter] !== undefined) {
      return SHORTHANDS[letter];
    }
    if (letter === 'p' || letter === 'P') {
      return this.property(letter === 'P');
    }
    const code = /^(?:x([0-9a-fA-F]{2})|x\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4}))/.exec(
      this.source.slice(this.position - 1),
    );
    if (code) {
      this.position += code[0].length - 1;
      return escapeLiteral(String.fromCodePoint(parseInt(code[1] ?? code[2] ?? code[3]!, 16)));
    }
    const octal = letter === '0' ? /^[0-3]?[0-7]{1,2}/.exec(this.source.slice(this.position)) : null;
    if (octal) {
      this.position += octal[0].length;
      return escapeLiteral(String.fromCharCode(parseInt(octal[0], 8)));
    }
    if (CONTROL[letter] !== undefined) {
      return escapeLiteral(CONTROL[letter]);
    }
    return /[a-zA-Z0-9]/.test(letter) ? this.fail('Illegal/unsupported escape sequence') : escapeLiteral(letter);
  }

  private property(negated: boolean): string {
    const name = /^(?:\{(\^?[\w=\s-]+)\}|([A-Z]))/.exec(this.source.slice(this.position));
    if (!name) {
      this.fail('Unclosed character family');
    }
    this.position += name[0].length;
    const text = name[1] ?? name[2]!;
    return propertyClass(text, negated) ?? this.fail(`Unknown character property name {${text}}`);
  }

  /** A class, from behind its `[`: unions become nested classes, `&&` stays. */
  private characterClass(): string {
    const negated = this.peek() === '^' ? this.take() : '';
    const operands: string[] = [];
    let items = '';
    let first = true;
    while (this.peek() !== ']' || first) {
      if (this.position >= this.source.length) {
        this.fail('Unclosed character class');
      }
      if (this.source.startsWith('&&', this.position)) {
        this.position += 2;
        operands.push(items);
        items = '';
      } else {
        items += this.classItem();
      }
      first = false;
    }
    this.position += 1;
    operands.push(items);
    const filled = operands.filter((operand) => operand !== '');
    return filled.length === 1
      ? `[${negated}${filled[0]}]`
      : `[${negated}${filled.map((operand) => `[${operand}]`).join('&&')}]`;
  }

  private classItem(): string {
    const character = this.take();
    if (character === '[') {
      return this.characterClass();
    }
    if (character === '\\' && this.peek() === 'Q') {
      return this.quoted();
    }
    const item = withEscapedDash(character === '\\' ? this.classEscape() : escapeLiteral(character));
    const isRange = this.peek() === '-' && !/^-(?:\]|\[|&&|\\[dDwWsShHvVpP]|$)/.test(this.source.slice(this.position));
    // What stands for many characters is no end of a range.
    if (!isRange || item.startsWith('[') || /^\\p/i.test(item)) {
      return this.bothCases(item, item, item);
    }
    this.position += 1;
    const last = this.take();
    const end = withEscapedDash(last === '\\' ? this.classEscape() : escapeLiteral(last));
    return this.bothCases(`${item}-${end}`, item, end);
  }

  /** A range of a class with the letters of the other case that it holds. */
  private bothCases(range: string, from: string, to: string): string {
    if (!this.holds('i') || this.flags.has('i') || from.length > 1 || to.length > 1) {
      return range;
    }
    const others = [...LETTERS].filter((letter) => {
      const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
      return from <= other && other <= to;
    });
    return `${range}${others.join('')}`;
  }

  private peek(): string {
    return this.source[this.position] ?? '';
  }

  private take(): string {
    const character = String.fromCodePoint(this.source.codePointAt(this.position) ?? 0);
    if (this.position >= this.source.length) {
      this.fail('Unexpected end of the pattern');
    }
    this.position += character.length;
    return character;
  }

  private assertCompiles(): void {
    try {
      new RegExp(this.output, 'v');
    } catch (error) {
      this.fail((error as Error).message);
    }
  }

  private fail(reason: string): never {
    throwApex('System.StringException', `Invalid regex: ${reason} near index ${this.position}`);
  }
}

/** In a class a dash that is meant says so. */
function withEscapedDash(item: string): string {
  return item === '-' ? '\\-' : item;
}
