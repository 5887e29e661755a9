import { api, LightningElement } from 'lwc';

/** What a cause of failures has in common, whatever failed. */
export interface Cause {
  readonly fingerprint: string;
  readonly dead: number;
  readonly failed: number;
  /** What one of them says; null when it is not known. */
  readonly sampleMessage: string | null;
  readonly remedy: string | null;
}

/** One cause of failures: how many, why, and what to do. The slot `facts` takes where and when, `actions` what one can do. */
export default class CauseCard extends LightningElement {
  @api cause!: Cause;
  /** How many in all, as a text. */
  @api countText = '';

  get heading(): string {
    return this.cause.sampleMessage ?? this.cause.fingerprint;
  }
}
