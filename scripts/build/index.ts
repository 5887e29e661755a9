/** The one door to builds, tests and judges for the command line. */
export { buildLwc } from './build-lwc';
export { judges } from './judges';
export { PROJECT_ROOT } from './run-tool';
export type { Suite, SuiteResult } from './suite';
export { jestSuite, vitestSuite } from './suites/node-suites';
