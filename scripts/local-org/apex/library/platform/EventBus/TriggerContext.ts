import { throwApex } from '../../../runtime/exception';
import { transaction } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { readOnlyFields } from '../support/members';
import { Slot } from '../support/slot';

/** Set by the event bus when it starts a trigger of platform events, and read by it afterwards. */
export class TriggerContext {
  /** Replay id of the last event that the trigger has done with; the next run starts behind it. */
  resumeCheckpoint: string | null = null;

  constructor(
    /** How often this batch of events has been retried. */
    readonly retries = 0,
    readonly lastError: string | null = null,
  ) {}
}

export const eventTriggerContext = new Slot<TriggerContext>('EventBus.TriggerContext', () => new TriggerContext());

function current(): TriggerContext {
  // A test may call the code of a trigger itself.
  if (transaction().kind !== 'event' && !transaction().test) {
    throwApex(
      'System.UnsupportedOperationException',
      'EventBus.TriggerContext exists only in a platform event trigger.',
    );
  }
  return eventTriggerContext.get();
}

export const TriggerContextClass = defineClass({
  namespace: 'EventBus',
  name: 'TriggerContext',
  reference: referencePage('apex_class_eventbus_TriggerContext'),
  instances: TriggerContext,
  properties: readOnlyFields<TriggerContext>({ 'Integer retries': 'retries', 'String lastError': 'lastError' }),
  methods: {
    'static EventBus.TriggerContext currentContext()': current,
    'String getResumeCheckpoint()': (self: TriggerContext) => self.resumeCheckpoint,
    'void setResumeCheckpoint(String resumeReplayId)': (self: TriggerContext, replayId: string) => {
      self.resumeCheckpoint = replayId;
    },
  },
});
