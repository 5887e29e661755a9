/** Collects lines of JavaScript, each with the Apex line that it stands for. */
import type { LineMap } from '../runtime/stack-trace';

const NO_LOCATION = -1;

export class Writer {
  private readonly lines: string[] = [];
  private readonly locationOfLine: number[] = [];
  private readonly apexLine: number[] = [];
  private readonly locations: string[] = [];
  private location = NO_LOCATION;

  /** Lines written by `work` belong to this method: `Class.Foo.bar`. */
  inLocation(location: string, work: () => void): void {
    const outer = this.location;
    this.location = this.locations.push(location) - 1;
    work();
    this.location = outer;
  }

  /** @param apexLine 1-based; 0 keeps the line out of stack traces */
  line(text: string, apexLine = 0): void {
    this.lines.push(text);
    this.locationOfLine.push(apexLine > 0 ? this.location : NO_LOCATION);
    this.apexLine.push(apexLine);
  }

  /** Reserves a line whose text is known only later; returns what fills it. */
  placeholder(): (text: string) => void {
    const index = this.lines.length;
    this.line('');
    return (text) => {
      this.lines[index] = text;
    };
  }

  get code(): string {
    return this.lines.join('\n');
  }

  get lineMap(): LineMap {
    return { locations: this.locations, locationOfLine: this.locationOfLine, apexLine: this.apexLine };
  }
}
