import { throwApex } from '../runtime/exception';
import { ApexList } from '../runtime/collections';
import { apexToString, doubleToString, gmtText } from '../runtime/text';
import type { ApexDate, ApexDatetime } from '../runtime/temporal';
import type { Decimal } from '../runtime/value';
import { types } from '../types';
import { defineClass, referencePage } from './define';
import { localText } from './datetime/text';
import { elements } from './collection/elements';
import { compileRegex } from './regex/compile';
import { replaceAll, replaceFirst, split } from './regex/operations';
import * as characters from './string/characters';
import * as escape from './string/escape';
import { fillTemplate, formatMessage } from './string/format';
import { searchMethods } from './string/search';
import * as pad from './string/pad';
import { onClass, onInstance } from './strict';

const listOfStrings = (texts: string[]): ApexList => ApexList.of(types.primitive('String'), texts);

function unitAt(text: string, index: number): string {
  return text[index] ?? throwApex('System.StringException', `Index out of bounds: ${index}`);
}

/** What stands between the first `open` and the `close` after it; null when there is none. */
function between(text: string, open: string, close: string): string | null {
  const start = text.indexOf(open);
  const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
  return end < 0 ? null : text.slice(start + open.length, end);
}

const before = (text: string, index: number): string => (index < 0 ? text : text.slice(0, index));
const after = (text: string, separator: string, index: number): string =>
  index < 0 ? '' : text.slice(index + separator.length);
const withFirst = (text: string, change: (first: string) => string): string => change(text.slice(0, 1)) + text.slice(1);

function swapCase(text: string): string {
  return [...text].map((letter) => (characters.isUpper(letter) ? letter.toLowerCase() : letter.toUpperCase())).join('');
}

export const StringClass = defineClass({
  namespace: 'System',
  name: 'String',
  reference: referencePage('apex_methods_system_string'),
  methods: {
    ...searchMethods,
    'String abbreviate(Integer maxWidth)': onInstance((text: string, width: number) => pad.abbreviate(text, width, 0)),
    'String abbreviate(Integer maxWidth, Integer offset)': onInstance(pad.abbreviate),
    'String capitalize()': onInstance((text: string) => withFirst(text, (first) => first.toUpperCase())),
    'String center(Integer size)': onInstance((text: string, size: number) => pad.center(text, size, ' ')),
    'String center(Integer size, String padding)': onInstance(pad.center),
    'Integer charAt(Integer index)': onInstance((text: string, index: number) => unitAt(text, index).charCodeAt(0)),
    'Integer codePointAt(Integer index)': onInstance(
      (text: string, index: number) => unitAt(text, index) && text.codePointAt(index),
    ),
    'Integer codePointBefore(Integer index)': onInstance((text: string, index: number) => {
      unitAt(text, index - 1);
      const pair = index > 1 ? text.codePointAt(index - 2)! : 0;
      return pair > 0xffff ? pair : text.charCodeAt(index - 1);
    }),
    'Integer codePointCount(Integer beginIndex, Integer endIndex)': onInstance(
      (text: string, start: number, end: number) => [...pad.substring(text, start, end)].length,
    ),
    'String deleteWhitespace()': onInstance((text: string) =>
      characters.filterCharacters(text, (character) => !characters.isSpace(character)),
    ),
    'String escapeCsv()': onInstance(escape.escapeCsv),
    'String escapeEcmaScript()': onInstance(escape.escapeEcmaScript),
    'String escapeHtml3()': onInstance(escape.escapeHtml3),
    'String escapeHtml4()': onInstance(escape.escapeHtml4),
    'String escapeJava()': onInstance(escape.escapeJava),
    'static String escapeSingleQuotes(String text)': onClass((text: string) => text.replaceAll("'", "\\'")),
    'String escapeUnicode()': onInstance(escape.escapeUnicode),
    'String escapeXml()': onInstance(escape.escapeXml),
    'static String format(String pattern, List<Object> arguments)': onClass(formatMessage),
    'static String fromCharArray(List<Integer> characters)': onClass((codes: ApexList) =>
      String.fromCharCode(...(codes.items as number[])),
    ),
    'List<Integer> getChars()': onInstance((text: string) =>
      ApexList.of(
        types.primitive('Integer'),
        Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
      ),
    ),
    'static String join(Object iterable, String separator)': onClass((iterable: unknown, separator: string) =>
      elements(iterable)
        .map(([item, type]) => (item === null ? '' : apexToString(item, type)))
        .join(separator),
    ),
    'String left(Integer length)': onInstance(pad.left),
    'String leftPad(Integer length)': onInstance((text: string, size: number) => pad.leftPad(text, size, ' ')),
    'String leftPad(Integer length, String padding)': onInstance(pad.leftPad),
    'Integer length()': (text: string) => text.length,
    'String mid(Integer start, Integer length)': onInstance(pad.mid),
    'String normalizeSpace()': onInstance((text: string) => text.replace(/\s+/g, ' ').trim()),
    'Integer offsetByCodePoints(Integer index, Integer offset)': onInstance(
      (text: string, index: number, offset: number) => {
        const passed = [...text.slice(index)].slice(0, offset);
        return passed.length < offset
          ? throwApex('System.StringException', `Index out of bounds: ${index}`)
          : index + passed.join('').length;
      },
    ),
    'String remove(String part)': onInstance((text: string, part: string) => text.replaceAll(part, '')),
    'String removeEnd(String part)': onInstance((text: string, part: string) =>
      text.endsWith(part) ? text.slice(0, text.length - part.length) : text,
    ),
    'String removeEndIgnoreCase(String part)': onInstance((text: string, part: string) =>
      text.toLowerCase().endsWith(part.toLowerCase()) ? text.slice(0, text.length - part.length) : text,
    ),
    'String removeStart(String part)': onInstance((text: string, part: string) =>
      text.startsWith(part) ? text.slice(part.length) : text,
    ),
    'String removeStartIgnoreCase(String part)': onInstance((text: string, part: string) =>
      text.toLowerCase().startsWith(part.toLowerCase()) ? text.slice(part.length) : text,
    ),
    'String repeat(Integer times)': onInstance((text: string, times: number) => text.repeat(Math.max(times, 0))),
    'String repeat(String separator, Integer times)': onInstance((text: string, separator: string, times: number) =>
      Array.from({ length: Math.max(times, 0) }, () => text).join(separator),
    ),
    'String replace(String target, String replacement)': onInstance(
      (text: string, target: string, replacement: string) => text.replaceAll(target, () => replacement),
    ),
    'String replaceAll(String regExp, String replacement)': onInstance(
      (text: string, regExp: string, replacement: string) => replaceAll(compileRegex(regExp), text, replacement),
    ),
    'String replaceFirst(String regExp, String replacement)': onInstance(
      (text: string, regExp: string, replacement: string) => replaceFirst(compileRegex(regExp), text, replacement),
    ),
    'String reverse()': onInstance((text: string) => [...text].reverse().join('')),
    'String right(Integer length)': onInstance(pad.right),
    'String rightPad(Integer length)': onInstance((text: string, size: number) => pad.rightPad(text, size, ' ')),
    'String rightPad(Integer length, String padding)': onInstance(pad.rightPad),
    'List<String> split(String regExp)': onInstance((text: string, regExp: string) =>
      listOfStrings(split(compileRegex(regExp), text, 0)),
    ),
    'List<String> split(String regExp, Integer limit)': onInstance((text: string, regExp: string, limit: number) =>
      listOfStrings(split(compileRegex(regExp), text, limit)),
    ),
    'List<String> splitByCharacterType()': onInstance((text: string) =>
      listOfStrings(characters.splitByCharacterType(text, false)),
    ),
    'List<String> splitByCharacterTypeCamelCase()': onInstance((text: string) =>
      listOfStrings(characters.splitByCharacterType(text, true)),
    ),
    'String stripHtmlTags()': onInstance(escape.stripHtmlTags),
    'String substring(Integer start)': onInstance((text: string, start: number) =>
      pad.substring(text, start, text.length),
    ),
    'String substring(Integer start, Integer end)': onInstance(pad.substring),
    'String substringAfter(String separator)': onInstance((text: string, separator: string) =>
      after(text, separator, text.indexOf(separator)),
    ),
    'String substringAfterLast(String separator)': onInstance((text: string, separator: string) =>
      separator === '' ? '' : after(text, separator, text.lastIndexOf(separator)),
    ),
    'String substringBefore(String separator)': onInstance((text: string, separator: string) =>
      before(text, text.indexOf(separator)),
    ),
    'String substringBeforeLast(String separator)': onInstance((text: string, separator: string) =>
      separator === '' ? text : before(text, text.lastIndexOf(separator)),
    ),
    'String substringBetween(String tag)': onInstance((text: string, tag: string) => between(text, tag, tag)),
    'String substringBetween(String open, String close)': onInstance(between),
    'String swapCase()': onInstance(swapCase),
    'String template(Map<String,Object> values)': onInstance(fillTemplate),
    'String toLowerCase()': (text: string) => text.toLowerCase(),
    'String toLowerCase(String locale)': onInstance((text: string, locale: string) =>
      text.toLocaleLowerCase(locale.replaceAll('_', '-')),
    ),
    'String toUpperCase()': (text: string) => text.toUpperCase(),
    'String toUpperCase(String locale)': onInstance((text: string, locale: string) =>
      text.toLocaleUpperCase(locale.replaceAll('_', '-')),
    ),
    'String toString()': (text: string) => text.valueOf(),
    'String trim()': onInstance(characters.javaTrim),
    'String uncapitalize()': onInstance((text: string) => withFirst(text, (first) => first.toLowerCase())),
    'String unescapeCsv()': onInstance(escape.unescapeCsv),
    'String unescapeEcmaScript()': onInstance(escape.unescapeJava),
    'String unescapeHtml3()': onInstance(escape.unescapeHtml3),
    'String unescapeHtml4()': onInstance(escape.unescapeHtml4),
    'String unescapeJava()': onInstance(escape.unescapeJava),
    'String unescapeUnicode()': onInstance(escape.unescapeUnicode),
    'String unescapeXml()': onInstance(escape.unescapeXml),
    'static String valueOf(Date value)': (value: ApexDate | null) => value?.toIso() ?? null,
    'static String valueOf(Datetime value)': (value: ApexDatetime | null) => value && localText(value.milliseconds),
    'static String valueOf(Decimal value)': (value: Decimal | null) => value?.toString() ?? null,
    'static String valueOf(Double value)': (value: number | null) => (value === null ? null : doubleToString(value)),
    'static String valueOf(Integer value)': (value: number | null) => (value === null ? null : String(value)),
    'static String valueOf(Long value)': (value: bigint | null) => value?.toString() ?? null,
    'static String valueOf(Object value)': (value: unknown) => (value === null ? null : apexToString(value)),
    'static String valueOfGmt(Datetime value)': onClass((value: ApexDatetime) => gmtText(value.milliseconds)),
  },
});
