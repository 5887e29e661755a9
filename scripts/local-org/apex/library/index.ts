/** The one table of the emulated library: a class that is not listed here does not exist for the compiler. */
import { BlobClass } from './Blob';
import { BooleanClass } from './Boolean';
import { CollatorClass } from './Collator';
import { ComparableInterface } from './Comparable';
import { ComparatorInterface } from './Comparator';
import { CryptoClass } from './Crypto';
import { DateClass } from './Date';
import { DatetimeClass } from './Datetime';
import { DecimalClass } from './Decimal';
import type { LibraryClass } from './define';
import { DoubleClass } from './Double';
import { EncodingUtilClass } from './EncodingUtil';
import { ExceptionClass } from './Exception';
import { exceptionClasses } from './exceptions';
import { IdClass } from './Id';
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
import { MatcherClass } from './Matcher';
import { MathClass } from './Math';
import { ObjectClass } from './Object';
import { PatternClass } from './Pattern';
import { platformLibrary } from './platform';
import { schemaValues } from './platform/schema-values';
import { withDeclared } from './declared';
import { registerSchemaValues } from '../runtime/org-values';
import { RoundingModeEnum } from './RoundingMode';
import { SetClass } from './Set';
import { StringClass } from './String';
import { TimeClass } from './Time';
import { TimeZoneClass } from './TimeZone';
import { TypeClass, typeValue } from './Type';
import { URLClass } from './URL';
import { UUIDClass } from './UUID';

export const library: readonly LibraryClass[] = withDeclared([
  BlobClass,
  BooleanClass,
  CollatorClass,
  ComparableInterface,
  ComparatorInterface,
  CryptoClass,
  DateClass,
  DatetimeClass,
  DecimalClass,
  DoubleClass,
  EncodingUtilClass,
  ExceptionClass,
  IdClass,
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
  MatcherClass,
  MathClass,
  ObjectClass,
  PatternClass,
  RoundingModeEnum,
  SetClass,
  StringClass,
  TimeClass,
  TimeZoneClass,
  TypeClass,
  URLClass,
  UUIDClass,
  ...exceptionClasses,
  ...platformLibrary,
]);

registerSchemaValues({ ...schemaValues, type: typeValue });
