/** Puts what was measured for each number of orders side by side, and judges it. */
import type { OrdersJob, OrdersReport, OrdersResult } from '../bench-report';

export function ordersReport(sizes: readonly OrdersResult[]): OrdersReport {
  const statements = sizes.map(({ jobs }) => jobs.map(statementsOf).sort().join());
  const constant = new Set(statements).size === 1;
  return { sizes, constant, ok: constant && sizes.every(({ ok }) => ok) };
}

function statementsOf({ kind, operation, worst }: OrdersJob): string {
  return `${kind} ${operation} ${worst.soqlQueries} ${worst.dmlStatements}`;
}
