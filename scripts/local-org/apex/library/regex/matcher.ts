/** One match operation of a pattern over a text, with Java's region, append position and group positions. */
import { throwApex } from '../../runtime/exception';
import type { ApexObject } from '../../runtime/value';
import type { ClassType } from '../../types';
import type { Regex } from './compile';
import type { ApexPattern } from './pattern';
import { replaceAll, replaceFirst } from './operations';

export class ApexMatcher implements ApexObject {
  declare readonly $type: ClassType;
  private match: RegExpExecArray | null = null;
  /** Offset in the text of what the last operation searched: matches count from there. */
  private base = 0;
  private searchFrom = 0;
  private start = 0;
  private stop: number;
  anchoringBounds = true;
  transparentBounds = false;
  /** True when the last operation looked at the end of the input. */
  hitEnd = false;

  constructor(
    private current: ApexPattern,
    private text: string,
  ) {
    this.stop = text.length;
  }

  get pattern(): ApexPattern {
    return this.current;
  }

  get regionStart(): number {
    return this.start;
  }

  get regionEnd(): number {
    return this.stop;
  }

  get groupCount(): number {
    return this.regex.groupCount;
  }

  matches(): boolean {
    return this.run(this.regex.whole, this.start);
  }

  lookingAt(): boolean {
    return this.run(this.regex.sticky, this.start);
  }

  find(): boolean {
    return this.searchFrom <= this.stop ? this.run(this.regex.search, this.searchFrom) : this.failed();
  }

  findFrom(index: number): boolean {
    if (index < 0 || index > this.text.length) {
      throwApex('System.StringException', `Illegal start index: ${index}`);
    }
    this.reset();
    return this.run(this.regex.search, index);
  }

  group(index: number): string | null {
    return this.matched(index)[index] ?? null;
  }

  /** -1 for a group that took no part in the match. */
  startOf(index: number): number {
    const found = this.matched(index).indices?.[index];
    return found ? found[0] + this.base : -1;
  }

  endOf(index: number): number {
    const found = this.matched(index).indices?.[index];
    return found ? found[1] + this.base : -1;
  }

  region(start: number, stop: number): this {
    if (start < 0 || stop > this.text.length || start > stop) {
      throwApex('System.StringException', 'Illegal region');
    }
    this.reset();
    this.start = start;
    this.stop = stop;
    this.searchFrom = start;
    return this;
  }

  reset(text = this.text): this {
    this.text = text;
    this.match = null;
    this.start = 0;
    this.stop = text.length;
    this.searchFrom = 0;
    this.hitEnd = false;
    return this;
  }

  usePattern(pattern: ApexPattern): this {
    this.current = pattern;
    this.match = null;
    return this;
  }

  replaceAll(replacement: string): string {
    this.reset();
    return replaceAll(this.regex, this.text, replacement);
  }

  replaceFirst(replacement: string): string {
    this.reset();
    return replaceFirst(this.regex, this.text, replacement);
  }

  private get regex(): Regex {
    return this.current.regex;
  }

  /** With anchoring bounds the region is the whole input; without, what is before it can be seen. */
  private run(expression: RegExp, from: number): boolean {
    this.base = this.anchoringBounds && !this.transparentBounds ? this.start : 0;
    expression.lastIndex = from - this.base;
    this.match = expression.exec(this.text.slice(this.base, this.stop));
    if (!this.match) {
      return this.failed();
    }
    const end = this.match.index + this.match[0].length + this.base;
    this.hitEnd = end === this.stop;
    this.searchFrom = this.match[0] === '' ? end + 1 : end;
    return true;
  }

  private failed(): boolean {
    this.match = null;
    this.hitEnd = true;
    this.searchFrom = this.stop + 1;
    return false;
  }

  private matched(index: number): RegExpExecArray {
    if (!this.match) {
      throwApex('System.StringException', 'No match found');
    }
    if (index < 0 || index > this.groupCount) {
      throwApex('System.StringException', `No group ${index}`);
    }
    return this.match;
  }
}
