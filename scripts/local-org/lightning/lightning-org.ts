/** What Lightning pages need to know of the org and to ask of it. */
import type { ActionOverrideModel, BundlePropertyModel, FlexiPageModel } from '../metadata/models';
import type { Component } from './components';
import type { LightningUser } from './lightning-user';

export interface LightningTab {
  readonly name: string;
  readonly label: string;
  /** Of these at most one is not null; none for a tab that is not emulated. */
  readonly component: string | null;
  readonly flexiPage: string | null;
  readonly objectName: string | null;
}

export interface LightningApp {
  readonly name: string;
  readonly label: string;
  /** API names of its tabs, in order; those of standard objects as `standard-Account`. */
  readonly tabs: readonly string[];
  readonly overrides: readonly ActionOverrideModel[];
}

export interface LightningObject {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly nameField: string | null;
  readonly recordTypes: readonly { readonly id: string; readonly developerName: string }[];
  readonly overrides: readonly ActionOverrideModel[];
}

/** Facts of the deployed metadata, as plain data. */
export interface PageFacts {
  readonly apps: readonly LightningApp[];
  readonly tabs: readonly LightningTab[];
  readonly objects: readonly LightningObject[];
  readonly flexiPages: readonly FlexiPageModel[];
  readonly bundles: readonly {
    readonly name: string;
    readonly targets: readonly string[];
    readonly properties: readonly BundlePropertyModel[];
  }[];
  /** Custom labels: text by name. */
  readonly labels: ReadonlyMap<string, string>;
}

export interface ApexAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface LightningRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface LightningAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface LightningOrg extends PageFacts {
  readonly components: readonly Component[];
  users(): Promise<readonly LightningUser[]>;
  callApex(userId: string, className: string, methodName: string, parameters: object): Promise<ApexAnswer>;
  /** A request to the org's own resources, such as the User Interface API or CometD, in a session of the user. */
  asUser(userId: string, request: LightningRequest): Promise<LightningAnswer>;
}
