/** Failures of JSON reading and writing, with the position as the platform's parser tells it. */
import { throwApex } from '../../runtime/exception';

export function jsonError(message: string): never {
  throwApex('System.JSONException', message);
}

/** @param offset of the character at fault; the platform counts columns from 1 and names the one behind it */
export function jsonErrorAt(text: string, offset: number, message: string): never {
  const { line, column } = position(text, offset);
  jsonError(`${message} at [line:${line}, column:${column}]`);
}

/** As {@link jsonErrorAt}, in the other wording that the platform has for the top of the input. */
export function jsonErrorAtInput(text: string, offset: number, message: string): never {
  const { line, column } = position(text, offset);
  jsonError(`${message} at input location [${line},${column}]`);
}

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 2 };
}
