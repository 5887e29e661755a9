/** How the library's exception classes are declared: they differ in name and page, few in methods. */
import { initialiseException } from '../../runtime/error-conversion';
import { newApexException, type ApexException } from '../../runtime/exception';
import { defineClass, referencePage, type LibraryClass, type LibraryFunction } from '../define';

const REFERENCE = referencePage('apex_classes_exception_methods');

/** A class that extends `System.Exception` and that Apex code may create. */
export function exceptionClass(
  name: string,
  methods: Readonly<Record<string, LibraryFunction>> = {},
  namespace = 'System',
): LibraryClass {
  const create = (message: string | null, cause: ApexException | null): ApexException =>
    initialiseException(newApexException(`${namespace}.${name}`, message), message, cause);
  return defineClass({
    namespace,
    name,
    reference: REFERENCE,
    virtual: true,
    extends: 'System.Exception',
    constructors: {
      '()': () => create(null, null),
      '(String message)': (message: string | null) => create(message, null),
      '(Exception cause)': (cause: ApexException | null) => create(null, cause),
      '(String message, Exception cause)': create,
    },
    methods,
  });
}
