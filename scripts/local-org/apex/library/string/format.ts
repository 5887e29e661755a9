/** `String.format` and `String.template`. */
import { NotEmulatedError, throwApex } from '../../runtime/exception';
import { apexToString } from '../../runtime/text';
import type { ApexList, ApexMap } from '../../runtime/collections';

/**
 * Java's MessageFormat with `{n}` placeholders. An apostrophe quotes, two of them stand for one, and a placeholder
 * without an argument stays as it is.
 */
/** Every argument is asked for its text once, used or not. */
export function formatMessage(pattern: string, list: ApexList): string {
  const args = list.items.map((item) => apexToString(item, list.$type.element));
  let result = '';
  let quoted = false;
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index]!;
    if (character === "'") {
      if (pattern[index + 1] === "'") {
        result += "'";
        index += 1;
      } else {
        quoted = !quoted;
      }
    } else if (character === '{' && !quoted) {
      const end = pattern.indexOf('}', index);
      if (end < 0) {
        throwApex('System.StringException', 'Unmatched braces in the pattern.');
      }
      result += argument(pattern.slice(index + 1, end), args);
      index = end;
    } else {
      result += character;
    }
  }
  return result;
}

function argument(placeholder: string, args: readonly string[]): string {
  if (placeholder.includes(',')) {
    throw new NotEmulatedError(`The format {${placeholder}} of String.format`);
  }
  if (!/^\s*\d+\s*$/.test(placeholder)) {
    throwApex('System.StringException', `can't parse argument number: ${placeholder}`);
  }
  return args[Number(placeholder)] ?? `{${placeholder}}`;
}

/** Replaces `${name}`; a name that the map lacks stays as it is. */
export function fillTemplate(template: string, values: ApexMap): string {
  return template.replace(/\$\{([^}]*)\}/g, (placeholder, name: string) =>
    values.has(name) ? apexToString(values.get(name), values.$type.value) : placeholder,
  );
}
