import { LightningElement } from 'lwc';
import { NavigationMixin, type PageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';

/** What pages of the console share: work that may fail, messages, and ways to other pages. */
export default class ConsoleElement extends NavigationMixin(LightningElement) {
  /** What the last call rejected with. */
  error: unknown = null;
  /** Work that has not ended. */
  private working = 0;

  get isWorking(): boolean {
    return this.working > 0;
  }

  /**
   * Runs work, and keeps what it rejects with.
   * @param quietly work that nobody asked for does not cover the page
   * @returns whether it succeeded
   */
  protected async attempt(work: () => Promise<void>, quietly = false): Promise<boolean> {
    this.working += quietly ? 0 : 1;
    try {
      await work();
      this.error = null;
      return true;
    } catch (error) {
      this.error = error;
      return false;
    } finally {
      this.working -= quietly ? 0 : 1;
    }
  }

  /** @param replace the browser's history forgets the state that is left */
  protected goTo(page: PageReference, replace = false): void {
    this[NavigationMixin.Navigate](page, replace);
  }

  protected say(title: string, message = '', variant: 'success' | 'warning' | 'info' = 'success'): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}
