/** What every command states: its place, its words, its work, and how a person reads the result. */

export interface Argument {
  /** `<id>` required, `[feed]` optional, `<ids...>` several. */
  readonly name: string;
  readonly description: string;
  /** All that it may be, for completion; absent where that is not known. */
  readonly values?: readonly string[];
}

export interface Option {
  /** As commander writes them: `--status <status>`. */
  readonly flags: string;
  readonly description: string;
  readonly default?: string | boolean;
  /** All that its value may be, for completion; absent where that is not known. */
  readonly values?: readonly string[];
}

export interface Input {
  readonly arguments: readonly (string | readonly string[] | undefined)[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** What a command may use of the outside. Progress goes to standard error, so that `--json` stays clean. */
export interface Context {
  /** `sf` alias of the org to work on; undefined for the running local org. */
  readonly targetOrg: string | undefined;
  readonly json: boolean;
  readonly progress: import('./services/progress').Progress;
  /** Prints the result at once, for a command that then stays up; it is not printed again at the end. */
  announce(result: unknown): void;
}

/** `Result` is what `--json` prints and what `render` shows: one shape for scripts and for people. */
export interface Command<Result = unknown> {
  readonly noun: string;
  /** Null for a command that is one word, such as `doctor`. */
  readonly verb: string | null;
  /** True for the verb that is meant when none is given. */
  readonly isDefault?: boolean;
  readonly summary: string;
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
  /** False for a command that works on no org, or makes one. */
  readonly usesOrg?: boolean;
  run(input: Input, context: Context): Promise<Result>;
  render(result: Result): string;
  /** 0 when absent. */
  exitCode?(result: Result): number;
}

/** Keeps the type of the result between `run` and `render`, and forgets it for the table of commands. */
export function defineCommand<Result>(command: Command<Result>): Command {
  return command as unknown as Command;
}

/** As a person types it: `feed pull`, `doctor`. */
export function nameOf({ noun, verb }: Pick<Command, 'noun' | 'verb'>): string {
  return verb === null ? noun : `${noun} ${verb}`;
}

/** What every command has, or every command that works on an org. */
const JSON_OPTION: Option = {
  flags: '--json',
  description: 'print one JSON object on standard output; progress goes to standard error',
};
const TARGET_ORG_OPTION: Option = {
  flags: '--target-org <alias>',
  description: 'alias of an org that sf has authorised; the running local org when left out',
};

/** Its own options, then those that it shares. */
export function optionsOf({ options = [], usesOrg }: Command): readonly Option[] {
  return [...options, JSON_OPTION, ...(usesOrg === false ? [] : [TARGET_ORG_OPTION])];
}
