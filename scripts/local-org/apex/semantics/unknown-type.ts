/**
 * The type of what could not be resolved and has been reported. It is silent: nothing said about it is a second
 * diagnostic, and it never leaves an analysis without diagnostics.
 */
import { types, type ApexType } from '../types';

export const UNKNOWN_TYPE: ApexType = types.class('<unknown>');

export function mentionsUnknown(text: string): boolean {
  return text.includes(UNKNOWN_TYPE.name);
}
