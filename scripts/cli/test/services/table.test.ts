import { describe, expect, it } from 'vitest';
import { renderTable } from '../../services/table';

describe('renderTable', () => {
  it('gives each column the width of its longest cell', () => {
    expect(
      renderTable(
        ['A', 'NAME'],
        [
          [100, 'x'],
          [null, 'long name'],
        ],
      ),
    ).toBe(['A    NAME', '---  ---------', '100  x', '     long name'].join('\n'));
  });

  it('shows the header alone when there are no rows', () => {
    expect(renderTable(['ID', 'ROW'], [])).toBe('ID  ROW\n--  ---');
  });
});
