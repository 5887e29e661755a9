import { ApexJsonGenerator } from './JSONGenerator';
import { ApexJsonParser } from './JSONParser';
import { defineClass, referencePage } from './define';
import { JsonReader } from './json/reader';
import { writeValue } from './json/serialize';
import { readTyped } from './json/typed';
import { readUntyped } from './json/untyped';
import { JsonWriter } from './json/writer';
import { onClass } from './strict';
import type { ApexTypeValue } from './Type';

function serialize(value: unknown, pretty: boolean, suppressNulls: boolean): string {
  const writer = new JsonWriter(pretty);
  writeValue(writer, value, null, { suppressNulls });
  return writer.toString();
}

/** A reader that stands at the first token. */
function started(text: string): JsonReader {
  const reader = new JsonReader(text);
  reader.next();
  return reader;
}

function deserialize(text: string, type: ApexTypeValue, strict: boolean): unknown {
  const reader = started(text);
  return reader.kind === null ? readUntyped(reader) : readTyped(reader, type.of, { strict });
}

export const JSONClass = defineClass({
  namespace: 'System',
  name: 'JSON',
  reference: referencePage('apex_class_System_Json'),
  methods: {
    'static System.JSONGenerator createGenerator(Boolean prettyPrint)': onClass(
      (pretty: boolean) => new ApexJsonGenerator(pretty),
    ),
    'static System.JSONParser createParser(String text)': onClass((text: string) => new ApexJsonParser(text)),
    'static Object deserialize(String text, System.Type type)': onClass((text: string, type: ApexTypeValue) =>
      deserialize(text, type, false),
    ),
    'static Object deserializeStrict(String text, System.Type type)': onClass((text: string, type: ApexTypeValue) =>
      deserialize(text, type, true),
    ),
    'static Object deserializeUntyped(String text)': onClass((text: string) => readUntyped(started(text))),
    'static String serialize(Object value)': (value: unknown) => serialize(value, false, false),
    'static String serialize(Object value, Boolean suppressApexObjectNulls)': (value: unknown, suppress: boolean) =>
      serialize(value, false, suppress),
    'static String serializePretty(Object value)': (value: unknown) => serialize(value, true, false),
    'static String serializePretty(Object value, Boolean suppressApexObjectNulls)': (
      value: unknown,
      suppress: boolean,
    ) => serialize(value, true, suppress),
  },
});
