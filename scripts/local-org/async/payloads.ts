/** What each kind of job keeps in its row, as JSON. A `state` is an object written by the {@link StateCodec}. */

export interface QueueablePayload {
  readonly state: string;
  readonly delayMinutes: number;
}

export interface FinalizerPayload {
  readonly state: string;
  readonly requestId: string;
  /** The exception that ended the queueable; null when it succeeded. */
  readonly failure: { readonly typeName: string; readonly message: string | null } | null;
}

export interface FuturePayload {
  readonly methodName: string;
  /** A list of the arguments. */
  readonly state: string;
  readonly callouts: boolean;
}

export interface BatchPayload {
  readonly state: string;
  readonly scopeSize: number;
  readonly phase: 'start' | 'execute' | 'finish';
  readonly nextScope: number;
  readonly totalScopes: number;
  readonly errors: number;
}

export interface SchedulePayload {
  readonly state: string;
  readonly expression: string;
  readonly timeZone: string;
  readonly firings: number;
  /** The AsyncApexJob record that stands for the schedule. */
  readonly jobRecordId: string;
}

export interface ScheduledBatchPayload {
  readonly state: string;
  readonly scopeSize: number;
}

export interface MetadataDeploymentPayload {
  readonly records: readonly {
    readonly fullName: string;
    readonly label: string | null;
    readonly description: string | null;
    /** A map of the values by field. */
    readonly state: string;
  }[];
  /** State of the callback object. */
  readonly callback: string | null;
}
