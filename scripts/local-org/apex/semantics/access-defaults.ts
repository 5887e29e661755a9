/** What a source runs in when it does not say: since API version 67 as the user and with sharing. */
import type { AccessMode, SharingMode } from '../runtime/transaction';
import type { SharingDeclaration } from './symbols';

const USER_MODE_SINCE = 67;

export function defaultAccess(apiVersion: number): AccessMode {
  return apiVersion >= USER_MODE_SINCE ? 'user' : 'system';
}

export function sharingMode(declared: SharingDeclaration, apiVersion: number): SharingMode {
  return declared ?? (apiVersion >= USER_MODE_SINCE ? 'with' : 'inherited');
}
