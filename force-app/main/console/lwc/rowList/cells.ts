/** Columns of a list, and the cells of a row. */

export interface Column {
  /** Member of the row. */
  readonly key: string;
  readonly label: string;
  /** A link opens what it names; a status has an icon; detail is a second, weaker line of a text. */
  readonly kind?: 'text' | 'link' | 'status' | 'time' | 'number';
  /** Member of the row with the second line. */
  readonly detail?: string;
  /** Member of the row without which a link is no link; its id is what is opened. */
  readonly target?: string;
  /** CSS width; columns without one share what is left. */
  readonly width?: string;
}

export type Row = Readonly<Record<string, unknown>>;

export interface Cell {
  readonly key: string;
  readonly column: string;
  readonly label: string;
  readonly value: unknown;
  readonly text: string;
  readonly detail: string | null;
  readonly target: string | null;
  readonly isLink: boolean;
  readonly isStatus: boolean;
  readonly isTime: boolean;
  readonly isText: boolean;
  readonly className: string;
  /** Two lines where there is no second one of its own. */
  readonly textClass: string;
}

export function cellsOf(row: Row, columns: readonly Column[]): Cell[] {
  return columns.map(({ key, label, kind = 'text', detail, target }) => {
    const value = row[key] ?? null;
    const targetId = target === undefined ? null : ((row[target] as string | null) ?? null);
    const isLink = kind === 'link' && targetId !== null && value !== null;
    const isStatus = kind === 'status' && value !== null;
    const isTime = kind === 'time' && value !== null;
    return {
      key: `${String(row['id'])} ${key}`,
      column: key,
      label,
      value,
      text: textOf(value),
      detail: detail === undefined ? null : textOf(row[detail]),
      target: targetId,
      isLink,
      isStatus,
      isTime,
      isText: !isLink && !isStatus && !isTime,
      className: kind === 'number' ? 'cell number' : 'cell',
      textClass: detail === undefined ? 'clamp' : 'slds-truncate',
    };
  });
}

function textOf(value: unknown): string {
  return typeof value === 'number' ? value.toLocaleString() : typeof value === 'string' ? value : '';
}
