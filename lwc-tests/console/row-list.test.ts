import RowList from 'c/rowList';
import { allById, byId, click, fire, getById, heard, show } from '../support/dom';
import { stagedRows } from '../support/staged-row-builder';

const COLUMNS = [
  { key: 'name', label: 'Row', kind: 'link', target: 'id', width: '9rem' },
  { key: 'status', label: 'Status', kind: 'status' },
  { key: 'errorMessage', label: 'Error', detail: 'errorCode' },
  { key: 'attempts', label: 'Attempts', kind: 'number' },
  { key: 'receivedAt', label: 'Received', kind: 'time' },
  { key: 'linkedRecordId', label: 'Record', kind: 'link', target: 'linkedRecordId' },
] as const;

type List = HTMLElement & { selectedIds: readonly string[]; scrollToTop(): void };

function showRows(total: number, properties: Readonly<Record<string, unknown>> = {}): Promise<HTMLElement> {
  return show(RowList, { caption: 'Rows', columns: COLUMNS, rows: stagedRows(total), selectable: true, ...properties });
}

function shownNames(element: HTMLElement): string[] {
  return allById(element, 'open').map(({ textContent }) => textContent ?? '');
}

async function scrollTo(element: HTMLElement, top: number): Promise<void> {
  const scroller = getById(element, 'scroller');
  scroller.scrollTop = top;
  await fire(scroller, 'scroll');
}

function choose(element: HTMLElement, index: number, shiftKey = false): void {
  allById(element, 'select')[index]?.dispatchEvent(new MouseEvent('click', { shiftKey }));
}

describe('c-row-list', () => {
  it('shows rows with links, statuses, times and second lines, and is accessible', async () => {
    const element = await showRows(2);
    const cells = [...(element.shadowRoot?.querySelectorAll('tr[data-row="row0"] td') ?? [])];

    expect(shownNames(element)).toEqual(['SR-0', 'SR-1']);
    expect(cells[3]?.textContent).toBe('LastName is missing.REQUIRED_VALUE_MISSING');
    expect(element.shadowRoot?.querySelectorAll('c-status-badge')).toHaveLength(2);
    expect(element.shadowRoot?.querySelectorAll('lightning-formatted-date-time')).toHaveLength(2);
    expect(cells[6]?.querySelector('button')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('renders of ten thousand rows those that are seen, wherever one has scrolled to', async () => {
    const element = await showRows(10_000);
    expect(shownNames(element).length).toBeLessThan(60);

    await scrollTo(element, 5000 * 48);

    const names = shownNames(element);
    expect(names).toContain('SR-5000');
    expect(names.length).toBeLessThan(60);
    expect(element.shadowRoot?.querySelector('tr[data-row="row5000"]')?.getAttribute('aria-rowindex')).toBe('5002');
  });

  it('asks for more rows near the end, once, and not where there are none', async () => {
    const element = await showRows(50, { hasMore: true });
    const asked = heard(element, 'loadmore');

    await scrollTo(element, 0);
    expect(asked).toHaveLength(0);
    await scrollTo(element, 30 * 48);
    expect(asked).toHaveLength(1);
    Object.assign(element, { isLoadingMore: true });
    await scrollTo(element, 31 * 48);
    expect(asked).toHaveLength(1);
    expect(byId(element, 'loading-more')).not.toBeNull();
    Object.assign(element, { isLoadingMore: false, hasMore: false });
    await scrollTo(element, 32 * 48);

    expect(asked).toHaveLength(1);
  });

  it('can be shown from its first row again', async () => {
    const element = (await showRows(1000)) as List;
    await scrollTo(element, 900 * 48);

    element.scrollToTop();
    await Promise.resolve();

    expect(shownNames(element)).toContain('SR-0');
    expect(getById(element, 'scroller').scrollTop).toBe(0);
  });

  it('takes the keyboard back to a row', async () => {
    const element = (await showRows(3)) as HTMLElement & { focusRow(id: string): void };

    element.focusRow('row1');

    expect(element.shadowRoot?.activeElement).toBe(allById(element, 'open')[1]);
  });

  it('opens what a link names', async () => {
    const element = await showRows(2);
    const opened = heard(element, 'open');

    await click(element, 'open');

    expect(opened).toEqual([{ column: 'name', id: 'row0', target: 'row0' }]);
  });

  it('chooses one row, and with the shift key all up to another', async () => {
    const element = await showRows(6);
    const chosen = heard(element, 'selectionchange') as string[][];

    choose(element, 1);
    choose(element, 3, true);
    expect(chosen[1]).toEqual(['row1', 'row2', 'row3']);
    choose(element, 2);

    expect(chosen[2]).toEqual(['row1', 'row3']);
  });

  it('chooses all that are loaded, and none again', async () => {
    const element = await showRows(3);
    const chosen = heard(element, 'selectionchange') as string[][];

    await click(element, 'select-all');
    await click(element, 'select-all');

    expect(chosen).toEqual([['row0', 'row1', 'row2'], []]);
  });

  it('shows what is chosen and what is open', async () => {
    const element = (await showRows(3, { selectedIds: ['row1'], openId: 'row2' })) as List;
    const classes = ['row0', 'row1', 'row2'].map(
      (id) => element.shadowRoot?.querySelector(`tr[data-row="${id}"]`)?.className,
    );

    expect(element.selectedIds).toEqual(['row1']);
    expect(classes.map((name) => [name?.includes('selected'), name?.includes('open')])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });
});
