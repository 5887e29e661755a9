import type { ApexEnumValue, ApexObject } from '../runtime/value';
import type { ClassType, PrimitiveName } from '../types';
import { defineClass, enumConstant, referencePage } from './define';
import { jsonError } from './json/error';
import { JsonReader, type TokenKind } from './json/reader';
import { readScalar } from './json/scalars';
import { readTyped } from './json/typed';
import { JSONTokenEnum } from './JSONToken';
import { onInstance } from './strict';
import type { ApexTypeValue } from './Type';

/** Tokens that a getter takes, by the Apex type it answers. */
const ACCEPTED: Partial<Record<PrimitiveName, readonly TokenKind[]>> = {
  Boolean: ['VALUE_TRUE', 'VALUE_FALSE'],
  Integer: ['VALUE_NUMBER_INT'],
  Long: ['VALUE_NUMBER_INT'],
  Double: ['VALUE_NUMBER_FLOAT', 'VALUE_NUMBER_INT'],
  Decimal: ['VALUE_NUMBER_FLOAT', 'VALUE_NUMBER_INT'],
  String: ['VALUE_STRING'],
  Id: ['VALUE_STRING'],
  Date: ['VALUE_STRING'],
  Datetime: ['VALUE_STRING'],
  Time: ['VALUE_STRING'],
  Blob: ['VALUE_STRING'],
};

export class ApexJsonParser implements ApexObject {
  declare readonly $type: ClassType;
  readonly reader: JsonReader;
  private cleared = false;
  private lastCleared: TokenKind | null = null;

  constructor(text: string) {
    this.reader = new JsonReader(text);
  }

  get kind(): TokenKind | null {
    return this.cleared ? null : this.reader.kind;
  }

  next(): ApexEnumValue | null {
    this.cleared = false;
    return token(this.reader.next());
  }

  /** Skips names and brackets that close. */
  nextValue(): ApexEnumValue | null {
    let kind: ApexEnumValue | null;
    do {
      kind = this.next();
    } while (kind !== null && !/^(?:VALUE|START)_/.test(kind.name));
    return kind;
  }

  clear(): void {
    this.lastCleared = this.kind ?? this.lastCleared;
    this.cleared = true;
  }

  get lastClearedToken(): ApexEnumValue | null {
    return token(this.lastCleared);
  }

  get text(): string | null {
    return this.kind === null ? null : this.reader.text;
  }

  scalar(name: PrimitiveName): unknown {
    const { kind } = this;
    if (kind === 'VALUE_NULL') {
      return null;
    }
    if (kind === null || !ACCEPTED[name]?.includes(kind)) {
      this.reader.fail(`Current token (${kind ?? 'null'}) not of ${name} value type`);
    }
    return readScalar(this.reader, name);
  }

  /** From the current token, or from the first when none was read yet. */
  readAs(type: ApexTypeValue, strict: boolean): unknown {
    if (this.kind === null && this.reader.next() === null) {
      jsonError('No content to map to Object due to end of input');
    }
    return readTyped(this.reader, type.of, { strict });
  }
}

function token(kind: TokenKind | null): ApexEnumValue | null {
  return kind === null ? null : enumConstant(JSONTokenEnum, kind);
}

const scalar = (name: PrimitiveName) => onInstance((parser: ApexJsonParser) => parser.scalar(name));

export const JSONParserClass = defineClass({
  namespace: 'System',
  name: 'JSONParser',
  reference: referencePage('apex_class_System_JsonParser'),
  instances: ApexJsonParser,
  methods: {
    'void clearCurrentToken()': (parser: ApexJsonParser) => parser.clear(),
    'Blob getBlobValue()': scalar('Blob'),
    'Boolean getBooleanValue()': scalar('Boolean'),
    'String getCurrentName()': (parser: ApexJsonParser) => parser.reader.currentName,
    'System.JSONToken getCurrentToken()': (parser: ApexJsonParser) => token(parser.kind),
    'Datetime getDateTimeValue()': scalar('Datetime'),
    'Date getDateValue()': scalar('Date'),
    'Decimal getDecimalValue()': scalar('Decimal'),
    'Double getDoubleValue()': scalar('Double'),
    'Id getIdValue()': scalar('Id'),
    'Integer getIntegerValue()': scalar('Integer'),
    'System.JSONToken getLastClearedToken()': (parser: ApexJsonParser) => parser.lastClearedToken,
    'Long getLongValue()': scalar('Long'),
    'String getText()': (parser: ApexJsonParser) => parser.text,
    'Time getTimeValue()': scalar('Time'),
    'Boolean hasCurrentToken()': (parser: ApexJsonParser) => parser.kind !== null,
    'System.JSONToken nextToken()': (parser: ApexJsonParser) => parser.next(),
    'System.JSONToken nextValue()': (parser: ApexJsonParser) => parser.nextValue(),
    'Object readValueAs(System.Type type)': onInstance((parser: ApexJsonParser, type: ApexTypeValue) =>
      parser.readAs(type, false),
    ),
    'Object readValueAsStrict(System.Type type)': onInstance((parser: ApexJsonParser, type: ApexTypeValue) =>
      parser.readAs(type, true),
    ),
    'void skipChildren()': (parser: ApexJsonParser) => parser.reader.skipChildren(),
  },
});
