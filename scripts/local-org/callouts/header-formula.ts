/**
 * The formulas of credential headers: `{!'Bearer ' & $Credential.Portal.ApiKey}`. Text outside of braces is literal.
 * Source: Salesforce Help, "Create or Edit a Custom Header" and "Formulas in custom headers".
 */
import { NotEmulatedError } from '../apex/runtime/exception';

/** Resolves `$Credential.Portal.ApiKey`, given as `['Portal', 'ApiKey']`. */
export type CredentialReference = (path: readonly string[]) => string;

const FUNCTIONS: Readonly<Record<string, (argument: string) => string>> = {
  BASE64ENCODE: (text) => Buffer.from(text, 'utf8').toString('base64'),
  BLOB: (text) => text,
  HEX: (text) => Buffer.from(text, 'utf8').toString('hex'),
};

const TOKEN = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\$?[A-Za-z_][\w.]*)|([&+(),]))/y;

export function evaluateHeader(template: string, reference: CredentialReference): string {
  return template.replace(/\{!([^}]*)\}/g, (_, formula: string) => new Evaluator(formula, reference).run());
}

class Evaluator {
  private readonly tokens: { text: string; isString: boolean }[] = [];
  private position = 0;

  constructor(
    private readonly formula: string,
    private readonly reference: CredentialReference,
  ) {
    const pattern = new RegExp(TOKEN.source, 'y');
    const text = formula.trimEnd();
    while (pattern.lastIndex < text.length) {
      const match = pattern.exec(text);
      if (!match) {
        throw this.unsupported();
      }
      const literal = match[1] ?? match[2];
      this.tokens.push(
        literal === undefined
          ? { text: match[3] ?? match[4], isString: false }
          : { text: literal.replace(/\\(.)/g, '$1'), isString: true },
      );
    }
  }

  run(): string {
    const value = this.concatenation();
    if (this.position < this.tokens.length) {
      throw this.unsupported();
    }
    return value;
  }

  private concatenation(): string {
    let value = this.operand();
    while (this.peek() === '&' || this.peek() === '+') {
      this.position += 1;
      value += this.operand();
    }
    return value;
  }

  private operand(): string {
    const token = this.tokens[this.position];
    if (!token) {
      throw this.unsupported();
    }
    this.position += 1;
    if (token.isString) {
      return token.text;
    }
    if (token.text.startsWith('$Credential.')) {
      return this.reference(token.text.split('.').slice(1));
    }
    const apply = FUNCTIONS[token.text.toUpperCase()];
    if (!apply || this.peek() !== '(') {
      throw this.unsupported();
    }
    this.position += 1;
    const argument = this.concatenation();
    if (this.peek() !== ')') {
      throw this.unsupported();
    }
    this.position += 1;
    return apply(argument);
  }

  private peek(): string | null {
    const token = this.tokens[this.position];
    return token && !token.isString ? token.text : null;
  }

  private unsupported(): NotEmulatedError {
    return new NotEmulatedError(`The formula {!${this.formula}} in a credential header`);
  }
}
