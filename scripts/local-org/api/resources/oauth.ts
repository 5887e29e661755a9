/** Tokens and identity: `/services/oauth2/*`, `/id/*`. */
import type { RunningUser } from '../../apex/runtime/transaction';
import type { ApiCall, Route } from '../route';
import { LOCAL_CLIENT_ID } from '../sessions';
import { jsonResponse, NO_CONTENT, type WireResponse } from '../wire';

export const oauthRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/services/oauth2/token', handle: token, isOpen: true },
  { method: 'POST', pattern: '/services/oauth2/revoke', handle: revoke, isOpen: true },
  { method: 'GET', pattern: '/services/oauth2/userinfo', handle: userinfo },
  { method: 'GET', pattern: '/id/:organization/:user', handle: identity },
  { method: 'GET', pattern: '/services/oauth2/singleaccess', handle: singleAccess },
  { method: 'POST', pattern: '/services/oauth2/singleaccess', handle: singleAccess },
];

/** Both grants want the org's own secret: anything on this machine can reach the port, not everything may come in. */
function token({ request, org }: ApiCall): WireResponse {
  const form = new URLSearchParams(Buffer.from(request.body).toString('utf8'));
  const grant = form.get('grant_type');
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const [clientId, clientSecret] = basic
    ? Buffer.from(basic, 'base64').toString('utf8').split(':')
    : [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  if (grant === 'client_credentials') {
    return clientId === LOCAL_CLIENT_ID && org.sessions.isSecret(clientSecret ?? '')
      ? tokenResponse(request.origin, org.administrator)
      : fault('invalid_client', 'invalid client credentials');
  }
  if (grant === 'password') {
    const user = org.userByUsername(form.get('username') ?? '');
    return user && org.sessions.isPassword(user.id, form.get('password') ?? '')
      ? tokenResponse(request.origin, user)
      : fault('invalid_grant', 'authentication failure');
  }
  return fault('unsupported_grant_type', 'grant type not supported');

  function tokenResponse(origin: string, user: RunningUser): WireResponse {
    return jsonResponse(200, {
      access_token: org.sessions.create(user.id),
      instance_url: origin,
      id: `${origin}/id/${org.facts.organizationId}/${user.id}`,
      token_type: 'Bearer',
      issued_at: String(Date.now()),
      signature: '',
    });
  }
}

function fault(error: string, description: string): WireResponse {
  return jsonResponse(400, { error, error_description: description });
}

function revoke({ request, org }: ApiCall): WireResponse {
  const given =
    new URLSearchParams(Buffer.from(request.body).toString('utf8')).get('token') ?? request.query.token ?? '';
  org.sessions.revoke(given);
  return { ...NO_CONTENT, status: 200 };
}

/** An address that opens the org in a browser; its pages are open to whoever sits at this machine. */
function singleAccess({ request }: ApiCall): WireResponse {
  const form = new URLSearchParams(Buffer.from(request.body).toString('utf8'));
  const wanted = request.query.redirect_uri ?? form.get('redirect_uri') ?? '';
  const target = new URL(wanted.includes('://') || wanted.startsWith('/') ? wanted : `/${wanted}`, request.origin);
  const isHere = target.origin === request.origin && target.pathname.startsWith('/lightning');
  return jsonResponse(200, { frontdoor_uri: isHere ? target.href : `${request.origin}/lightning` });
}

function userinfo({ request, org, user, version }: ApiCall): WireResponse {
  const { origin } = request;
  const { organizationId } = org.facts;
  return jsonResponse(200, {
    sub: `${origin}/id/${organizationId}/${user.id}`,
    user_id: user.id,
    organization_id: organizationId,
    preferred_username: user.username,
    nickname: user.name,
    name: user.name,
    email: user.email,
    email_verified: true,
    photos: photos(origin),
    picture: photos(origin).picture,
    zoneinfo: user.timeZone,
    locale: user.locale,
    active: true,
    urls: urls(origin, version),
  });
}

function identity({ request, org, user, version }: ApiCall): WireResponse {
  const { origin } = request;
  const { organizationId } = org.facts;
  return jsonResponse(200, {
    id: `${origin}/id/${organizationId}/${user.id}`,
    asserted_user: true,
    user_id: user.id,
    organization_id: organizationId,
    username: user.username,
    nick_name: user.name,
    display_name: user.name,
    email: user.email,
    email_verified: true,
    photos: photos(origin),
    timezone: user.timeZone,
    locale: user.locale,
    active: true,
    user_type: 'STANDARD',
    urls: urls(origin, version),
  });
}

/** The platform's picture of users who have none. */
function photos(origin: string): { readonly picture: string; readonly thumbnail: string } {
  return { picture: `${origin}/profilephoto/005/F`, thumbnail: `${origin}/profilephoto/005/T` };
}

function urls(origin: string, version: string): Record<string, string> {
  const data = `${origin}/services/data/v${version}`;
  return {
    rest: `${data}/`,
    sobjects: `${data}/sobjects/`,
    query: `${data}/query/`,
    tooling_rest: `${data}/tooling/`,
    metadata: `${origin}/services/Soap/m/${version}/`,
    partner: `${origin}/services/Soap/u/${version}/`,
  };
}
