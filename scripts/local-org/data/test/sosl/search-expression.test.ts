/** Which records the words of a FIND clause match. */
import { describe, expect, it } from 'vitest';
import { parseSearchExpression, wordsOf } from '../../sosl/search-expression';
import { SoslError } from '../../sosl/sosl-error';

/** One record: its fields. */
const SMITH = ['John Smith', 'john.smith@acme.com', 'Works at Acme Inc. in Ohio'].map(wordsOf);

describe('search words', () => {
  it.each([
    ['smith', true],
    ['SMITH', true],
    ['smit', false],
    ['smit*', true],
    ['sm?th', true],
    ['*mith', false],
    ['john acme', true],
    ['john ohio nowhere', false],
    ['"john smith"', true],
    ['"smith john"', false],
    ['"acme inc"', true],
    ['john.smith@acme.com', true],
    ['smith@ohio', false],
    ['nowhere OR smith', true],
    ['nowhere AND smith', false],
    ['smith AND NOT acme', false],
    ['smith AND NOT texas', true],
    ['nowhere or smith and ohio', true],
    ['smith AND (texas OR ohio)', true],
    ['smith AND (texas OR maine)', false],
    ['smi\\*', false],
    ['"acme inc\\."', true],
  ])('%s', (words, expected) => {
    expect(parseSearchExpression(words)(SMITH)).toBe(expected);
  });

  it.each([
    ['a', 'search term must be longer than one character: a'],
    ['a*', 'search term must be longer than one character: a*'],
    ['', 'search term must be longer than one character: '],
    ['(smith', "expecting a right parentheses, found '<EOF>'"],
    ['smith)', 'unexpected token: )'],
  ])('refuses %j', (words, message) => {
    expect(() => parseSearchExpression(words)).toThrow(new SoslError(message));
  });
});
