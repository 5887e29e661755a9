import { api } from 'lwc';
import getContent from '@salesforce/apex/OutboxController.getContent';
import getMessage from '@salesforce/apex/OutboxController.getMessage';
import replayMessages from '@salesforce/apex/OutboxController.replayMessages';
import ConsoleElement from 'c/consoleElement';
import { LiveUpdates } from 'c/consoleLive';
import { recordPage } from 'c/consolePages';
import { factsFrom, type Fact } from 'c/factList';
import type { OutboundContent, OutboundDetail, OutboundRow, OutboxReplayResult } from 'c/outboxModel';
import { labels } from './labels';

function factsOf({ row, ...detail }: OutboundDetail): Fact[] {
  return factsFrom([
    [labels.route, row.route],
    [labels.system, row.systemName],
    [labels.object, row.objectName],
    [labels.recordedAt, row.recordedAt, 'time'],
    [labels.deliveredAt, row.deliveredAt, 'time'],
    [labels.nextAttempt, row.nextAttemptAt, 'time'],
    [labels.attempts, row.attempts],
    [labels.returnedId, row.returnedId],
    [labels.answerStatus, row.responseStatus],
    [labels.requestPath, detail.requestPath],
    [labels.waitingFor, detail.waitingFor],
    [labels.idempotencyKey, detail.idempotencyKey],
  ]);
}

/** One outbound message: what it says, what came back, why it was not delivered. Fires `closed` and `changed`. */
export default class OutboundMessage extends ConsoleElement {
  labels = labels;
  detail: OutboundDetail | null = null;
  content: OutboundContent | null = null;

  private shown: string | null = null;
  private opens = false;
  private readonly live = new LiveUpdates(
    ['Outbound_Message__c'],
    () => this.load(true),
    () => this.shown,
  );

  @api
  get messageId(): string | null {
    return this.shown;
  }

  set messageId(value: string | null) {
    this.shown = value;
    this.detail = null;
    this.content = null;
    this.opens = true;
    void this.load();
  }

  override connectedCallback(): void {
    this.live.start();
  }

  override disconnectedCallback(): void {
    this.live.stop();
  }

  override renderedCallback(): void {
    if (this.opens && this.detail) {
      this.opens = false;
      this.template?.querySelector<HTMLElement>('[data-id="title"]')?.focus();
    }
  }

  get row(): OutboundRow | null {
    return this.detail?.row ?? null;
  }

  get facts(): Fact[] {
    return this.detail ? factsOf(this.detail) : [];
  }

  get hasFailed(): boolean {
    return Boolean(this.row?.errorMessage);
  }

  get canReplay(): boolean {
    return this.detail?.canReplay === true && this.row?.status === 'Dead';
  }

  get offersContent(): boolean {
    return this.detail?.canViewPayload === true && this.content === null;
  }

  get mayNotSeePayload(): boolean {
    return this.detail?.canViewPayload === false;
  }

  get isNotBuilt(): boolean {
    return this.content !== null && this.content.payload === null;
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('closed'));
  }

  handleRetry(): void {
    void this.load();
  }

  handleOpenRecord(): void {
    this.goTo(recordPage(this.row?.recordId ?? ''));
  }

  async handleShowContent(): Promise<void> {
    await this.attempt(async () => {
      this.content = (await getContent({ messageId: this.shown })) as OutboundContent;
    });
  }

  async handleReplay(): Promise<void> {
    await this.attempt(async () => {
      const { queued } = (await replayMessages({ messageIds: [this.shown] })) as OutboxReplayResult;
      this.say(queued === 1 ? labels.sentAgain : labels.notSentAgain, '', queued === 1 ? 'success' : 'info');
      this.detail = (await getMessage({ messageId: this.shown })) as OutboundDetail;
      this.dispatchEvent(new CustomEvent('changed'));
    });
  }

  private async load(quietly = false): Promise<void> {
    const messageId = this.shown;
    if (messageId !== null) {
      await this.attempt(async () => {
        const detail = (await getMessage({ messageId })) as OutboundDetail;
        if (messageId === this.shown) {
          this.detail = detail;
        }
      }, quietly);
    }
  }
}
