import type { SystemStatus } from '../../contracts/stagelink-operation';
import { renderTable } from './table';

export function renderSystems(systems: readonly SystemStatus[]): string {
  return renderTable(
    ['SYSTEM', 'LABEL', 'STATE', 'SINCE', 'BY', 'REASON', 'FAILURES', 'RESTS UNTIL', 'LAST ERROR'],
    systems.map((system) => [
      system.name,
      system.label,
      system.state,
      system.pausedAt,
      system.pausedBy,
      system.pauseReason,
      system.failures,
      system.restsUntil,
      system.lastErrorCode,
    ]),
  );
}
