/** Methods of String that look at it: search, compare, ask what it is made of. */
import type { ApexList } from '../../runtime/collections';
import { stringHash } from '../../runtime/equality';
import type { LibraryFunction } from '../define';
import { onClass, onInstance } from '../strict';
import * as characters from './characters';

const isBlank = (text: string | null): boolean => text === null || characters.every(text, characters.isSpace, true);

const isEmpty = (text: string | null): boolean => text === null || text === '';

const lower = (text: string): string => text.toLowerCase();

function limitedDistance(left: string, right: string, threshold: number): number {
  const distance = characters.levenshtein(left, right);
  return distance > threshold ? -1 : distance;
}

/** A test of every character; false for an empty string unless `whenEmpty`. */
const all = (test: (character: string) => boolean, whenEmpty = false) =>
  onInstance((text: string) => characters.every(text, test, whenEmpty));

const isAlphanumeric = (character: string): boolean => characters.isLetter(character) || characters.isDigit(character);

const orSpace = (test: (character: string) => boolean) => (character: string) => character === ' ' || test(character);

export const searchMethods: Readonly<Record<string, LibraryFunction>> = {
  'Integer compareTo(String other)': onInstance((text: string, other: string) => {
    const index = characters.indexOfDifference(text, other);
    return index < 0 || index >= Math.min(text.length, other.length)
      ? text.length - other.length
      : text.charCodeAt(index) - other.charCodeAt(index);
  }),
  'Boolean contains(String part)': onInstance((text: string, part: string) => text.includes(part)),
  'Boolean containsAny(String characters)': onInstance((text: string, set: string) =>
    [...set].some((character) => text.includes(character)),
  ),
  'Boolean containsIgnoreCase(String part)': onInstance((text: string, part: string) =>
    lower(text).includes(lower(part)),
  ),
  'Boolean containsNone(String characters)': onInstance(
    (text: string, set: string) => ![...set].some((character) => text.includes(character)),
  ),
  'Boolean containsOnly(String characters)': onInstance((text: string, set: string) =>
    characters.every(text, (character) => set.includes(character), true),
  ),
  'Boolean containsWhitespace()': onInstance((text: string) => characters.indexWhere(text, characters.isSpace) >= 0),
  'Integer countMatches(String part)': onInstance(characters.countMatches),
  'String difference(String other)': onInstance((text: string, other: string) => {
    const index = characters.indexOfDifference(text, other);
    return index < 0 ? '' : other.slice(index);
  }),
  'Boolean endsWith(String suffix)': onInstance((text: string, suffix: string) => text.endsWith(suffix)),
  'Boolean endsWithIgnoreCase(String suffix)': onInstance((text: string, suffix: string) =>
    lower(text).endsWith(lower(suffix)),
  ),
  'Boolean equals(String other)': (text: string, other: string | null) => text.valueOf() === other,
  'Boolean equals(Object other)': (text: string, other: unknown) => text.valueOf() === other,
  'Boolean equalsIgnoreCase(String other)': (text: string, other: string | null) =>
    lower(text) === (other === null ? null : lower(other)),
  'static String getCommonPrefix(List<String> texts)': onClass((texts: ApexList) =>
    characters.commonPrefix(texts.items as (string | null)[]),
  ),
  'Integer getLevenshteinDistance(String other)': onInstance(characters.levenshtein),
  'Integer getLevenshteinDistance(String other, Integer threshold)': onInstance(limitedDistance),
  'Integer hashCode()': onInstance(stringHash),
  'Integer indexOf(String part)': onInstance((text: string, part: string) => text.indexOf(part)),
  'Integer indexOf(String part, Integer start)': onInstance((text: string, part: string, start: number) =>
    text.indexOf(part, start),
  ),
  'Integer indexOfAny(String characters)': onInstance((text: string, set: string) =>
    characters.indexWhere(text, (character) => set.includes(character)),
  ),
  'Integer indexOfAnyBut(String characters)': onInstance((text: string, set: string) =>
    characters.indexWhere(text, (character) => !set.includes(character)),
  ),
  'Integer indexOfChar(Integer character)': onInstance((text: string, code: number) =>
    text.indexOf(String.fromCodePoint(code)),
  ),
  'Integer indexOfChar(Integer character, Integer start)': onInstance((text: string, code: number, start: number) =>
    text.indexOf(String.fromCodePoint(code), start),
  ),
  'Integer indexOfDifference(String other)': onInstance(characters.indexOfDifference),
  'Integer indexOfIgnoreCase(String part)': onInstance((text: string, part: string) =>
    lower(text).indexOf(lower(part)),
  ),
  'Integer indexOfIgnoreCase(String part, Integer start)': onInstance((text: string, part: string, start: number) =>
    lower(text).indexOf(lower(part), start),
  ),
  'Boolean isAllLowerCase()': all(characters.isLower),
  'Boolean isAllUpperCase()': all(characters.isUpper),
  'Boolean isAlpha()': all(characters.isLetter),
  'Boolean isAlphaSpace()': all(orSpace(characters.isLetter), true),
  'Boolean isAlphanumeric()': all(isAlphanumeric),
  'Boolean isAlphanumericSpace()': all(orSpace(isAlphanumeric), true),
  'Boolean isAsciiPrintable()': all((character) => character >= ' ' && character <= '~', true),
  'static Boolean isBlank(String text)': isBlank,
  'static Boolean isEmpty(String text)': isEmpty,
  'static Boolean isNotBlank(String text)': (text: string | null) => !isBlank(text),
  'static Boolean isNotEmpty(String text)': (text: string | null) => !isEmpty(text),
  'Boolean isNumeric()': all(characters.isDigit),
  'Boolean isNumericSpace()': all(orSpace(characters.isDigit), true),
  'Boolean isWhitespace()': all(characters.isSpace, true),
  'Integer lastIndexOf(String part)': onInstance((text: string, part: string) => text.lastIndexOf(part)),
  'Integer lastIndexOf(String part, Integer end)': onInstance((text: string, part: string, end: number) =>
    end < 0 ? -1 : text.lastIndexOf(part, end),
  ),
  'Integer lastIndexOfChar(Integer character)': onInstance((text: string, code: number) =>
    text.lastIndexOf(String.fromCodePoint(code)),
  ),
  'Integer lastIndexOfChar(Integer character, Integer end)': onInstance((text: string, code: number, end: number) =>
    end < 0 ? -1 : text.lastIndexOf(String.fromCodePoint(code), end),
  ),
  'Integer lastIndexOfIgnoreCase(String part)': onInstance((text: string, part: string) =>
    lower(text).lastIndexOf(lower(part)),
  ),
  'Integer lastIndexOfIgnoreCase(String part, Integer end)': onInstance((text: string, part: string, end: number) =>
    end < 0 ? -1 : lower(text).lastIndexOf(lower(part), end),
  ),
  'Boolean startsWith(String prefix)': onInstance((text: string, prefix: string) => text.startsWith(prefix)),
  'Boolean startsWithIgnoreCase(String prefix)': onInstance((text: string, prefix: string) =>
    lower(text).startsWith(lower(prefix)),
  ),
};
