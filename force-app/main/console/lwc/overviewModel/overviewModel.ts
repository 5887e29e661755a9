/** Shapes and pure functions of the overview. */
import type { Incident, SystemStatus } from 'contracts/stagelink-operation';
import type { FeedStatus } from 'contracts/stagelink-rest';

export type { Incident, SystemStatus } from 'contracts/stagelink-operation';
export type { FeedStatus, Run } from 'contracts/stagelink-rest';

export interface SystemCard {
  readonly status: SystemStatus;
  readonly feeds: readonly FeedStatus[];
  /** Messages that wait to be sent, will be tried again, need a person. */
  readonly waiting: number;
  readonly failed: number;
  readonly dead: number;
}

export interface Overview {
  readonly systems: readonly SystemCard[];
  readonly incidents: readonly Incident[];
}

/** How a feed stands, as one word; what matters most comes first. */
export function standOf({ active, running, pulled, late, lastRun, freshAt }: FeedStatus): string {
  if (!active) {
    return 'Off';
  }
  if (late) {
    return 'Late';
  }
  if (running) {
    return 'Running';
  }
  if (!pulled) {
    return 'Pushed';
  }
  return lastRun === null && freshAt === null ? 'Never' : 'Fresh';
}

/** How much of each kind waits for a person. */
export interface Attention {
  readonly heldSystems: number;
  readonly lateFeeds: number;
  readonly failedRows: number;
  readonly deadRows: number;
  readonly failedMessages: number;
  readonly deadMessages: number;
}

/** A system that is off is nobody's concern, and nor are the feeds that are. */
export function attentionOf(systems: readonly SystemCard[]): Attention {
  const cards = systems.filter(({ status }) => status.state !== 'Off');
  const feeds = cards.flatMap((card) => card.feeds).filter(({ active }) => active);
  return {
    heldSystems: cards.filter(({ status }) => status.state !== 'Ready').length,
    lateFeeds: feeds.filter(({ late }) => late).length,
    failedRows: sum(feeds.map(({ failed }) => failed)),
    deadRows: sum(feeds.map(({ dead }) => dead)),
    failedMessages: sum(cards.map(({ failed }) => failed)),
    deadMessages: sum(cards.map(({ dead }) => dead)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What one should look at first stands first; among equals the order of the org stays. */
export function byUrgency(systems: readonly SystemCard[]): SystemCard[] {
  return systems
    .map((card, index) => ({ card, index, urgency: urgencyOf(card) }))
    .sort((left, right) => right.urgency - left.urgency || left.index - right.index)
    .map(({ card }) => card);
}

/** A system that is off is nobody's concern. */
function urgencyOf({ status, feeds, dead }: SystemCard): number {
  if (status.state === 'Off') {
    return -1;
  }
  const worries = feeds.filter((feed) => feed.late || feed.dead > 0).length + (dead > 0 ? 1 : 0);
  return worries + (status.state === 'Ready' ? 0 : 1);
}

/** `15 min`, `2 h`, `1 d`: a cadence as people say it. */
export function cadenceText(minutes: number): string {
  if (minutes % 1440 === 0) {
    return `${minutes / 1440} d`;
  }
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
