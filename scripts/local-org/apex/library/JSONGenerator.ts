import type { ApexObject } from '../runtime/value';
import { types, type ClassType, type PrimitiveName } from '../types';
import { defineClass, referencePage, type LibraryFunction } from './define';
import { jsonError } from './json/error';
import { writeValue } from './json/serialize';
import { JsonWriter } from './json/writer';
import { onInstance } from './strict';

export class ApexJsonGenerator implements ApexObject {
  declare readonly $type: ClassType;
  private readonly writer: JsonWriter;
  private closed = false;

  constructor(pretty: boolean) {
    this.writer = new JsonWriter(pretty);
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** Closes what is still open, as the platform does. */
  close(): void {
    while (this.writer.depth > 0) {
      this.writer.end();
    }
    this.closed = true;
  }

  get text(): string {
    this.close();
    return this.writer.toString();
  }

  start(kind: 'object' | 'array'): void {
    this.assertValueExpected(`start an ${kind}`);
    this.writer.start(kind);
  }

  end(kind: 'object' | 'array'): void {
    this.assertOpen();
    if (this.writer.innermost !== kind) {
      jsonError(`Current context not an ${kind.toUpperCase()} but ${(this.writer.innermost ?? 'root').toUpperCase()}`);
    }
    this.writer.end();
  }

  name(name: string): void {
    this.assertOpen();
    if (this.writer.innermost !== 'object' || this.writer.expectsValue) {
      jsonError('Can not write a field name, expecting a value');
    }
    this.writer.name(name);
  }

  value(value: unknown, type: PrimitiveName | null): void {
    this.assertValueExpected('write value');
    writeValue(this.writer, value, type === null ? null : types.primitive(type), { suppressNulls: false });
  }

  private assertValueExpected(action: string): void {
    this.assertOpen();
    if (!this.writer.expectsValue) {
      jsonError(`Can not ${action}, expecting field name`);
    }
  }

  private assertOpen(): void {
    if (this.closed) {
      jsonError('The generator is closed');
    }
  }
}

/** `writeX(value)` and `writeXField(name, value)`. */
function writers(name: string, type: PrimitiveName): Record<string, LibraryFunction> {
  return {
    [`void ${name}(${type} value)`]: onInstance((generator: ApexJsonGenerator, value: unknown) =>
      generator.value(value, type),
    ),
    [`void ${name}Field(String fieldName, ${type} value)`]: onInstance(
      (generator: ApexJsonGenerator, fieldName: string, value: unknown) => {
        generator.name(fieldName);
        generator.value(value, type);
      },
    ),
  };
}

export const JSONGeneratorClass = defineClass({
  namespace: 'System',
  name: 'JSONGenerator',
  reference: referencePage('apex_class_System_JsonGenerator'),
  instances: ApexJsonGenerator,
  methods: {
    'void close()': (generator: ApexJsonGenerator) => generator.close(),
    'String getAsString()': (generator: ApexJsonGenerator) => generator.text,
    'Boolean isClosed()': (generator: ApexJsonGenerator) => generator.isClosed,
    ...writers('writeBlob', 'Blob'),
    ...writers('writeBoolean', 'Boolean'),
    ...writers('writeDate', 'Date'),
    ...writers('writeDateTime', 'Datetime'),
    ...writers('writeId', 'Id'),
    ...writers('writeNumber', 'Decimal'),
    ...writers('writeNumber', 'Double'),
    ...writers('writeNumber', 'Integer'),
    ...writers('writeNumber', 'Long'),
    ...writers('writeString', 'String'),
    ...writers('writeTime', 'Time'),
    'void writeEndArray()': (generator: ApexJsonGenerator) => generator.end('array'),
    'void writeEndObject()': (generator: ApexJsonGenerator) => generator.end('object'),
    'void writeFieldName(String fieldName)': onInstance((generator: ApexJsonGenerator, name: string) =>
      generator.name(name),
    ),
    'void writeNull()': (generator: ApexJsonGenerator) => generator.value(null, null),
    'void writeNullField(String fieldName)': onInstance((generator: ApexJsonGenerator, name: string) => {
      generator.name(name);
      generator.value(null, null);
    }),
    'void writeObject(Object value)': (generator: ApexJsonGenerator, value: unknown) => generator.value(value, null),
    'void writeObjectField(String fieldName, Object value)': (
      generator: ApexJsonGenerator,
      name: string,
      value: unknown,
    ) => {
      generator.name(name);
      generator.value(value, null);
    },
    'void writeStartArray()': (generator: ApexJsonGenerator) => generator.start('array'),
    'void writeStartObject()': (generator: ApexJsonGenerator) => generator.start('object'),
  },
});
