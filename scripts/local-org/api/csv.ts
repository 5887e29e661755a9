/** CSV as Bulk API 2.0 reads and writes it: RFC 4180 with a choice of delimiter and line ending. */

export interface CsvFormat {
  readonly delimiter: string;
  readonly lineEnding: string;
}

/** Names of Bulk API 2.0. */
export const DELIMITERS: Readonly<Record<string, string>> = {
  COMMA: ',',
  SEMICOLON: ';',
  TAB: '\t',
  PIPE: '|',
  CARET: '^',
  BACKQUOTE: '`',
};

export const LINE_ENDINGS: Readonly<Record<string, string>> = { LF: '\n', CRLF: '\r\n' };

/** Rows of cells; quotes may hold delimiters, line ends and doubled quotes. */
export function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = (): void => {
    row.push(cell);
    rows.push(row);
    [row, cell] = [[], ''];
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isQuoted) {
      if (character !== '"') {
        cell += character;
      } else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else {
        isQuoted = false;
      }
    } else if (character === '"') {
      isQuoted = true;
    } else if (character === delimiter) {
      row.push(cell);
      cell = '';
    } else if (character === '\n') {
      endRow();
    } else if (character !== '\r') {
      cell += character;
    }
  }
  if (cell !== '' || row.length > 0) {
    endRow();
  }
  // A line without anything is none; one of empty cells is a row.
  return rows.filter((cells) => cells.length > 1 || cells[0] !== '');
}

/** Every cell in quotes, as the platform writes them. */
export function writeCsv(rows: readonly (readonly string[])[], { delimiter, lineEnding }: CsvFormat): string {
  return rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(delimiter) + lineEnding).join('');
}
