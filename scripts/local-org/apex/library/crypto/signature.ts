/** Digests, message authentication codes and signatures by the names that `Crypto` knows. */
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  sign as signData,
  verify as verifyData,
} from 'node:crypto';
import { throwApex } from '../../runtime/exception';

const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA1: 'sha1',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  SHA256: 'sha256',
  'SHA-512': 'sha512',
  SHA512: 'sha512',
  'SHA3-256': 'sha3-256',
  'SHA3-384': 'sha3-384',
  'SHA3-512': 'sha3-512',
};
const MACS: Readonly<Record<string, string>> = {
  HMACMD5: 'md5',
  HMACSHA1: 'sha1',
  HMACSHA256: 'sha256',
  HMACSHA512: 'sha512',
};
/** Digest, and whether the signature is the plain pair of numbers rather than its DER form. */
const SIGNATURES: Readonly<Record<string, { readonly digest: string; readonly plain?: boolean }>> = {
  RSA: { digest: 'sha1' },
  'RSA-SHA1': { digest: 'sha1' },
  'RSA-SHA256': { digest: 'sha256' },
  'RSA-SHA384': { digest: 'sha384' },
  'RSA-SHA512': { digest: 'sha512' },
  'ECDSA-SHA256': { digest: 'sha256' },
  'ECDSA-SHA384': { digest: 'sha384' },
  'ECDSA-SHA512': { digest: 'sha512' },
  'ECDSA-SHA256-PLAIN': { digest: 'sha256', plain: true },
  'ECDSA-SHA384-PLAIN': { digest: 'sha384', plain: true },
  'ECDSA-SHA512-PLAIN': { digest: 'sha512', plain: true },
};

function lookup<T>(table: Readonly<Record<string, T>>, name: string): T {
  return table[name.toUpperCase()] ?? throwApex('System.InvalidParameterValueException', `Invalid algorithm ${name}`);
}

export function digest(name: string, input: Uint8Array): Uint8Array {
  return createHash(lookup(DIGESTS, name)).update(input).digest();
}

export function mac(name: string, input: Uint8Array, key: Uint8Array): Uint8Array {
  return createHmac(lookup(MACS, name), key).update(input).digest();
}

const encoding = (plain: boolean | undefined) => (plain ? 'ieee-p1363' : 'der');

/** @param privateKey PKCS #8 in DER */
export function sign(name: string, input: Uint8Array, privateKey: Uint8Array): Uint8Array {
  const { digest: hash, plain } = lookup(SIGNATURES, name);
  const key = guarded(() => createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' }));
  return signData(hash, input, { key, dsaEncoding: encoding(plain) });
}

/** @param publicKey X.509 SubjectPublicKeyInfo in DER */
export function verify(name: string, input: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  const { digest: hash, plain } = lookup(SIGNATURES, name);
  const key = guarded(() => createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' }));
  return verifyData(hash, input, { key, dsaEncoding: encoding(plain) }, signature);
}

function guarded<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    return throwApex('System.SecurityException', (error as Error).message);
  }
}
