import { describe, expect, it } from 'vitest';
import { forOrg } from '../../services/remedy';
import { refusals } from '../../services/refusals';

const remedy = 'Deploy it: "npx stagelink deploy --target-org <alias>".';

describe('refusals', () => {
  it.each([
    ['a session that ended', { errorCode: 'INVALID_SESSION_ID' }, 'SESSION_ENDED'],
    ['an org without the package', { errorCode: 'NOT_FOUND' }, 'NOT_DEPLOYED'],
    ['a user without access', { errorCode: 'FORBIDDEN' }, 'NO_ACCESS'],
    ['a host that is not there', { cause: { code: 'ENOTFOUND' } }, 'ORG_UNREACHABLE'],
  ])('explain %s', async (_what, facts, code) => {
    const error = Object.assign(new Error('raw'), facts);

    await expect(refusals(() => Promise.reject(error))).rejects.toMatchObject({
      code,
      remedy: expect.stringMatching(/\.$/) as string,
    });
  });
});

describe('forOrg', () => {
  it('writes the alias into a remedy', () => {
    expect(forOrg(remedy, 'prod')).toBe('Deploy it: "npx stagelink deploy --target-org prod".');
  });

  it('leaves the alias out for the local org', () => {
    expect(forOrg(remedy, undefined)).toBe('Deploy it: "npx stagelink deploy".');
  });
});
