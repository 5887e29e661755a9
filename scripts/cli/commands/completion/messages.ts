export const messages = {
  summary: 'Print the completion script of a shell; eval it, or keep it where the shell looks for completions',
  shellArgument: 'bash, zsh or fish',
  unknown: (shell: string): string => `There is no completion for ${shell}.`,
  shells: (shells: readonly string[]): string => `Give one of ${shells.join(', ')}.`,
} as const;
