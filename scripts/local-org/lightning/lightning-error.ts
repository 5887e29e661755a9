import { CodedError } from '../../contracts/coded-error';

/** Everything that can go wrong while pages are built or served. */
export type LightningErrorCode = 'COMPONENT_BUILD_FAILED' | 'COMPONENT_NOT_FOUND' | 'MODULE_NOT_EMULATED';

export class LightningError extends CodedError<LightningErrorCode> {}
