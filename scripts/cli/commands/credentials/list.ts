import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { CredentialsApi, type CredentialState } from '../../services/credentials/credentials-api';
import { externalCredentials } from '../../services/credentials/external-credentials';
import { renderTable } from '../../services/table';
import { messages } from './messages';

type Listed = CredentialState & {
  /** Environment variables that `credentials set` reads. */
  readonly variables: readonly string[];
};

export const credentialsList = defineCommand<{ credentials: readonly Listed[] }>({
  noun: 'credentials',
  verb: 'list',
  summary: messages.listSummary,

  async run(_input, { targetOrg }) {
    const api = new CredentialsApi(await connect(targetOrg));
    const credentials: Listed[] = [];
    for (const credential of externalCredentials()) {
      for (const principal of credential.principals) {
        const variables = credential.parameters.map(({ variable }) => variable);
        credentials.push({ ...(await api.read(credential, principal)), variables });
      }
    }
    return { credentials };
  },

  render: ({ credentials }) =>
    renderTable(
      ['CREDENTIAL', 'PRINCIPAL', 'STATUS', 'SET BY'],
      credentials.map(({ credential, principal, status, variables }) => [
        credential,
        principal,
        status,
        variables.join(', '),
      ]),
    ),
});
