/** AES as `Crypto` offers it: CBC with PKCS #7 padding, and GCM with a tag of 16 bytes. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { throwApex } from '../../runtime/exception';

interface Algorithm {
  readonly bits: 128 | 192 | 256;
  readonly mode: 'cbc' | 'gcm';
}

const INITIALIZATION_VECTOR_BYTES = { cbc: 16, gcm: 12 } as const;
const TAG_BYTES = 16;
const MAXIMUM_INPUT_BYTES = 1_048_576;

function invalid(message: string): never {
  throwApex('System.InvalidParameterValueException', message);
}

function algorithm(name: string): Algorithm {
  const match = /^AES(128|192|256)(-GCM)?$/i.exec(name);
  if (!match) {
    return invalid(`Invalid algorithm ${name}. Must be AES128, AES192, or AES256.`);
  }
  return { bits: Number(match[1]) as Algorithm['bits'], mode: match[2] ? 'gcm' : 'cbc' };
}

function checked(name: string, key: Uint8Array, data: Uint8Array): Algorithm {
  const chosen = algorithm(name);
  if (key.length !== chosen.bits / 8) {
    invalid(`Invalid private key. Must be ${chosen.bits / 8} bytes.`);
  }
  if (data.length > MAXIMUM_INPUT_BYTES) {
    invalid(
      `Invalid data. Input data is ${data.length} bytes, which exceeds the limit of ${MAXIMUM_INPUT_BYTES} bytes.`,
    );
  }
  return chosen;
}

function assertVector(vector: Uint8Array, { mode }: Algorithm): void {
  const size = INITIALIZATION_VECTOR_BYTES[mode];
  if (vector.length !== size) {
    invalid(`Invalid initialization vector. Must be ${size} bytes.`);
  }
}

const NO_DATA = new Uint8Array();

export function encrypt(
  name: string,
  key: Uint8Array,
  vector: Uint8Array,
  clear: Uint8Array,
  additional = NO_DATA,
): Uint8Array {
  const chosen = checked(name, key, clear);
  assertVector(vector, chosen);
  if (chosen.mode === 'cbc') {
    const cipher = createCipheriv(`aes-${chosen.bits}-cbc`, key, vector);
    return Buffer.concat([cipher.update(clear), cipher.final()]);
  }
  const cipher = createCipheriv(`aes-${chosen.bits}-gcm`, key, vector);
  cipher.setAAD(additional);
  return Buffer.concat([cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

export function decrypt(
  name: string,
  key: Uint8Array,
  vector: Uint8Array,
  encrypted: Uint8Array,
  additional = NO_DATA,
): Uint8Array {
  const chosen = checked(name, key, encrypted);
  assertVector(vector, chosen);
  try {
    if (chosen.mode === 'cbc') {
      const decipher = createDecipheriv(`aes-${chosen.bits}-cbc`, key, vector);
      return Buffer.concat([decipher.update(encrypted), decipher.final()]);
    }
    const decipher = createDecipheriv(`aes-${chosen.bits}-gcm`, key, vector);
    decipher.setAAD(additional);
    decipher.setAuthTag(encrypted.slice(-TAG_BYTES));
    return Buffer.concat([decipher.update(encrypted.slice(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return throwApex('System.SecurityException', 'Given final block not properly padded');
  }
}

/** The initialization vector is made here and stands before the cipher text. */
export function encryptWithManagedVector(
  name: string,
  key: Uint8Array,
  clear: Uint8Array,
  additional = NO_DATA,
): Uint8Array {
  const vector = randomBytes(INITIALIZATION_VECTOR_BYTES[algorithm(name).mode]);
  return Buffer.concat([vector, encrypt(name, key, vector, clear, additional)]);
}

export function decryptWithManagedVector(
  name: string,
  key: Uint8Array,
  vectorAndCipher: Uint8Array,
  additional = NO_DATA,
): Uint8Array {
  const size = INITIALIZATION_VECTOR_BYTES[algorithm(name).mode];
  if (vectorAndCipher.length < size) {
    invalid('Unable to parse initialization vector from encrypted data.');
  }
  return decrypt(name, key, vectorAndCipher.slice(0, size), vectorAndCipher.slice(size), additional);
}

export function generateKey(bits: number): Uint8Array {
  if (![128, 192, 256].includes(bits)) {
    invalid('Invalid key size. Must be 128, 192 or 256');
  }
  return randomBytes(bits / 8);
}
