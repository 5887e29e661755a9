/** The one door to the local org for the other tools. */
export { problemText, type DeployProblem, type DeployResult } from './deploy/deploy-result';
export type { ClassCoverage, SourceFrame, TestResult, TestRun } from './apex-tests/test-result';
export { OrgError } from './errors';
export { renderFidelity } from './fidelity/render-report';
export type { FidelityReport } from './fidelity/report';
export { runFidelity } from './fidelity/run-fidelity';
export { servePages, type ServedPages } from './lightning/served-pages';
export { LocalOrg } from './org';
export {
  allowedUse,
  largerUse,
  type LimitsReport,
  type OperationUse,
  type TransactionUse,
} from './transactions/statistics';
export { OrgClient } from './worker/org-client';
export { loadedOrg, runTestsInParallel } from './worker/parallel-tests';
export { serveOrg, type ServedOrg } from './worker/served-org';
