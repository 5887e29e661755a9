import { CliError } from '../cli-error';

const HIGHEST_PORT = 65_535;

/** @throws CliError BAD_ARGUMENT */
export function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST_PORT) {
    throw new CliError(
      'BAD_ARGUMENT',
      `${text} is no port.`,
      `Give a whole number from 0 (any free one) to ${HIGHEST_PORT}.`,
    );
  }
  return port;
}
