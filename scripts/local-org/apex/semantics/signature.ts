/** Reads the signature strings of library declarations: `static Map<String,T> find(List<T> items, Integer count)`. */
import type { TypeSyntax } from '../syntax/nodes';

export interface Signature {
  readonly isStatic: boolean;
  readonly isVirtual: boolean;
  readonly isAbstract: boolean;
  readonly isProtected: boolean;
  /** Null for `void` and for constructors. */
  readonly type: TypeSyntax | null;
  /** Empty for constructors. */
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: TypeSyntax }[];
}

const NOWHERE = { line: 0, column: 0 };
const MODIFIERS = new Set(['static', 'virtual', 'abstract', 'override', 'public', 'global', 'protected', 'final']);

class Reader {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(private readonly text: string) {
    this.tokens = text.match(/[A-Za-z_]\w*|[^\s]/g) ?? [];
  }

  signature(): Signature {
    const modifiers = new Set<string>();
    while (MODIFIERS.has(this.peek())) {
      modifiers.add(this.next());
    }
    const isConstructor = this.peek() === '(';
    const type = isConstructor ? null : this.type();
    const name = isConstructor ? '' : this.next();
    const parameters = this.peek() === '(' ? this.parameters() : [];
    this.end();
    return {
      isStatic: modifiers.has('static'),
      isVirtual: modifiers.has('virtual'),
      isAbstract: modifiers.has('abstract'),
      isProtected: modifiers.has('protected'),
      type: type?.parts[0]?.name.toLowerCase() === 'void' ? null : type,
      name,
      parameters,
    };
  }

  typeAlone(): TypeSyntax {
    const type = this.type();
    this.end();
    return type;
  }

  private parameters(): { name: string; type: TypeSyntax }[] {
    const parameters: { name: string; type: TypeSyntax }[] = [];
    this.expect('(');
    while (this.peek() !== ')') {
      const type = this.type();
      const isNamed = this.peek() !== ',' && this.peek() !== ')';
      parameters.push({ type, name: isNamed ? this.next() : `argument${parameters.length + 1}` });
      if (this.peek() === ',') {
        this.next();
      }
    }
    this.expect(')');
    return parameters;
  }

  private type(): TypeSyntax {
    const parts = [this.typePart()];
    while (this.peek() === '.') {
      this.next();
      parts.push(this.typePart());
    }
    let dimensions = 0;
    while (this.peek() === '[') {
      this.next();
      this.expect(']');
      dimensions++;
    }
    return { position: NOWHERE, parts, dimensions };
  }

  private typePart(): TypeSyntax['parts'][number] {
    const name = this.next();
    if (this.peek() !== '<') {
      return { name, arguments: null };
    }
    const typeArguments: TypeSyntax[] = [];
    do {
      this.next();
      typeArguments.push(this.type());
    } while (this.peek() === ',');
    this.expect('>');
    return { name, arguments: typeArguments };
  }

  private peek(): string {
    return this.tokens[this.at] ?? '';
  }

  private next(): string {
    const token = this.peek();
    if (!/\w|[<,.([]/.test(token)) {
      throw this.malformed();
    }
    this.at++;
    return token;
  }

  private expect(token: string): void {
    if (this.peek() !== token) {
      throw this.malformed();
    }
    this.at++;
  }

  private end(): void {
    if (this.at < this.tokens.length) {
      throw this.malformed();
    }
  }

  private malformed(): Error {
    return new Error(`The library signature "${this.text}" is malformed at "${this.peek()}".`);
  }
}

export function parseSignature(text: string): Signature {
  return new Reader(text).signature();
}

export function parseTypeText(text: string): TypeSyntax {
  return new Reader(text).typeAlone();
}
