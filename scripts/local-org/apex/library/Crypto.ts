import { randomBytes, timingSafeEqual } from 'node:crypto';
import { NotEmulatedError } from '../runtime/exception';
import { ApexBlob } from '../runtime/temporal';
import * as aes from './crypto/aes';
import { digest, mac, sign, verify } from './crypto/signature';
import { defineClass, referencePage } from './define';
import { nullArgument, onClass } from './strict';

/** A function over bytes as one over Blobs; other arguments pass through. */
const overBlobs =
  (work: (...args: never[]) => Uint8Array) =>
  (...args: unknown[]): ApexBlob => {
    const missing = args.indexOf(null);
    if (missing >= 0) {
      nullArgument(missing + 1);
    }
    return new ApexBlob(
      (work as (...values: unknown[]) => Uint8Array)(
        ...args.map((argument) => (argument instanceof ApexBlob ? argument.bytes : argument)),
      ),
    );
  };

function certificates(): never {
  throw new NotEmulatedError("Signing with a certificate of the org's key store");
}

function verifyMac(name: string, data: ApexBlob, key: ApexBlob, expected: ApexBlob): boolean {
  const actual = mac(name, data.bytes, key.bytes);
  return actual.length === expected.bytes.length && timingSafeEqual(actual, expected.bytes);
}

export const CryptoClass = defineClass({
  namespace: 'System',
  name: 'Crypto',
  reference: referencePage('apex_classes_restful_crypto'),
  methods: {
    'static Blob decrypt(String algorithm, Blob key, Blob vector, Blob cipherText)': overBlobs(aes.decrypt),
    'static Blob decryptWithManagedIV(String algorithm, Blob key, Blob vectorAndCipherText)': overBlobs(
      aes.decryptWithManagedVector,
    ),
    'static Blob decryptWithManagedIV(String algorithm, Blob key, Blob vectorAndCipherText, Blob additionalData)':
      overBlobs(aes.decryptWithManagedVector),
    'static Blob encrypt(String algorithm, Blob key, Blob vector, Blob clearText)': overBlobs(aes.encrypt),
    'static Blob encryptWithManagedIV(String algorithm, Blob key, Blob clearText)': overBlobs(
      aes.encryptWithManagedVector,
    ),
    'static Blob encryptWithManagedIV(String algorithm, Blob key, Blob clearText, Blob additionalData)': overBlobs(
      aes.encryptWithManagedVector,
    ),
    'static Blob generateAesKey(Integer size)': overBlobs(aes.generateKey),
    'static Blob generateDigest(String algorithm, Blob input)': overBlobs(digest),
    'static Blob generateMac(String algorithm, Blob input, Blob key)': overBlobs(mac),
    'static Integer getRandomInteger()': () => randomBytes(4).readInt32BE(),
    'static Long getRandomLong()': () => randomBytes(8).readBigInt64BE(),
    'static Blob sign(String algorithm, Blob input, Blob privateKey)': overBlobs(sign),
    'static Blob signWithCertificate(String algorithm, Blob input, String certificate)': certificates,
    'static Boolean verify(String algorithm, Blob data, Blob signature, Blob publicKey)': onClass(
      (name: string, data: ApexBlob, signature: ApexBlob, key: ApexBlob) =>
        verify(name, data.bytes, signature.bytes, key.bytes),
    ),
    'static Boolean verify(String algorithm, Blob data, Blob signature, String certificate)': certificates,
    'static Boolean verifyHMac(String algorithm, Blob data, Blob key, Blob mac)': onClass(verifyMac),
  },
});
