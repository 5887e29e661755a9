import { NotEmulatedError, throwApex } from '../runtime/exception';
import { ApexBlob } from '../runtime/temporal';
import { defineClass, referencePage } from './define';
import { onClass, onInstance } from './strict';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(blob: ApexBlob): string {
  try {
    return utf8.decode(blob.bytes);
  } catch {
    return throwApex('System.StringException', 'BLOB is not a valid UTF-8 string');
  }
}

export const BlobClass = defineClass({
  namespace: 'System',
  name: 'Blob',
  reference: referencePage('apex_methods_system_blob'),
  methods: {
    'Integer size()': (blob: ApexBlob) => blob.bytes.length,
    'static Blob toPdf(String text)': () => {
      throw new NotEmulatedError('Blob.toPdf');
    },
    'String toString()': onInstance(decode),
    'static Blob valueOf(String text)': onClass((text: string) => new ApexBlob(Buffer.from(text, 'utf8'))),
  },
});
