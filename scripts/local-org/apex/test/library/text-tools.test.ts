/**
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_pattern_and_matcher.htm,
 * …/apex_classes_restful_crypto.htm, …/apex_classes_restful_encodingUtil.htm, …/apex_methods_system_url.htm
 */
import { createHmac, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compileRegex } from '../../library/regex/compile';
import { ApexBlob } from '../../runtime/temporal';
import { inFakeTransaction } from '../support/fake-transaction';
import { call, construct, thrownBy } from './support/call';

const blob = (text: string, encoding: BufferEncoding = 'utf8'): ApexBlob => new ApexBlob(Buffer.from(text, encoding));
const hex = (value: unknown): string => Buffer.from((value as ApexBlob).bytes).toString('hex');

describe('Pattern', () => {
  test.each<[string, string, boolean]>([
    ['a*b', 'aaab', true],
    ['(?i)HELLO', 'hello', true],
    ['[a-z&&[^aeiou]]+', 'xyz', true],
    ['[a-z&&[^aeiou]]+', 'xaz', false],
    ['\\p{Upper}\\p{Lower}+', 'Abc', true],
    ['\\p{L}+', 'é', true],
    ['[\\w.-]+@[\\w.]+', 'a-b.c@d.ef', true],
    ['\\Qa.b\\E', 'a.b', true],
    ['\\Qa.b\\E', 'axb', false],
    ['a.c', 'a\nc', false],
    ['(?s)a.c', 'a\nc', true],
    ['[[0-9][a-c]-[x-z]]+', '1a-z', true],
    ['[-a]+', 'a-', true],
    ['[[0-9]\\-[a-c]]+', '1-a', true],
    ['[\\d\\d-\\d]+', '1-2', true],
    ['[\\w-z]+', 'a-z', true],
    ['[a-\\d]+', 'a-1', true],
    ['(?i:NULL)x', 'nullx', true],
    ['(?i:NULL)x', 'nullX', false],
    ['a(b(?i)c)d', 'abCd', true],
    ['a(b(?i)c)d', 'abCD', false],
    ['(?i:[a-f]+)z', 'aBCz', true],
    ['(?i:[a-f]+)z', 'aGz', false],
    ['(?s:a.)c.', 'a\nc\n', false],
    ['(?m:.+^b)', 'a\nb', false],
    ['a\n(?m:^b$)\nc', 'a\nb\nc', true],
    ['\\s', '\u00a0', false],
    ['(a)(b)?\\1', 'aa', true],
    ['[]a]+', 'a]', true],
    ['\\u0041\\x42', 'AB', true],
    ['^\\d{3}-\\d{4}$', '555-1234', true],
    ['[-+]?\\d+', '-5', true],
  ])('%s matches %j: %s', (source, text, expected) => {
    expect(call('Pattern', 'matches(String,String)', source, text)).toBe(expected);
  });

  test('matches at the end before a final line break, as Java does', () => {
    expect(compileRegex('b$').search.exec('ab\n')?.index).toBe(1);
    expect(compileRegex('b$').search.exec('b\nc')).toBeNull();
  });

  test.each(['(', 'a)', '*a', '[a', 'a{2', '\\y', '\\p{Nonsense}'])('refuses %s', (source) => {
    expect(thrownBy(() => call('Pattern', 'compile(String)', source))).toMatch(
      /^System\.StringException: Invalid regex: /,
    );
  });

  test.each(['a*+', '(?>a)', '(?x)a'])('names %s as not emulated', (source) => {
    expect(() => call('Pattern', 'compile(String)', source)).toThrow(/is not emulated by the local org/);
  });

  test('quotes what it is given', () => {
    expect(call('Pattern', 'matches(String,String)', call('Pattern', 'quote(String)', 'a\\E.*'), 'a\\E.*')).toBe(true);
  });
});

describe('Matcher', () => {
  const matcher = (source: string, text: string): unknown =>
    call('Pattern', 'matcher(String)', call('Pattern', 'compile(String)', source), text);

  test('finds one match after the other and tells groups and positions', () => {
    const found = matcher('(\\w)(\\d)?', 'a1 b');
    const seen: unknown[] = [];
    while (call('Matcher', 'find()', found) === true) {
      seen.push([
        call('Matcher', 'group()', found),
        call('Matcher', 'group(Integer)', found, 2),
        call('Matcher', 'start()', found),
        call('Matcher', 'end(Integer)', found, 2),
      ]);
    }
    expect(seen).toEqual([
      ['a1', '1', 0, 2],
      ['b', null, 3, -1],
    ]);
  });

  test('matches the whole region, looks at its start', () => {
    const word = matcher('\\w+', 'ab cd');
    expect(call('Matcher', 'matches()', word)).toBe(false);
    expect(call('Matcher', 'lookingAt()', word)).toBe(true);
    call('Matcher', 'region(Integer,Integer)', word, 3, 5);
    expect(call('Matcher', 'matches()', word)).toBe(true);
    expect(call('Matcher', 'start()', word)).toBe(3);
  });

  test('does not find an empty match for ever', () => {
    const empty = matcher('x*', 'ab');
    expect([1, 2, 3, 4].map(() => call('Matcher', 'find()', empty))).toEqual([true, true, true, false]);
  });

  test.each<[string, string, string, string]>([
    ['(dog)(cat)?', 'dogcat dog', '$1!', 'dog! dog!'],
    ['(?<word>\\w+)', 'a b', '<${word}>', '<a> <b>'],
    ['a', 'banana', '\\$1', 'b$1n$1n$1'],
  ])('replaces %s in %s by %s', (source, text, replacement, expected) => {
    expect(call('Matcher', 'replaceAll(String)', matcher(source, text), replacement)).toBe(expected);
  });

  test.each<[() => unknown, string]>([
    [() => call('Matcher', 'group()', matcher('a', 'b')), 'System.StringException: No match found'],
    [() => call('Matcher', 'replaceAll(String)', matcher('a', 'a'), '$1'), 'System.StringException: No group 1'],
    [
      () => call('Matcher', 'replaceAll(String)', matcher('a', 'a'), '$'),
      'System.StringException: Illegal group reference',
    ],
  ])('refuses what has no answer (%#)', (work, expected) => {
    expect(thrownBy(work)).toBe(expected);
  });
});

describe('Crypto', () => {
  test.each<[string, string]>([
    ['MD5', '900150983cd24fb0d6963f7d28e17f72'],
    ['SHA1', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['SHA-256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('digest %s of "abc" (RFC 1321, FIPS 180)', (algorithm, expected) => {
    expect(hex(call('Crypto', 'generateDigest(String,Blob)', algorithm, blob('abc')))).toBe(expected);
  });

  test('makes and verifies message authentication codes', () => {
    const mac = call('Crypto', 'generateMac(String,Blob,Blob)', 'hmacSHA256', blob('data'), blob('key'));
    expect(hex(mac)).toBe(createHmac('sha256', 'key').update('data').digest('hex'));
    expect(call('Crypto', 'verifyHMac(String,Blob,Blob,Blob)', 'hmacSHA256', blob('data'), blob('key'), mac)).toBe(
      true,
    );
  });

  test.each(['AES128', 'AES192', 'AES256', 'AES256-GCM'])('%s decrypts what it encrypted', (algorithm) => {
    const key = call('Crypto', 'generateAesKey(Integer)', Number(/\d+/.exec(algorithm)![0]));
    const encrypted = call('Crypto', 'encryptWithManagedIV(String,Blob,Blob)', algorithm, key, blob('secret'));
    expect(hex(call('Crypto', 'decryptWithManagedIV(String,Blob,Blob)', algorithm, key, encrypted))).toBe(
      hex(blob('secret')),
    );
  });

  test('signs with RSA and verifies', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const secret = new ApexBlob(privateKey.export({ format: 'der', type: 'pkcs8' }));
    const open = new ApexBlob(publicKey.export({ format: 'der', type: 'spki' }));
    const signature = call('Crypto', 'sign(String,Blob,Blob)', 'RSA-SHA256', blob('data'), secret);
    const verify = (data: string) =>
      call('Crypto', 'verify(String,Blob,Blob,Blob)', 'RSA-SHA256', blob(data), signature, open);
    expect([verify('data'), verify('other')]).toEqual([true, false]);
  });

  test.each<[() => unknown, string]>([
    [
      () => call('Crypto', 'encryptWithManagedIV(String,Blob,Blob)', 'DES', blob('k'), blob('x')),
      'System.InvalidParameterValueException: Invalid algorithm DES. Must be AES128, AES192, or AES256.',
    ],
    [
      () => call('Crypto', 'encrypt(String,Blob,Blob,Blob)', 'AES128', blob('short'), blob('x'), blob('x')),
      'System.InvalidParameterValueException: Invalid private key. Must be 16 bytes.',
    ],
    [
      () => call('Crypto', 'generateDigest(String,Blob)', 'SHA1', null),
      'System.NullPointerException: Argument 2 cannot be null',
    ],
  ])('refuses wrong input (%#)', (work, expected) => {
    expect(thrownBy(work)).toBe(expected);
  });
});

test.each<[string, string, unknown[], unknown]>([
  ['EncodingUtil', 'base64Encode(Blob)', [blob('Hello')], 'SGVsbG8='],
  ['EncodingUtil', 'convertToHex(Blob)', [blob('hi')], '6869'],
  ['EncodingUtil', 'urlEncode(String,String)', ['a b&c=é/*~', 'UTF-8'], 'a+b%26c%3D%C3%A9%2F*%7E'],
  ['EncodingUtil', 'urlDecode(String,String)', ['a+b%26c%3D%C3%A9', 'UTF-8'], 'a b&c=é'],
  ['Blob', 'size()', [blob('é')], 2],
  ['Blob', 'toString()', [blob('é')], 'é'],
  ['Id', 'to15()', ['001000000000001AAA'], '001000000000001'],
  ['Id', 'valueOf(String)', ['0016F00003C5Fpu'], '0016F00003C5FpuQAF'],
  ['Id', 'valueOf(String,Boolean)', ['0016f00003c5fpuQAF', true], '0016F00003C5FpuQAF'],
])('%s.%s of %o', (className, signature, args, expected) => {
  expect(call(className, signature, ...args)).toEqual(expected);
});

test.each<[string, string, unknown[], string]>([
  ['EncodingUtil', 'base64Decode(String)', ['a*'], 'System.StringException: Unrecognized base64 character: *'],
  ['Blob', 'toString()', [blob('ff', 'hex')], 'System.StringException: BLOB is not a valid UTF-8 string'],
  ['Id', 'valueOf(String)', ['abc'], 'System.StringException: Invalid id: abc'],
  ['UUID', 'fromString(String)', ['x'], 'System.IllegalArgumentException: Invalid UUID string: x'],
])('%s.%s of %o throws %s', (className, signature, args, expected) => {
  expect(thrownBy(() => call(className, signature, ...args))).toBe(expected);
});

test('URL takes an address apart', () => {
  const url = construct('URL', '(String)', 'https://user@example.com:8443/a/b?c=d#e');
  const getters = [
    'getProtocol',
    'getUserInfo',
    'getHost',
    'getPort',
    'getDefaultPort',
    'getPath',
    'getFile',
    'getQuery',
    'getRef',
  ];
  expect(getters.map((getter) => call('URL', `${getter}()`, url))).toEqual([
    'https',
    'user',
    'example.com',
    8443,
    443,
    '/a/b',
    '/a/b?c=d',
    'c=d',
    'e',
  ]);
  expect(call('URL', 'toExternalForm()', url)).toBe('https://user@example.com:8443/a/b?c=d#e');
  expect(inFakeTransaction(() => call('URL', 'getHost()', call('URL', 'getOrgDomainUrl()')))).toBe('local.example.com');
});

test('UUIDs with one text are equal', () => {
  const text = '6b5b6a1e-6f5e-4c54-9a1a-2f0f3f0b7c1d';
  const uuid = call('UUID', 'fromString(String)', text.toUpperCase());
  expect(call('UUID', 'toString()', uuid)).toBe(text);
  expect(call('UUID', 'equals(Object)', uuid, call('UUID', 'fromString(String)', text))).toBe(true);
});

test('the collator sorts as people do', () => {
  inFakeTransaction(() => {
    const collator = call('Collator', 'getInstance()');
    expect(call('Collator', 'compare(String,String)', collator, 'a', 'B')).toBeLessThan(0);
    expect(call('Collator', 'compare(String,String)', collator, 'é', 'z')).toBeLessThan(0);
  });
});
