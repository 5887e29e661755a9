/**
 * Parses a formula as the platform's editor takes it (Salesforce Help, "Formula Operators and Functions"). Own, because
 * no library gives positions and covers comments, escapes and all the operators.
 */
export type FormulaNode =
  | { readonly kind: 'number'; readonly text: string; readonly offset: number }
  | { readonly kind: 'text'; readonly value: string; readonly offset: number }
  | { readonly kind: 'constant'; readonly value: boolean | null; readonly offset: number }
  /** `Amount__c`, `Patient__r.Name`, `$User.Id` */
  | { readonly kind: 'reference'; readonly path: string; readonly offset: number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[]; readonly offset: number };

export class FormulaError extends Error {
  override readonly name = 'FormulaError';

  /** @param offset into the formula's text */
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'operator' | 'end';
  readonly text: string;
  readonly offset: number;
}

const TOKEN =
  /\s+|\/\*[\s\S]*?\*\/|(?<number>\d+(?:\.\d*)?|\.\d+)|(?<text>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?<name>\$?[A-Za-z_][\w]*(?:[.:]\$?[A-Za-z_]\w*)*)|(?<operator>&&|\|\||<>|!=|==|<=|>=|[-+*/^&<>=!(),])/y;

function tokenise(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const offset = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) {
      throw new FormulaError(`Syntax error. Found '${source[offset]}'`, offset);
    }
    const kind = (['number', 'text', 'name', 'operator'] as const).find((group) => match.groups?.[group] !== undefined);
    if (kind) {
      tokens.push({ kind, text: match[0], offset });
    }
  }
  tokens.push({ kind: 'end', text: 'end of formula', offset: source.length });
  return tokens;
}

/** Loosest first; the operators of one line bind equally and to the left. Each names the function it stands for. */
const PRECEDENCE: readonly Readonly<Record<string, string>>[] = [
  { '||': 'OR' },
  { '&&': 'AND' },
  { '=': '=', '==': '=', '<>': '<>', '!=': '<>' },
  { '<': '<', '>': '>', '<=': '<=', '>=': '>=' },
  { '+': '+', '-': '-', '&': '&' },
  { '*': '*', '/': '/' },
  { '^': '^' },
];

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

export function parseFormula(source: string): FormulaNode {
  const tokens = tokenise(source);
  let position = 0;

  const peek = (): Token => tokens[position];
  const fail = (): never => {
    throw new FormulaError(`Syntax error. Found '${peek().text}'`, peek().offset);
  };
  const expect = (text: string): void => {
    if (peek().text !== text || peek().kind !== 'operator') {
      throw new FormulaError(`Syntax error. Missing '${text}'`, peek().offset);
    }
    position++;
  };

  function binary(level: number): FormulaNode {
    if (level === PRECEDENCE.length) {
      return unary();
    }
    let left = binary(level + 1);
    while (peek().kind === 'operator' && peek().text in PRECEDENCE[level]) {
      const { text, offset } = tokens[position++];
      left = { kind: 'call', name: PRECEDENCE[level][text], args: [left, binary(level + 1)], offset };
    }
    return left;
  }

  function unary(): FormulaNode {
    const { kind, text, offset } = peek();
    if (kind === 'operator' && (text === '-' || text === '+' || text === '!')) {
      position++;
      const operand = unary();
      return text === '+' ? operand : { kind: 'call', name: text === '-' ? 'NEGATE' : 'NOT', args: [operand], offset };
    }
    return primary();
  }

  function primary(): FormulaNode {
    const { kind, text, offset } = tokens[position++];
    switch (kind) {
      case 'number':
        return { kind, text, offset };
      case 'text':
        return { kind, value: unescape(text), offset };
      case 'name':
        return peek().text === '(' ? call(text, offset) : named(text, offset);
      default:
        if (text !== '(') {
          position--;
          return fail();
        }
    }
    const inner = binary(0);
    expect(')');
    return inner;
  }

  function call(name: string, offset: number): FormulaNode {
    expect('(');
    const args: FormulaNode[] = [];
    if (peek().text !== ')') {
      args.push(binary(0));
      while (peek().text === ',') {
        position++;
        args.push(binary(0));
      }
    }
    expect(')');
    return { kind: 'call', name: name.toUpperCase(), args, offset };
  }

  const root = binary(0);
  return peek().kind === 'end' ? root : fail();
}

function named(text: string, offset: number): FormulaNode {
  const constants: Readonly<Record<string, boolean | null>> = { TRUE: true, FALSE: false, NULL: null };
  const upper = text.toUpperCase();
  return upper in constants
    ? { kind: 'constant', value: constants[upper], offset }
    : { kind: 'reference', path: text, offset };
}

function unescape(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, (_, character: string) => ESCAPES[character] ?? character);
}
