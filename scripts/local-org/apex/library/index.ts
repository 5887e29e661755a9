/** The one table of the emulated library: a class that is not listed here does not exist for the compiler. */
import { BooleanClass } from './Boolean';
import { ComparableInterface } from './Comparable';
import { ComparatorInterface } from './Comparator';
import { DateClass } from './Date';
import { DatetimeClass } from './Datetime';
import { DecimalClass } from './Decimal';
import type { LibraryClass } from './define';
import { DoubleClass } from './Double';
import { ExceptionClass } from './Exception';
import { exceptionClasses } from './exceptions';
import { IntegerClass } from './Integer';
import { IterableInterface } from './Iterable';
import { IteratorInterface } from './Iterator';
import { JSONClass } from './JSON';
import { JSONGeneratorClass } from './JSONGenerator';
import { JSONParserClass } from './JSONParser';
import { JSONTokenEnum } from './JSONToken';
import { ListClass } from './List';
import { LongClass } from './Long';
import { MapClass } from './Map';
import { MathClass } from './Math';
import { ObjectClass } from './Object';
import { platformLibrary } from './platform';
import { schemaValues } from './platform/schema-values';
import { registerSchemaValues } from '../runtime/org-values';
import { RoundingModeEnum } from './RoundingMode';
import { SetClass } from './Set';
import { StringClass } from './String';
import { TimeClass } from './Time';
import { TimeZoneClass } from './TimeZone';
import { TypeClass, typeValue } from './Type';

export const library: readonly LibraryClass[] = [
  BooleanClass,
  ComparableInterface,
  ComparatorInterface,
  DateClass,
  DatetimeClass,
  DecimalClass,
  DoubleClass,
  ExceptionClass,
  IntegerClass,
  IterableInterface,
  IteratorInterface,
  JSONClass,
  JSONGeneratorClass,
  JSONParserClass,
  JSONTokenEnum,
  ListClass,
  LongClass,
  MapClass,
  MathClass,
  ObjectClass,
  RoundingModeEnum,
  SetClass,
  StringClass,
  TimeClass,
  TimeZoneClass,
  TypeClass,
  ...exceptionClasses,
  ...platformLibrary,
];

registerSchemaValues({ ...schemaValues, type: typeValue });
