import { CliError } from '../../cli-error';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { secretsOf, secretSources } from '../../services/credentials/credential-values';
import { CredentialsApi, type CredentialState } from '../../services/credentials/credentials-api';
import { externalCredential, type ExternalCredential } from '../../services/credentials/external-credentials';
import { messages } from './messages';

export const credentialsSet = defineCommand<CredentialState>({
  noun: 'credentials',
  verb: 'set',
  summary: messages.setSummary,
  arguments: [{ name: '<name>', description: messages.nameArgument }],
  options: [
    { flags: '--principal <name>', description: messages.principalOption },
    { flags: '--stdin', description: messages.stdinOption },
  ],

  async run({ arguments: [name], options }, { targetOrg, json }) {
    const credential = externalCredential(name as string);
    const principal = principalOf(credential, options['principal'] as string | undefined);
    const secrets = await secretsOf(credential, await secretSources(options['stdin'] === true, json));
    return new CredentialsApi(await connect(targetOrg)).save(credential, principal, secrets);
  },

  render: ({ credential, principal, parameters }) => messages.saved(credential, principal, parameters),
});

/** @throws CliError BAD_ARGUMENT */
function principalOf(
  { name, protocol, principals, parameters }: ExternalCredential,
  given: string | undefined,
): string {
  if (parameters.length === 0) {
    throw new CliError('BAD_ARGUMENT', messages.unsupported(name, protocol), messages.useSetup);
  }
  const principal = given ?? (principals.length === 1 ? principals[0] : undefined);
  if (principal === undefined || !principals.includes(principal)) {
    const message = given === undefined ? messages.choosePrincipal(name) : messages.noPrincipal(name, given);
    throw new CliError('BAD_ARGUMENT', message, messages.principals(principals));
  }
  return principal;
}
