import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askHidden, secretsOf, type SecretSources } from '../../services/credentials/credential-values';
import { externalCredential, externalCredentials } from '../../services/credentials/external-credentials';

const PORTAL = externalCredential('Portal');

function sources(given: Partial<SecretSources>): SecretSources {
  return { environment: {}, input: null, ask: null, ...given };
}

describe('external credentials', () => {
  it('tell by their metadata what they need to be told', () => {
    const told = externalCredentials().map(({ name, protocol, variant, parameters }) => ({
      name,
      protocol,
      variant,
      parameters: parameters.map((parameter) => parameter.name),
    }));

    expect(told).toEqual([
      {
        name: 'EMR',
        protocol: 'OAuth',
        variant: 'ClientCredentialsClientSecretBasic',
        parameters: ['clientId', 'clientSecret'],
      },
      {
        name: 'Logistics',
        protocol: 'OAuth',
        variant: 'ClientCredentialsClientSecretBasic',
        parameters: ['clientId', 'clientSecret'],
      },
      { name: 'Portal', protocol: 'Custom', variant: null, parameters: ['ClientId', 'ClientSecret'] },
    ]);
  });

  it('are found whatever the case of their name', () => {
    expect(externalCredential('emr').name).toBe('EMR');
  });
});

describe('secretsOf', () => {
  const expected = { ClientId: 'a', ClientSecret: 'b=c' };

  it.each([
    ['the environment', { environment: { STAGELINK_PORTAL_CLIENT_ID: 'a', STAGELINK_PORTAL_CLIENT_SECRET: 'b=c' } }],
    ['lines of standard input', { input: 'ClientId=a\nClientSecret=b=c\n' }],
    ['a JSON object', { input: JSON.stringify(expected) }],
    ['both', { environment: { STAGELINK_PORTAL_CLIENT_ID: 'a' }, input: 'ClientSecret=b=c' }],
    ['a person', { ask: (question: string) => Promise.resolve(question === 'Portal ClientId: ' ? 'a' : 'b=c') }],
  ])('takes them from %s', async (_where, given) => {
    expect(await secretsOf(PORTAL, sources(given))).toEqual(expected);
  });

  it('takes standard input before the environment', async () => {
    const environment = { STAGELINK_PORTAL_CLIENT_ID: 'old', STAGELINK_PORTAL_CLIENT_SECRET: 'b=c' };

    expect(await secretsOf(PORTAL, sources({ environment, input: 'ClientId=a' }))).toEqual(expected);
  });

  it('names the variables that are missing', async () => {
    await expect(
      secretsOf(
        PORTAL,
        sources({ environment: { STAGELINK_PORTAL_CLIENT_ID: 'a', STAGELINK_PORTAL_CLIENT_SECRET: '' } }),
      ),
    ).rejects.toMatchObject({
      code: 'BAD_ARGUMENT',
      message: 'Portal needs ClientSecret.',
      remedy: expect.stringContaining('STAGELINK_PORTAL_CLIENT_SECRET') as string,
    });
  });

  it('refuses a name that the credential does not have', async () => {
    await expect(secretsOf(PORTAL, sources({ input: 'Token=hush' }))).rejects.toMatchObject({
      code: 'BAD_ARGUMENT',
      message: 'Portal has no parameter Token.',
    });
  });

  it('never repeats what it could not read', async () => {
    const failure: unknown = await secretsOf(PORTAL, sources({ input: '{"ClientSecret": "hush' })).catch(
      (error: unknown) => error,
    );

    expect(failure).toMatchObject({ code: 'BAD_ARGUMENT' });
    expect(JSON.stringify(failure) + String((failure as Error).stack)).not.toContain('hush');
  });
});

describe('askHidden', () => {
  it('shows the question and not the answer', async () => {
    let shown = '';
    const output = new PassThrough().on('data', (chunk: Buffer) => (shown += chunk.toString()));
    const input = new PassThrough();
    const answer = askHidden('Portal ClientSecret: ', input, output);
    input.write('hush\n');

    expect(await answer).toBe('hush');
    expect(shown).toBe('Portal ClientSecret: \n');
  });
});
