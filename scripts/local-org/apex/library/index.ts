/** The one table of the emulated library: a class that is not listed here does not exist for the compiler. */
import { BooleanClass } from './Boolean';
import { ComparableInterface } from './Comparable';
import type { LibraryClass } from './define';
import { platformLibrary } from './platform';
import { RoundingModeEnum } from './RoundingMode';
import { StringClass } from './String';

export const library: readonly LibraryClass[] = [
  BooleanClass,
  ComparableInterface,
  RoundingModeEnum,
  StringClass,
  ...platformLibrary,
];
