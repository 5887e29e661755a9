import type { PlanRow, ReplayPlan } from '../../contracts/stagelink-rest';
import { renderTable } from './table';

/** The plan as people read it: a line a row, below it the fields that are not the same on both sides. */
export function renderPlan({ rows, totals, planHash, valuesHidden, nextKey }: ReplayPlan): string {
  const counts = Object.entries(totals).map(([name, count]) => `${name} ${count}`);
  return [
    ...rows.map(renderRow),
    counts.join(' · '),
    ...(valuesHidden ? ['Values are left out: they need the permission to see payloads.'] : []),
    `Apply it with: stagelink staged replay <ids> --plan ${planHash}`,
    ...(nextKey === null ? [] : [`More rows follow: --after ${nextKey}`]),
  ].join('\n');
}

function renderRow(row: PlanRow): string {
  const error = row.errorCode === null ? '' : ` (${row.errorCode} ${row.errorField ?? ''}: ${row.errorMessage})`;
  const target = row.creates ? `new ${row.objectName}` : `${row.objectName} ${row.recordId ?? ''}`;
  const fields = row.fields.filter(({ effect }) => effect !== 'Same');
  const table = renderTable(
    ['  FIELD', 'EFFECT', 'CURRENT', 'ARRIVING', 'LAST SEEN', 'RULE'],
    fields.map((field) => [
      `  ${field.field}`,
      field.conflict ? `${field.effect}, conflict` : field.effect,
      field.current,
      field.arriving,
      field.lastSeen,
      field.rule,
    ]),
  );
  return [
    `${row.name} ${row.rowId}: ${row.status} -> ${row.outcome}${error}, ${target}`,
    ...(fields.length === 0 ? [] : [table]),
    '',
  ].join('\n');
}
