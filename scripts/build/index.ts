/** The one door to builds, tests, judges and measurements for the command line. */
export { renderBench, runBench, writeLimitsPage, type BenchProgress, type BenchReport } from './bench';
export { buildLwc } from './build-lwc';
export { copyPackage, type KeptSystems, type SystemFolder } from './copy-package';
export { judges } from './judges';
export { PROJECT_ROOT } from './run-tool';
export type { Suite, SuiteResult } from './suite';
export { jestSuite, vitestSuite } from './suites/node-suites';
export { mulberry32 } from './bench/seeded-random';
