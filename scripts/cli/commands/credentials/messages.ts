export const messages = {
  listSummary: 'List the external credentials: what each needs, and whether the org has it',
  setSummary: 'Set the secrets of an external credential, from environment variables or standard input',
  nameArgument: 'API name of the external credential, for example EMR',
  principalOption: 'named principal; the only one of the credential when left out',
  stdinOption: 'read the secrets from standard input: name=value lines, or a JSON object',
  choosePrincipal: (name: string): string => `${name} has several principals.`,
  noPrincipal: (name: string, principal: string): string => `${name} has no principal ${principal}.`,
  principals: (names: readonly string[]): string => `Give one of ${names.join(', ')} with --principal.`,
  unsupported: (name: string, protocol: string): string =>
    `${name} authenticates by ${protocol}, whose secrets this command cannot set.`,
  useSetup: 'Set them in Setup, Named Credentials, External Credentials.',
  saved: (name: string, principal: string, parameters: readonly string[]): string =>
    `${name} (${principal}) holds ${parameters.join(' and ')}.`,
} as const;
