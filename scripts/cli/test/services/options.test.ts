import { describe, expect, it } from 'vitest';
import { CliError } from '../../cli-error';
import { readPort } from '../../services/port';
import { readLimit, readStatus } from '../../services/staged-options';

describe('readPort', () => {
  it.each([
    ['0', 0],
    ['8180', 8180],
    ['65535', 65_535],
  ])('takes %s', (text, port) => {
    expect(readPort(text)).toBe(port);
  });

  it.each(['abc', '-1', '65536', '80.5'])('refuses %s', (text) => {
    expect(() => readPort(text)).toThrow(CliError);
  });
});

describe('readStatus', () => {
  it.each([
    ['Failed', 'Failed'],
    ['failed', 'Failed'],
    [undefined, undefined],
  ])('reads %s as %s', (text, status) => {
    expect(readStatus(text)).toBe(status);
  });

  it.each(['', '%', 'Fail'])('refuses "%s"', (text) => {
    expect(() => readStatus(text)).toThrow(CliError);
  });
});

describe('readLimit', () => {
  it.each(['1', '200'])('takes %s', (text) => {
    expect(readLimit(text)).toBe(text);
  });

  it.each(['0', '201', 'many', '1.5'])('refuses %s', (text) => {
    expect(() => readLimit(text)).toThrow(CliError);
  });
});
