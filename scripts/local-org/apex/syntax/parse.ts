/** Apex source text -> syntax tree, or the first thing in it that is not Apex. */
import { ApexErrorListener, ApexParserFactory, type ApexParser } from '@apexdevtools/apex-parser';
import type { AnonymousUnitSyntax, ClassUnitSyntax, TriggerUnitSyntax, UnitSyntax } from './nodes';
import { readAnonymousUnit, readClassUnit, readTriggerUnit } from './read-unit';
import { ApexSyntaxProblem, wording } from './syntax-error';

/** @throws ApexSyntaxProblem */
export function parseClass(text: string): ClassUnitSyntax {
  return parse(text, (parser) => parser.compilationUnit(), readClassUnit);
}

/** @throws ApexSyntaxProblem */
export function parseTrigger(text: string): TriggerUnitSyntax {
  return parse(text, (parser) => parser.triggerUnit(), readTriggerUnit);
}

/** @throws ApexSyntaxProblem */
export function parseAnonymous(text: string): AnonymousUnitSyntax {
  return parse(text, (parser) => parser.anonymousUnit(), readAnonymousUnit);
}

/** By the extension of its path: `.trigger`, else a class. @throws ApexSyntaxProblem */
export function parseFile(path: string, text: string): UnitSyntax {
  return path.toLowerCase().endsWith('.trigger') ? parseTrigger(text) : parseClass(text);
}

function parse<C, U>(text: string, rule: (parser: ApexParser) => C, read: (context: C) => U): U {
  const { parser } = ApexParserFactory.createLexerAndParser(text, new FirstError());
  return read(rule(parser));
}

class FirstError extends ApexErrorListener {
  /** The parser knows its offending token; the lexer only the place and a sentence. */
  override syntaxError(...args: Parameters<ApexErrorListener['syntaxError']>): never {
    const [, symbol, line, column, message] = args;
    const token = typeof symbol === 'object' && symbol !== null ? symbol.text : '';
    throw new ApexSyntaxProblem({ line, column: column + 1 }, wording(message, token));
  }

  apexSyntaxError(line: number, column: number, message: string): never {
    throw new ApexSyntaxProblem({ line, column: column + 1 }, message);
  }
}
