/** SOQL text -> syntax tree, with the grammar that the Apex compiler uses too. */
import { ApexErrorListener, ApexParserFactory } from '@apexdevtools/apex-parser';
import { SoqlError } from '../error';
import type { QueryNode } from './nodes';
import { readQuery } from './read-query';
import { hideLikeEscapes } from './text';

export function parseQuery(soql: string): QueryNode {
  const { parser } = ApexParserFactory.createLexerAndParser(hideLikeEscapes(soql), new FirstErrorListener());
  const tree = parser.query();
  const next = parser.getCurrentToken();
  if (next.text !== '<EOF>') {
    throw unexpectedToken(next.text, next.start);
  }
  return readQuery(tree);
}

export function unexpectedToken(text: string, offset: number): SoqlError {
  return new SoqlError('MALFORMED_QUERY', `unexpected token: ${text === '<EOF>' ? text : `'${text}'`}`, offset);
}

class FirstErrorListener extends ApexErrorListener {
  /** Where the generated parser has its token it is named; the lexer only knows the place and a sentence. */
  override syntaxError(...args: Parameters<ApexErrorListener['syntaxError']>): void {
    const [, symbol, line, column, message] = args;
    if (typeof symbol === 'object' && symbol !== null) {
      throw unexpectedToken(symbol.text, symbol.start);
    }
    this.apexSyntaxError(line, column, message);
  }

  apexSyntaxError(_line: number, column: number, message: string): never {
    const text = /^token recognition error at: '([\s\S]*)'$/.exec(message)?.[1];
    throw new SoqlError('MALFORMED_QUERY', text === undefined ? message : lexicalMessage(text), column);
  }
}

function lexicalMessage(text: string): string {
  if (!text.startsWith("'")) {
    return `unexpected char: '${text}'`;
  }
  return text.includes('\\') ? `Illegal string literal: ${text}` : `expecting a right single quote, found '<EOF>'`;
}
