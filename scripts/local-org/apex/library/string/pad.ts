/** Padding and cutting, as Apache Commons Lang does it for the platform. */
import { throwApex } from '../../runtime/exception';

export function leftPad(text: string, size: number, padding: string): string {
  return text.padStart(size, padding === '' ? ' ' : padding);
}

export function rightPad(text: string, size: number, padding: string): string {
  return text.padEnd(size, padding === '' ? ' ' : padding);
}

export function center(text: string, size: number, padding: string): string {
  const missing = size - text.length;
  return missing <= 0 ? text : rightPad(leftPad(text, text.length + Math.floor(missing / 2), padding), size, padding);
}

const ELLIPSIS = '...';

export function abbreviate(text: string, maxWidth: number, offset: number): string {
  if (maxWidth < 4) {
    throwApex('System.StringException', 'Minimum abbreviation width is 4');
  }
  if (text.length <= maxWidth) {
    return text;
  }
  let start = Math.min(offset, text.length);
  if (text.length - start < maxWidth - 3) {
    start = text.length - (maxWidth - 3);
  }
  if (start <= 4) {
    return text.slice(0, maxWidth - 3) + ELLIPSIS;
  }
  if (maxWidth < 7) {
    throwApex('System.StringException', 'Minimum abbreviation width with offset is 7');
  }
  if (start + maxWidth - 3 < text.length) {
    return ELLIPSIS + abbreviate(text.slice(start), maxWidth - 3, 0);
  }
  return ELLIPSIS + text.slice(text.length - (maxWidth - 3));
}

export function substring(text: string, start: number, end: number): string {
  if (start < 0 || start > text.length) {
    throwApex('System.StringException', `Starting position out of bounds: ${start}`);
  }
  if (end < start || end > text.length) {
    throwApex('System.StringException', `Ending position out of bounds: ${end}`);
  }
  return text.slice(start, end);
}

export function left(text: string, length: number): string {
  return length <= 0 ? '' : text.slice(0, length);
}

export function right(text: string, length: number): string {
  return length <= 0 ? '' : text.slice(-length);
}

export function mid(text: string, start: number, length: number): string {
  const from = Math.max(start, 0);
  return length < 0 || start > text.length ? '' : text.slice(from, from + length);
}
