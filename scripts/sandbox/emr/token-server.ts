/** A token endpoint for an EMR that wants no token, because the package's credential always brings one. */
import { send, startServer, type RunningServer } from '../shared/http-server';
import { TokenIssuer } from '../shared/token-issuer';
import { EMR_CLIENT } from './emr-server';

const LIFETIME_SECONDS = 3600;

/** Every path of it is the token endpoint. */
export function startTokenServer(): Promise<RunningServer> {
  const tokens = new TokenIssuer(EMR_CLIENT, LIFETIME_SECONDS);
  return startServer('token endpoint', 0, (call, response) => Promise.resolve(send(response, tokens.issue(call))));
}
