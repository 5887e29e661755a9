/** The one door to the sandbox systems for the other tools. */
export { EMR_CLIENT, startEmrSandbox, type EmrSandbox } from './emr/emr-server';
export { readDataFolder, readDefaultData, type FhirResource } from './emr/fhir-data';
export { startTokenServer } from './emr/token-server';
export { SandboxError } from './shared/sandbox-error';
