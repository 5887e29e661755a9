import { throwApex } from '../runtime/exception';
import { ApexBlob } from '../runtime/temporal';
import { defineClass, referencePage } from './define';
import { onClass } from './strict';

/** Java charset names that Node can write, too. */
const CHARSETS: Readonly<Record<string, BufferEncoding>> = {
  'UTF-8': 'utf8',
  UTF8: 'utf8',
  'ISO-8859-1': 'latin1',
  'US-ASCII': 'ascii',
  ASCII: 'ascii',
  'UTF-16LE': 'utf16le',
};

function charset(name: string): BufferEncoding {
  return CHARSETS[name.toUpperCase()] ?? throwApex('System.IllegalArgumentException', `Unsupported encoding: ${name}`);
}

function base64Decode(text: string): ApexBlob {
  const stray = /[^A-Za-z0-9+/=\s_-]/.exec(text)?.[0];
  if (stray !== undefined) {
    throwApex('System.StringException', `Unrecognized base64 character: ${stray}`);
  }
  return new ApexBlob(Buffer.from(text, 'base64'));
}

function convertFromHex(text: string): ApexBlob {
  const stray = /[^0-9a-fA-F]/.exec(text)?.[0];
  if (stray !== undefined) {
    throwApex('System.StringException', `Unrecognized hexadecimal character: ${stray}`);
  }
  if (text.length % 2 === 1) {
    throwApex('System.StringException', 'Odd number of hexadecimal characters');
  }
  return new ApexBlob(Buffer.from(text, 'hex'));
}

/** Form encoding: a space is a plus sign, and only letters, digits and `.-*_` stand for themselves. */
export function urlEncode(text: string, encoding: string): string {
  return [...Buffer.from(text, charset(encoding))]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if (/[A-Za-z0-9.*_-]/.test(character)) {
        return character;
      }
      return character === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

export function urlDecode(text: string, encoding: string): string {
  if (/%(?![0-9a-fA-F]{2})/.test(text)) {
    throwApex('System.IllegalArgumentException', 'URLDecoder: Illegal hex characters in escape (%) pattern');
  }
  const bytes = charset(encoding);
  return text
    .replaceAll('+', ' ')
    .replace(/(?:%[0-9a-fA-F]{2})+/g, (escapes) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString(bytes));
}

const text = (blob: ApexBlob, encoding: BufferEncoding): string => Buffer.from(blob.bytes).toString(encoding);

export const EncodingUtilClass = defineClass({
  namespace: 'System',
  name: 'EncodingUtil',
  reference: referencePage('apex_classes_restful_encodingUtil'),
  methods: {
    'static Blob base64Decode(String text)': onClass(base64Decode),
    'static String base64Encode(Blob value)': onClass((blob: ApexBlob) => text(blob, 'base64')),
    'static Blob convertFromHex(String text)': onClass(convertFromHex),
    'static String convertToHex(Blob value)': onClass((blob: ApexBlob) => text(blob, 'hex')),
    'static String urlDecode(String text, String encoding)': onClass(urlDecode),
    'static String urlEncode(String text, String encoding)': onClass(urlEncode),
  },
});
