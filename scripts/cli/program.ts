/** The one place that knows commander: turns the table of commands into a program. */
import { Command as Program, CommanderError, type OutputConfiguration } from 'commander';
import { CodedError } from '../contracts/coded-error';
import { EXIT, type CliErrorCode } from './cli-error';
import { optionsOf, type Command, type Input } from './command';
import { commands, NOUNS } from './commands';
import { createProgress } from './services/progress';
import { forOrg } from './services/remedy';

const INTERRUPTED: CliErrorCode = 'INTERRUPTED';

export interface Streams {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WriteStream;
}

/** Runs one command line and answers with its exit code. */
export async function runProgram(args: readonly string[], streams: Streams): Promise<number> {
  let exitCode: number = EXIT.ok;
  const program = createProgram(streams, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      throw error;
    }
    if (error.exitCode === 0) {
      return EXIT.ok;
    }
    // The words for a person are on standard error already.
    if (args.includes('--json')) {
      writeError(streams.out, usageProblem(error));
    }
    return EXIT.couldNotRun;
  }
}

export function createProgram(streams: Streams, setExitCode: (code: number) => void): Program {
  const output: OutputConfiguration = {
    writeOut: (text) => void streams.out.write(text),
    writeErr: (text) => void streams.err.write(text),
  };
  const program = newProgram('stagelink', output).description(
    'Stage, link and replay records from the systems around a Salesforce org',
  );
  const build = (command: Command): Program => toProgram(command, output, streams, setExitCode);
  for (const noun of new Set(commands.map((command) => command.noun))) {
    const ofNoun = commands.filter((candidate) => candidate.noun === noun);
    program.addCommand(toGroup(noun, ofNoun, output, build));
  }
  return program;
}

/** Its verbs below a noun; a command of one word stands for itself. */
function toGroup(
  noun: string,
  ofNoun: readonly Command[],
  output: OutputConfiguration,
  build: (command: Command) => Program,
): Program {
  const [first] = ofNoun;
  if (first?.verb === null) {
    return build(first);
  }
  const group = newProgram(noun, output).description(NOUNS[noun] ?? '');
  ofNoun.forEach((command) => group.addCommand(build(command), { isDefault: command.isDefault === true }));
  return group;
}

function newProgram(name: string, output: OutputConfiguration): Program {
  return new Program(name).exitOverride().configureOutput(output).showHelpAfterError();
}

function toProgram(
  command: Command,
  output: OutputConfiguration,
  streams: Streams,
  setExitCode: (code: number) => void,
): Program {
  const program = newProgram(command.verb ?? command.noun, output).description(command.summary);
  command.arguments?.forEach(({ name, description }) => program.argument(name, description));
  optionsOf(command).forEach((option) => program.option(option.flags, option.description, option.default));
  program.action(async (...given: unknown[]) => {
    const options = given.at(-2) as Input['options'];
    const input: Input = { arguments: given.slice(0, -2) as Input['arguments'], options };
    setExitCode(await execute(command, input, streams));
  });
  return program;
}

async function execute(command: Command, input: Input, { out, err }: Streams): Promise<number> {
  const json = input.options['json'] === true;
  const targetOrg = input.options['targetOrg'] as string | undefined;
  let announced = false;
  const announce = (result: unknown): void => {
    announced = true;
    out.write(`${json ? JSON.stringify(result, null, 2) : command.render(result)}\n`);
  };
  try {
    const result = await command.run(input, { targetOrg, json, progress: createProgress(err), announce });
    if (!announced) {
      announce(result);
    }
    return command.exitCode?.(result) ?? EXIT.ok;
  } catch (error) {
    const { code, message, remedy: general } = describe(error);
    const remedy = forOrg(general, targetOrg);
    if (json) {
      writeError(out, { code, message, remedy });
    } else {
      err.write(`${code}: ${message}\n${remedy === '' ? '' : `${remedy}\n`}`);
    }
    return code === INTERRUPTED ? EXIT.interrupted : EXIT.couldNotRun;
  }
}

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

function writeError(out: NodeJS.WritableStream, { code, message, remedy }: Problem): void {
  out.write(`${JSON.stringify({ error: { code, message, remedy } }, null, 2)}\n`);
}

function usageProblem({ message }: CommanderError): Problem {
  const code: CliErrorCode = 'BAD_ARGUMENT';
  return { code, message: message.replace(/^error: /, ''), remedy: 'Use --help to see what there is.' };
}

/** Errors of every part carry a code and a remedy; anything else is a defect and says where it came from. */
function describe(error: unknown): Problem {
  if (error instanceof CodedError) {
    return { code: error.code, message: error.message, remedy: error.remedy };
  }
  const { code, message, remedy, stack } = error as Partial<CodedError> & Error;
  return typeof remedy === 'string'
    ? { code: code ?? 'UNEXPECTED', message, remedy }
    : { code: 'UNEXPECTED', message: stack ?? String(error), remedy: 'This is a defect: please report it.' };
}
