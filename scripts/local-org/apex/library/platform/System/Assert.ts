import { isInstance } from '../../../runtime/type-test';
import type { ApexTypeValue } from '../../Type';
import { defineClass, referencePage, type LibraryFunction } from '../../define';
import { assertEqual, assertNotEqual, assertTrue, fail } from '../support/asserting';

/** Every assertion exists with and without a message; the message is the last argument. */
function withMessage(signature: string, check: LibraryFunction): Record<string, LibraryFunction> {
  return {
    [`static void ${signature})`]: check,
    [`static void ${signature}, String message)`]: check,
  };
}

export const AssertClass = defineClass({
  namespace: 'System',
  name: 'Assert',
  reference: referencePage('apex_class_System_Assert'),
  methods: {
    ...withMessage('areEqual(Object expected, Object actual', assertEqual),
    ...withMessage('areNotEqual(Object notExpected, Object actual', assertNotEqual),
    ...withMessage('isTrue(Boolean condition', assertTrue),
    ...withMessage('isFalse(Boolean condition', (condition: boolean | null, message: string | null = null) =>
      assertTrue(condition === false, message),
    ),
    ...withMessage('isNull(Object value', (value: unknown, message: string | null = null) =>
      assertTrue(value === null, message),
    ),
    ...withMessage('isNotNull(Object value', (value: unknown, message: string | null = null) =>
      assertTrue(value !== null, message),
    ),
    ...withMessage(
      'isInstanceOfType(Object instance, Type expectedType',
      (instance: unknown, type: ApexTypeValue, message: string | null = null) =>
        assertTrue(isInstance(instance, type.of), message),
    ),
    ...withMessage(
      'isNotInstanceOfType(Object instance, Type notExpectedType',
      (instance: unknown, type: ApexTypeValue, message: string | null = null) =>
        assertTrue(!isInstance(instance, type.of), message),
    ),
    'static void fail()': () => fail(null),
    'static void fail(String message)': (message: string | null) => fail(message),
  },
});
