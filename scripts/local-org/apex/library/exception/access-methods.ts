/** What QueryException and NoAccessException tell about fields that the user may not see. */
import { ApexMap, ApexSet } from '../../runtime/collections';
import type { ApexException } from '../../runtime/exception';
import { types } from '../../types';
import type { LibraryFunction } from '../define';

const STRING = types.primitive('String');

export const accessMethods: Readonly<Record<string, LibraryFunction>> = {
  'Map<String,Set<String>> getInaccessibleFields()': (exception: ApexException) =>
    ApexMap.of(
      STRING,
      types.set(STRING),
      [...exception.inaccessibleFields].map(([objectName, fields]) => [objectName, ApexSet.of(STRING, fields)]),
    ),
};
