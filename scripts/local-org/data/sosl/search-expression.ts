/**
 * The search words of a FIND clause.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_sosl_find.htm
 */
import { SoslError } from './sosl-error';

/** The words of each searched field of a record, lower-cased. */
export type RecordWords = readonly (readonly string[])[];

export type SearchExpression = (words: RecordWords) => boolean;

const SHORTEST = 2;
const LONGEST = 10_000;
const OPERATORS: ReadonlySet<string> = new Set(['and', 'or']);

/** @throws SoslError for words that are too short and parentheses that do not match */
export function parseSearchExpression(text: string): SearchExpression {
  if (text.length > LONGEST) {
    return () => false;
  }
  return new ExpressionParser(tokensOf(text)).parse();
}

/** Words as the index has them: split at blanks and punctuation. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

interface Token {
  readonly kind: 'word' | 'phrase' | '(' | ')';
  readonly text: string;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /"((?:\\.|[^"\\])*)"|([()])|((?:\\.|[^\s"()\\])+)/gs;
  for (const [, phrase, parenthesis, word] of text.matchAll(pattern)) {
    if (phrase !== undefined) {
      tokens.push({ kind: 'phrase', text: phrase });
    } else if (parenthesis !== undefined) {
      tokens.push({ kind: parenthesis as '(' | ')', text: parenthesis });
    } else if (word !== undefined) {
      tokens.push({ kind: 'word', text: word });
    }
  }
  return tokens;
}

class ExpressionParser {
  private position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): SearchExpression {
    const expression = this.sequence();
    if (this.position < this.tokens.length) {
      throw new SoslError(`unexpected token: ${this.tokens[this.position].text}`);
    }
    return expression;
  }

  /** Operators bind from left to right; nothing between two words means AND. */
  private sequence(): SearchExpression {
    let left = this.unit();
    while (this.position < this.tokens.length && this.tokens[this.position].kind !== ')') {
      const [isEither, isNegated] = this.operator();
      const [before, right] = [left, this.unit()];
      left = isEither
        ? (words) => before(words) || right(words)
        : (words) => before(words) && right(words) !== isNegated;
    }
    return left;
  }

  private operator(): readonly [isEither: boolean, isNegated: boolean] {
    const isNext = (text: string, ahead = 0): boolean => {
      const token = this.tokens[this.position + ahead];
      return token?.kind === 'word' && token.text.toLowerCase() === text;
    };
    const isLast = this.position + 1 >= this.tokens.length;
    if (isLast) {
      return [false, false];
    }
    if (isNext('or')) {
      this.position += 1;
      return [true, false];
    }
    const isNegated = isNext('and') && isNext('not', 1);
    this.position += isNegated ? 2 : isNext('and') ? 1 : 0;
    return [false, isNegated];
  }

  private unit(): SearchExpression {
    const token = this.tokens[this.position];
    if (!token) {
      throw new SoslError('search term must be longer than one character: ');
    }
    this.position += 1;
    if (token.kind === ')') {
      throw new SoslError('unexpected token: )');
    }
    if (token.kind !== '(') {
      return matcher(token);
    }
    const inner = this.sequence();
    if (this.tokens[this.position]?.kind !== ')') {
      throw new SoslError("expecting a right parentheses, found '<EOF>'");
    }
    this.position += 1;
    return inner;
  }
}

/** A word with punctuation inside, such as an email address, is a phrase of its parts. */
function matcher({ kind, text }: Token): SearchExpression {
  const patterns = wordPatterns(kind === 'phrase' ? text : text.replace(/^\*+/, ''));
  const letters = text.replace(/[\s*?\\]/g, '');
  const isWord = kind === 'phrase' || !OPERATORS.has(text.toLowerCase());
  if (letters.length < SHORTEST && isWord) {
    throw new SoslError(`search term must be longer than one character: ${text}`);
  }
  return (words) => words.some((field) => holds(field, patterns));
}

function wordPatterns(text: string): readonly RegExp[] {
  // Behind a backslash the next character is itself; none of those that need one is part of a word.
  const unescaped = text.replace(/\\[*?]/g, ' ').replace(/\\(.)/gs, '$1');
  return (unescaped.toLowerCase().match(/[\p{L}\p{N}*?]+/gu) ?? [])
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => new RegExp(`^${part.replace(/\*/g, '.*').replace(/\?/g, '.')}$`, 'su'));
}

/** Whether the words come one after the other in the field. */
function holds(field: readonly string[], patterns: readonly RegExp[]): boolean {
  return (
    patterns.length > 0 &&
    field.some((_, start) => patterns.every((pattern, index) => pattern.test(field[start + index] ?? '')))
  );
}
