/** Logging in with a user's name and password or the org's secret, and out again. */
import type { RunningUser } from '../../../apex/runtime/transaction';
import { normaliseId } from '../../../data/storage/record-id';
import { ApiError } from '../../api-error';
import type { ApiCall } from '../../route';
import { text, type XmlObject } from '../envelope';
import type { SoapAction } from '../service';

export const login: SoapAction = {
  isOpen: true,
  run: (call, parameters) => {
    const { org, request, version } = call;
    const user = org.userByUsername(text(parameters, 'username'));
    if (!user || !org.sessions.isPassword(user.id, text(parameters, 'password'))) {
      throw new ApiError(500, 'INVALID_LOGIN', 'Invalid username, password, security token; or user locked out.');
    }
    const soap = `${request.origin}/services/Soap`;
    const organization = org.facts.organizationId.slice(0, 15);
    return {
      result: {
        metadataServerUrl: `${soap}/m/${version}/${organization}`,
        passwordExpired: false,
        sandbox: org.facts.isSandbox,
        serverUrl: `${soap}/u/${version}/${organization}`,
        sessionId: org.sessions.create(user.id),
        userId: user.id,
        userInfo: userInfo(call, user),
      },
    };
  },
};

export const logout: SoapAction = {
  run: ({ org }, _parameters, { sessionId }) => {
    org.sessions.revoke(sessionId ?? '');
    return { result: undefined };
  },
};

export const getUserInfo: SoapAction = { run: (call) => ({ result: userInfo(call, call.user) }) };

export const getServerTimestamp: SoapAction = { run: () => ({ result: { timestamp: new Date().toISOString() } }) };

const SHORTEST_PASSWORD = 8;

/** A user's own, or by an administrator anybody's. */
export const setPassword: SoapAction = {
  run: ({ org, user }, parameters) => {
    const target = org.user(normaliseId(text(parameters, 'userId')) ?? '');
    if (!target) {
      throw new ApiError(500, 'INVALID_ID_FIELD', `invalid user id: ${text(parameters, 'userId')}`);
    }
    if (target.id !== user.id && !user.isSystemAdministrator) {
      throw new ApiError(500, 'INSUFFICIENT_ACCESS', 'insufficient access rights on cross-reference id');
    }
    const password = text(parameters, 'password');
    if (password.length < SHORTEST_PASSWORD) {
      throw new ApiError(500, 'INVALID_NEW_PASSWORD', 'Your password must be at least 8 characters long.');
    }
    org.sessions.setPassword(target.id, password);
    return { result: {} };
  },
};

function userInfo({ org }: ApiCall, user: RunningUser): XmlObject {
  return {
    organizationId: org.facts.organizationId,
    organizationName: org.facts.organizationName,
    profileId: user.profileId,
    userEmail: user.email,
    userFullName: user.name,
    userId: user.id,
    userLocale: user.locale,
    userName: user.username,
    userTimeZone: user.timeZone,
    userType: 'Standard',
  };
}
