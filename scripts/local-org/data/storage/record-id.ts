/** Record ids: three characters of key prefix, three of the instance, nine that count, three of check-sum. */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKSUM_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const [UPPER_A, UPPER_Z, LOWER_A] = ['A', 'Z', 'a'].map((letter) => letter.charCodeAt(0)) as [number, number, number];
/** The same for every local org; the third is the platform's reserved character. */
const INSTANCE = 'SL0';
const COUNTER_LENGTH = 9;

/** The three characters that tell apart ids that differ in case alone. */
function checksum(id15: string): string {
  let suffix = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let position = 0; position < 5; position++) {
      const character = id15[block * 5 + position];
      if (character >= 'A' && character <= 'Z') {
        bits |= 1 << position;
      }
    }
    suffix += CHECKSUM_DIGITS[bits];
  }
  return suffix;
}

/** Null when `text` is no well-formed id of 15 or 18 characters. A wrong case in 18 characters is put right. */
export function normaliseId(text: string): string | null {
  if (/^[0-9a-zA-Z]{15}$/.test(text)) {
    return text + checksum(text);
  }
  if (!/^[0-9a-zA-Z]{15}[A-Za-z0-5]{3}$/.test(text)) {
    return null;
  }
  return isRightCase(text) ? text : restoreCase(text);
}

/** Whether two ids, of 15 or of 18 characters, are of one record. */
export function isSameId(left: string, right: string): boolean {
  return left.slice(0, 15) === right.slice(0, 15);
}

/** True for nearly every id there is: the ids of the org itself. */
function isRightCase(id18: string): boolean {
  for (let index = 0; index < 15; index++) {
    const code = id18.charCodeAt(index);
    const isUpper = code >= UPPER_A && code <= UPPER_Z;
    const isLetter = isUpper || code >= LOWER_A;
    const bits = CHECKSUM_DIGITS.indexOf(id18[15 + Math.floor(index / 5)]);
    if (bits < 0 || (isLetter && isUpper !== (((bits >> (index % 5)) & 1) === 1))) {
      return false;
    }
  }
  return true;
}

function restoreCase(id18: string): string {
  const suffix = id18.slice(15).toUpperCase();
  let restored = '';
  for (let index = 0; index < 15; index++) {
    const bits = CHECKSUM_DIGITS.indexOf(suffix[Math.floor(index / 5)]);
    const isUpper = (bits >> (index % 5)) & 1;
    restored += isUpper ? id18[index].toUpperCase() : id18[index].toLowerCase();
  }
  return restored + suffix;
}

/** @param counter from 1 */
export function formatId(keyPrefix: string, counter: number): string {
  let digits = '';
  for (let rest = counter; rest > 0; rest = Math.floor(rest / DIGITS.length)) {
    digits = DIGITS[rest % DIGITS.length] + digits;
  }
  const id15 = keyPrefix + INSTANCE + digits.padStart(COUNTER_LENGTH, '0');
  return id15 + checksum(id15);
}

/** The counter inside an id that {@link formatId} made; 0 for one that came from elsewhere. */
export function counterOf(id: string): number {
  if (id.slice(3, 6) !== INSTANCE) {
    return 0;
  }
  let counter = 0;
  for (const digit of id.slice(6, 15)) {
    counter = counter * DIGITS.length + DIGITS.indexOf(digit);
  }
  return counter;
}
