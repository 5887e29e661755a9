/** The one door to the benchmark. */
export type { BenchReport } from './bench-report';
export { writeLimitsPage } from './limits/limits-page';
export { renderBench } from './render-bench';
export { runBench, type BenchProgress } from './run-bench';
