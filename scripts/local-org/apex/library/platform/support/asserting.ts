/** The checks behind `System.assert…` and `Assert`, with the platform's messages. */
import { apexEquals } from '../../../runtime/equality';
import { AssertException } from '../../../runtime/exception';
import { apexToString } from '../../../runtime/text';

/** @param message the test's own words, which may be any object; null for none */
export function fail(message: unknown, detail: string | null = null): never {
  const words = message === null ? [] : [apexToString(message)];
  const parts = detail === null ? words : [...words, detail];
  throw new AssertException(['Assertion Failed', ...parts].join(': '));
}

export function assertTrue(condition: boolean | null, message: unknown = null): void {
  if (condition !== true) {
    fail(message);
  }
}

export function assertEqual(expected: unknown, actual: unknown, message: unknown = null): void {
  if (!apexEquals(expected, actual)) {
    fail(message, `Expected: ${apexToString(expected)}, Actual: ${apexToString(actual)}`);
  }
}

export function assertNotEqual(unexpected: unknown, actual: unknown, message: unknown = null): void {
  if (apexEquals(unexpected, actual)) {
    fail(message, `Same value: ${apexToString(actual)}`);
  }
}
