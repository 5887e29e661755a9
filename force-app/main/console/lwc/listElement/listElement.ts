import ConsoleElement from 'c/consoleElement';
import { appendRows, type ListPage } from 'c/stagedRecordsModel';

/** Rows that are loaded at a time. */
export const PAGE_SIZE = 50;

/** What pages with a long list share: they load it page by page, and never show an old answer in the place of a newer one. */
export default abstract class ListElement<Row extends { readonly id: string }> extends ConsoleElement {
  rows: readonly Row[] = [];
  isLoadingMore = false;
  isLoaded = false;
  nextKey: string | null = null;
  /** Counts the loads. */
  private question = 0;

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get isEmpty(): boolean {
    return this.isLoaded && !this.error && this.rows.length === 0;
  }

  get hasMore(): boolean {
    return this.nextKey !== null;
  }

  async handleLoadMore(): Promise<void> {
    if (this.isLoadingMore || this.nextKey === null) {
      return;
    }
    this.isLoadingMore = true;
    const { question } = this;
    await this.attempt(async () => {
      const page = await this.fetchPage(this.nextKey);
      if (question === this.question) {
        this.rows = appendRows(this.rows, page.rows);
        this.nextKey = page.nextKey;
      }
    }, true);
    this.isLoadingMore = false;
  }

  /** @param afterKey key of the page; null for the first */
  protected abstract fetchPage(afterKey: string | null): Promise<ListPage<Row>>;

  /** Called when the list begins anew. */
  protected begin(): void {
    // Most pages have nothing more to do.
  }

  /** Loads the list from its first page. */
  protected async load(quietly = false): Promise<void> {
    this.question += 1;
    const { question } = this;
    const succeeded = await this.attempt(async () => {
      const page = await this.fetchPage(null);
      if (question === this.question) {
        this.rows = page.rows;
        this.nextKey = page.nextKey;
        this.begin();
      }
    }, quietly);
    if (question === this.question) {
      this.isLoaded = true;
      this.rows = succeeded ? this.rows : [];
    }
  }
}
