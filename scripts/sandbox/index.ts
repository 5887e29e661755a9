/** The one door to the sandbox systems for the other tools. */
export { controlledSystems, type RunningSystems } from './control/controlled-systems';
export { startControlPage, type ControlledSystem } from './control/control-server';
export { EMR_CLIENT, startEmrSandbox, type EmrSandbox } from './emr/emr-server';
export { readDataFolder, readDefaultData, type FhirResource } from './emr/fhir-data';
export { startTokenServer } from './emr/token-server';
export { logisticsContract } from './logistics/logistics-api';
export { LOGISTICS_CLIENT, startLogisticsSandbox, type LogisticsSandbox } from './logistics/logistics-server';
export type { NewFulfillment } from './logistics/logistics-types';
export { portalContract } from './portal/portal-api';
export { DEFAULT_SEED, type PortalSeed } from './portal/portal-seed';
export { PORTAL_KEY, startPortalSandbox, type PortalSandbox } from './portal/portal-server';
export type { SalesforceTarget } from './portal/salesforce-push';
export type { Exchange } from './shared/openapi-bodies';
export type { OpenApiContract } from './shared/openapi-contract';
export { FAULT_KINDS, type Fault } from './shared/faults';
export { SandboxError } from './shared/sandbox-error';
export type { SandboxControls } from './shared/sandbox-system';
