import type { AccessMode, Caller, DataAccess } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { notEmulated } from '../support/members';

export class AccessLevel {
  constructor(readonly mode: AccessMode) {}
}

export const USER_MODE = new AccessLevel('user');
export const SYSTEM_MODE = new AccessLevel('system');

/**
 * What a statement runs under: the level that is given, otherwise the caller's default. User mode always enforces
 * sharing rules; system mode leaves them to the class's sharing keyword.
 */
export function effectiveAccess(level: AccessLevel | null, caller: Caller): DataAccess {
  const access = level?.mode ?? caller.access;
  return { access, sharing: access === 'user' ? 'with' : caller.sharing };
}

export const AccessLevelClass = defineClass({
  namespace: 'System',
  name: 'AccessLevel',
  reference: referencePage('apex_class_System_AccessLevel'),
  instances: AccessLevel,
  properties: {
    'static AccessLevel USER_MODE': { get: () => USER_MODE },
    'static AccessLevel SYSTEM_MODE': { get: () => SYSTEM_MODE },
  },
  methods: {
    'AccessLevel withPermissionSetId(String permissionSetId)': notEmulated('AccessLevel.withPermissionSetId'),
  },
});
