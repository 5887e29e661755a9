import { CodedError } from '../../contracts/coded-error';

/** Everything that can go wrong while a sandbox system is started or loaded. */
export type SandboxErrorCode = 'PORT_IN_USE' | 'DATA_NOT_FOUND' | 'DATA_EMPTY' | 'DATA_MALFORMED' | 'DATA_NOT_FHIR';

export class SandboxError extends CodedError<SandboxErrorCode> {}
