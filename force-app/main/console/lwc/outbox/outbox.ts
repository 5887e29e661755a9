import { wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import getAccess from '@salesforce/apex/StagedRecordsController.getAccess';
import getChoices from '@salesforce/apex/OverviewController.getChoices';
import getMessages from '@salesforce/apex/OutboxController.getMessages';
import replayMessages from '@salesforce/apex/OutboxController.replayMessages';
import { LiveUpdates } from 'c/consoleLive';
import { pageOf, stateOf } from 'c/consolePages';
import { statusLabel } from 'c/consoleStatus';
import { count, format } from 'c/consoleText';
import ListElement, { PAGE_SIZE } from 'c/listElement';
import {
  MESSAGE_STATUSES,
  MOST_MESSAGES,
  outboundFilterOf,
  type OutboundGroup,
  type OutboundRow,
  type OutboxReplayResult,
} from 'c/outboxModel';
import {
  ANY,
  NO_ACCESS,
  optionsOf,
  withAny,
  type Access,
  type Choices,
  type ListPage,
  type Option,
} from 'c/stagedRecordsModel';
import type { View } from 'c/viewSwitch';
import { columns } from './columns';
import { labels } from './labels';

const CAUSES = 'causes';

/** What goes out: messages, the causes of their failures, one message. */
export default class Outbox extends ListElement<OutboundRow> {
  labels = labels;
  columns = columns;
  views: readonly View[] = [
    { name: ANY, label: labels.messages },
    { name: CAUSES, label: labels.causes },
  ];
  selectedIds: readonly string[] = [];
  state: Record<string, string> = {};
  statusOptions: Option[] = withAny(
    labels.allStatuses,
    MESSAGE_STATUSES.map((value) => ({ label: statusLabel(value), value })),
  );

  private asked: string | null = null;
  /** Message that was looked at, until the list is shown again. */
  private left: string | null = null;
  private readonly live = new LiveUpdates(['Outbound_Message__c'], () => this.refreshQuietly());

  @wire(getAccess)
  access: { data?: Access } = {};

  @wire(getChoices)
  choices: { data?: Choices } = {};

  @wire(CurrentPageReference)
  takeReference(reference: PageReference | null): void {
    this.left = this.openId;
    this.state = stateOf(reference);
    const asked = JSON.stringify(outboundFilterOf(this.state));
    if (asked !== this.asked) {
      this.asked = asked;
      void this.load();
    }
  }

  override connectedCallback(): void {
    this.live.start();
  }

  override disconnectedCallback(): void {
    this.live.stop();
  }

  override renderedCallback(): void {
    if (this.left !== null && this.openId === null) {
      this.template?.querySelector<HTMLElement & { focusRow(id: string): void }>('c-row-list')?.focusRow(this.left);
      this.left = null;
    }
  }

  get canReplay(): boolean {
    return (this.access.data ?? NO_ACCESS).canReplay;
  }

  get openId(): string | null {
    return this.state['message'] ?? null;
  }

  get listClass(): string {
    return this.openId === null ? '' : 'slds-hide';
  }

  get view(): string {
    return this.state['view'] ?? ANY;
  }

  get isCauses(): boolean {
    return this.view === CAUSES;
  }

  get systemOptions(): Option[] {
    return withAny(labels.allSystems, optionsOf(this.choices.data?.systems));
  }

  get routeOptions(): Option[] {
    return withAny(labels.allRoutes, optionsOf(this.choices.data?.routes));
  }

  get status(): string {
    return this.state['status'] ?? ANY;
  }

  get system(): string {
    return this.state['system'] ?? ANY;
  }

  get route(): string {
    return this.state['route'] ?? ANY;
  }

  get further(): string {
    return [this.state['cause'], this.state['record']].filter(Boolean).join(' · ');
  }

  get hasFilter(): boolean {
    return Object.values(outboundFilterOf(this.state)).some((value) => value !== null);
  }

  get emptyHeading(): string {
    return this.hasFilter ? labels.noMessageMatches : labels.noMessages;
  }

  get emptyMessage(): string {
    return this.hasFilter ? labels.emptyFiltered : labels.noMessagesHint;
  }

  get hasSelection(): boolean {
    return this.selectedIds.length > 0;
  }

  get chosenText(): string {
    return count(this.selectedIds.length, labels.oneChosen, labels.manyChosen);
  }

  get isTooMany(): boolean {
    return this.selectedIds.length > MOST_MESSAGES;
  }

  get tooManyText(): string {
    return format(labels.tooManySelected, MOST_MESSAGES);
  }

  get isSendDisabled(): boolean {
    return this.isWorking || this.isTooMany;
  }

  handleRefresh(): void {
    void this.load();
    void this.groups()?.refresh();
  }

  handleView(event: CustomEvent<string>): void {
    this.show({ ...this.state, view: event.detail });
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    const { member } = (event.currentTarget as HTMLElement).dataset;
    this.show({ ...this.state, [member ?? '']: event.detail.value });
  }

  handleClearFilters(): void {
    this.show({});
  }

  handleShowGroup(event: CustomEvent<OutboundGroup>): void {
    const { route, fingerprint } = event.detail;
    this.show({ route, cause: fingerprint });
  }

  handleGroupChanged(): void {
    void this.load(true);
  }

  handleOpen(event: CustomEvent<{ id: string }>): void {
    this.show({ ...this.state, message: event.detail.id });
  }

  handleClosed(): void {
    this.show({ ...this.state, message: ANY });
  }

  handleSelection(event: CustomEvent<readonly string[]>): void {
    this.selectedIds = event.detail;
  }

  handleClearSelection(): void {
    this.selectedIds = [];
  }

  async handleSend(): Promise<void> {
    await this.attempt(async () => {
      const { queued, unchanged } = (await replayMessages({ messageIds: this.selectedIds })) as OutboxReplayResult;
      this.say(
        labels.sentAgain,
        unchanged > 0
          ? format(labels.someNotDead, queued, unchanged)
          : count(queued, labels.oneMessage, labels.manyMessages),
      );
    });
    if (!this.error) {
      await this.load(true);
    }
  }

  private show(state: Readonly<Record<string, string>>): void {
    this.goTo(pageOf('outbox', state));
  }

  private groups(): (HTMLElement & { refresh(): Promise<void> }) | null {
    return this.template?.querySelector('c-outbound-groups') ?? null;
  }

  /** Nothing moves under the hands of who is choosing or has scrolled. */
  private async refreshQuietly(): Promise<void> {
    if (!this.hasSelection && this.rows.length <= PAGE_SIZE) {
      await this.load(true);
    }
    await this.groups()?.refresh();
  }

  protected override begin(): void {
    this.selectedIds = [];
  }

  protected override async fetchPage(afterKey: string | null): Promise<ListPage<OutboundRow>> {
    const filter = outboundFilterOf(this.state);
    return (await getMessages({ filter, pageSize: PAGE_SIZE, afterKey })) as ListPage<OutboundRow>;
  }
}
