import { runProgram } from './program';

/** @param argv as `process.argv` has it */
export function main(argv: readonly string[]): void {
  void runProgram(argv.slice(2), { out: process.stdout, err: process.stderr }).then((exitCode) => {
    process.exitCode = exitCode;
  });
}
