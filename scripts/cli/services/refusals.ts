/** Makes what an org refuses an error that a person can act on. */
import { CliError, type CliErrorCode } from '../cli-error';

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

interface Known {
  readonly code: CliErrorCode;
  readonly message: string;
  readonly remedy: string;
}

const UNREACHABLE: Known = {
  code: 'ORG_UNREACHABLE',
  message: 'The org does not answer.',
  remedy: 'Start the local org again with "npm start"; for another org check the network.',
};

const NETWORK: ReadonlySet<string | undefined> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
]);

/** By the platform's error code. */
const PLATFORM: Readonly<Record<string, Known>> = {
  INVALID_SESSION_ID: {
    code: 'SESSION_ENDED',
    message: 'The org does not accept the session.',
    remedy: 'Sign in again: "sf org login web --alias <alias>"; for the local org start it again.',
  },
  NOT_FOUND: {
    code: 'NOT_DEPLOYED',
    message: 'The org does not know the REST surface of Stagelink.',
    remedy: 'Deploy it: "npx stagelink deploy --target-org <alias>".',
  },
  FORBIDDEN: {
    code: 'NO_ACCESS',
    message: 'The user may not use the REST surface of Stagelink.',
    remedy: 'Assign a permission set: "sf org assign permset --name Stagelink_Admin --target-org <alias>".',
  },
};

/** Calls of the package's REST surface fail with what the org says. @throws CliError */
export async function refusals<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw asCliError(error);
  }
}

/** A CliError where it is known what is wrong; else the error itself. */
export function asCliError(error: unknown): unknown {
  const refusal = refusalOf(error);
  if (refusal) {
    return new CliError('REFUSED', `${refusal.code}: ${refusal.message}`, refusal.remedy, { cause: error });
  }
  const { errorCode = '', code, cause } = error as { errorCode?: string; code?: string; cause?: { code?: string } };
  const known = NETWORK.has(cause?.code ?? code) ? UNREACHABLE : PLATFORM[errorCode];
  return known ? new CliError(known.code, known.message, known.remedy, { cause: error }) : error;
}

/** jsforce puts the body of an error answer into `data` or, as text, into the message. */
function refusalOf(error: unknown): Refusal | undefined {
  const { data, message } = error as { data?: unknown; message?: string };
  const direct = (data as { error?: Refusal } | undefined)?.error;
  if (direct) {
    return direct;
  }
  try {
    return (JSON.parse(message ?? '') as { error?: Refusal }).error;
  } catch {
    return undefined;
  }
}
