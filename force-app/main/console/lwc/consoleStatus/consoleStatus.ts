/** How statuses of rows, messages, runs, jobs, systems and feeds look: text and icon say it, colour only repeats it. */
import { labels } from './labels';

export interface StatusLook {
  readonly label: string;
  readonly icon: string;
  readonly tone: 'good' | 'info' | 'quiet' | 'warning' | 'bad';
}

const looks: Readonly<Record<string, StatusLook>> = {
  Received: { label: labels.statusReceived, icon: 'utility:inbox', tone: 'info' },
  Linked: { label: labels.statusLinked, icon: 'utility:success', tone: 'good' },
  Unchanged: { label: labels.statusUnchanged, icon: 'utility:check', tone: 'quiet' },
  Superseded: { label: labels.statusSuperseded, icon: 'utility:skip', tone: 'quiet' },
  Failed: { label: labels.statusFailed, icon: 'utility:warning', tone: 'warning' },
  Dead: { label: labels.statusDead, icon: 'utility:error', tone: 'bad' },
  Discarded: { label: labels.statusDiscarded, icon: 'utility:ban', tone: 'quiet' },
  Pending: { label: labels.statusPending, icon: 'utility:clock', tone: 'info' },
  Sending: { label: labels.statusSending, icon: 'utility:upload', tone: 'info' },
  Delivered: { label: labels.statusDelivered, icon: 'utility:success', tone: 'good' },
  Running: { label: labels.statusRunning, icon: 'utility:sync', tone: 'info' },
  Linking: { label: labels.statusLinking, icon: 'utility:link', tone: 'info' },
  Completed: { label: labels.statusCompleted, icon: 'utility:success', tone: 'good' },
  Stopped: { label: labels.statusStopped, icon: 'utility:stop', tone: 'warning' },
  Refused: { label: labels.statusRefused, icon: 'utility:block_visitor', tone: 'bad' },
  Succeeded: { label: labels.statusSucceeded, icon: 'utility:success', tone: 'good' },
  Ready: { label: labels.statusReady, icon: 'utility:success', tone: 'good' },
  Off: { label: labels.statusOff, icon: 'utility:ban', tone: 'quiet' },
  Paused: { label: labels.statusPaused, icon: 'utility:pause', tone: 'warning' },
  Resting: { label: labels.statusResting, icon: 'utility:clock', tone: 'warning' },
  Fresh: { label: labels.statusFresh, icon: 'utility:success', tone: 'good' },
  Late: { label: labels.statusLate, icon: 'utility:warning', tone: 'bad' },
  Never: { label: labels.statusNever, icon: 'utility:dash', tone: 'quiet' },
  Pushed: { label: labels.statusPushed, icon: 'utility:download', tone: 'info' },
  Advanced: { label: labels.statusAdvanced, icon: 'utility:forward', tone: 'good' },
  Rewound: { label: labels.statusRewound, icon: 'utility:undo', tone: 'warning' },
  Missing: { label: labels.statusMissing, icon: 'utility:error', tone: 'bad' },
  Different: { label: labels.statusDifferent, icon: 'utility:warning', tone: 'warning' },
  Extra: { label: labels.statusExtra, icon: 'utility:add', tone: 'warning' },
  Open: { label: labels.statusOpen, icon: 'utility:clock', tone: 'info' },
  Staged: { label: labels.statusStaged, icon: 'utility:inbox', tone: 'good' },
  Sent: { label: labels.statusSent, icon: 'utility:upload', tone: 'good' },
  ERROR: { label: labels.statusError, icon: 'utility:error', tone: 'bad' },
  AUDIT: { label: labels.statusAudit, icon: 'utility:user', tone: 'quiet' },
  Error: { label: labels.statusError, icon: 'utility:error', tone: 'bad' },
  Warning: { label: labels.statusWarning, icon: 'utility:warning', tone: 'warning' },
};

/** A status nobody has heard of is shown as it is called. */
export function lookOf(status: string): StatusLook {
  return looks[status] ?? { label: status, icon: 'utility:record', tone: 'quiet' };
}

export function statusLabel(status: string): string {
  return lookOf(status).label;
}
