/** SObjects as JSON: `attributes` first, parents nested, child records as a query result. */
import { ApexList } from '../../runtime/collections';
import { SObjectValue } from '../../runtime/sobject';
import { ApexDatetime } from '../../runtime/temporal';
import { transaction } from '../../runtime/transaction';
import type { JsonWriter } from './writer';

export function writeRecord(writer: JsonWriter, record: SObjectValue, writeField: (value: unknown) => void): void {
  writer.start('object');
  writeAttributes(writer, record);
  for (const [name, value] of record.values) {
    // The platform leaves out what a query found empty, and shows a null that code has set.
    if (value === null && record.origin === 'queried') {
      continue;
    }
    writer.name(name);
    if (value instanceof ApexDatetime) {
      writer.string(new Date(value.milliseconds).toISOString().replace('Z', '+0000'));
    } else if (value instanceof ApexList) {
      writeChildren(writer, value, writeField);
    } else {
      writeField(value);
    }
  }
  writer.end();
}

function writeAttributes(writer: JsonWriter, record: SObjectValue): void {
  writer.name('attributes');
  writer.start('object');
  writer.name('type');
  writer.string(record.typeName);
  if (record.id !== null) {
    writer.name('url');
    writer.string(`/services/data/v${transaction().org.apiVersion}.0/sobjects/${record.typeName}/${record.id}`);
  }
  writer.end();
}

function writeChildren(writer: JsonWriter, children: ApexList, writeField: (value: unknown) => void): void {
  writer.start('object');
  writer.name('totalSize');
  writer.raw(String(children.items.length));
  writer.name('done');
  writer.raw('true');
  writer.name('records');
  writer.start('array');
  children.items.filter((item) => item instanceof SObjectValue).forEach(writeField);
  writer.end();
  writer.end();
}
