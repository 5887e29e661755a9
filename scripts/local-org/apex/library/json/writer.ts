/** Writes JSON text piece by piece, compact or with the platform's way of indenting. */

interface Container {
  readonly kind: 'object' | 'array';
  entries: number;
}

export class JsonWriter {
  private text = '';
  private readonly labels = new Map<string, string>();
  private readonly containers: Container[] = [];
  /** A field name was written and waits for its value. */
  private named = false;

  constructor(private readonly pretty: boolean) {}

  get depth(): number {
    return this.containers.length;
  }

  get innermost(): 'object' | 'array' | null {
    return this.containers.at(-1)?.kind ?? null;
  }

  /** True where a value may follow. */
  get expectsValue(): boolean {
    return this.innermost !== 'object' || this.named;
  }

  toString(): string {
    return this.text;
  }

  start(kind: 'object' | 'array'): void {
    this.beforeValue();
    this.text += kind === 'object' ? '{' : '[';
    this.containers.push({ kind, entries: 0 });
  }

  end(): void {
    const container = this.containers.pop();
    if (!container) {
      throw new Error('No object or array is open.');
    }
    if (container.kind === 'array') {
      this.text += this.pretty ? ' ]' : ']';
      return;
    }
    this.text += this.pretty ? (container.entries > 0 ? this.newLine() : ' ') : '';
    this.text += '}';
  }

  name(name: string): void {
    const container = this.containers.at(-1);
    if (container && container.entries > 0) {
      this.text += ',';
    }
    if (this.pretty) {
      this.text += this.newLine();
    }
    this.text += this.label(name);
    if (container) {
      container.entries += 1;
    }
    this.named = true;
  }

  /** A field name in quotes, with its colon: the same few come again and again. */
  private label(name: string): string {
    let label = this.labels.get(name);
    if (label === undefined) {
      label = quote(name) + (this.pretty ? ' : ' : ':');
      this.labels.set(name, label);
    }
    return label;
  }

  /** A number or literal as it stands in JSON. */
  raw(text: string): void {
    this.beforeValue();
    this.text += text;
  }

  string(text: string): void {
    this.raw(quote(text));
  }

  private beforeValue(): void {
    const container = this.containers.at(-1);
    if (container?.kind === 'array') {
      if (container.entries > 0) {
        this.text += ',';
      }
      if (this.pretty) {
        this.text += ' ';
      }
      container.entries += 1;
    }
    this.named = false;
  }

  /** Arrays stand in one line, so only objects indent. */
  private newLine(): string {
    return `\n${'  '.repeat(this.containers.filter((container) => container.kind === 'object').length)}`;
  }
}

/** What has to be escaped; single surrogates are among it. */
const ESCAPED = /[^ !#-[\]-\uD7FF\uE000-\uFFFF]/;

/** As JSON.stringify, with the capital hex digits of the platform. */
function quote(text: string): string {
  if (!ESCAPED.test(text)) {
    return `"${text}"`;
  }
  const quoted = JSON.stringify(text);
  return quoted.includes('\\u')
    ? quoted.replace(/\\u[0-9a-f]{4}/g, (escape) => `\\u${escape.slice(2).toUpperCase()}`)
    : quoted;
}
