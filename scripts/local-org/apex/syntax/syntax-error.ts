/** What the parser refuses, in the platform's wording where the parser's own message has a counterpart. */
import type { Position } from './nodes';

export class ApexSyntaxProblem extends Error {
  constructor(
    readonly position: Position,
    message: string,
  ) {
    super(message);
  }
}

/** ANTLR's message -> the platform's; the first pattern that matches decides. `token` is the offending token's text. */
const WORDINGS: readonly (readonly [RegExp, (match: RegExpExecArray, token: string) => string])[] = [
  [/^missing (\S+) at/, (match, token) => `Missing ${match[1]} at '${token}'`],
  [/^extraneous input .* expecting (?!\{)(\S+)$/s, (_match, token) => unexpected(token)],
  [/^mismatched input '}' expecting 'when'$/, () => 'Switch statement requires at least one when block'],
  [/^mismatched input .* expecting (?!\{)(\S+)$/s, (match, token) => `Expecting ${match[1]} but was: '${token}'`],
  [/^token recognition error at: '([\s\S]*)'$/, (match) => lexical(match[1] ?? '')],
];

export function wording(message: string, token: string): string {
  for (const [pattern, phrase] of WORDINGS) {
    const match = pattern.exec(message);
    if (match) {
      return token === '<EOF>' ? unexpected(token) : phrase(match, token);
    }
  }
  return unexpected(token);
}

function unexpected(token: string): string {
  return token === '<EOF>' ? 'Unexpected <EOF>' : `Unexpected token '${token}'.`;
}

function lexical(text: string): string {
  if (text.startsWith('/*')) {
    return 'Missing closing mark */ on multi-line comment.';
  }
  const escape = /\\([^btnfr"'\\u])/.exec(text);
  if (text.startsWith("'") && escape) {
    return `Invalid string literal '${text}'. Illegal character sequence '\\${escape[1]}' in string literal.`;
  }
  if (text.startsWith("'")) {
    return "Missing closing quote character ' on string.";
  }
  return `Found punctuation symbol or operator '${text}' that isn't valid in Apex.`;
}
