import noFeeds from '@salesforce/label/c.Stagelink_No_Feeds';
import outbox from '@salesforce/label/c.Stagelink_Outbox';
import pause from '@salesforce/label/c.Stagelink_Pause';
import pauseHeading from '@salesforce/label/c.Stagelink_Pause_Heading';
import pauseMessage from '@salesforce/label/c.Stagelink_Pause_Message';
import restingBecause from '@salesforce/label/c.Stagelink_Resting_Because';
import resume from '@salesforce/label/c.Stagelink_Resume';
import statusDead from '@salesforce/label/c.Stagelink_Status_Dead';
import statusFailed from '@salesforce/label/c.Stagelink_Status_Failed';
import systemPaused from '@salesforce/label/c.Stagelink_System_Paused';
import systemResumed from '@salesforce/label/c.Stagelink_System_Resumed';
import toBeSent from '@salesforce/label/c.Stagelink_To_Be_Sent';

export const labels = {
  noFeeds,
  outbox,
  pause,
  pauseHeading,
  pauseMessage,
  restingBecause,
  resume,
  statusDead,
  statusFailed,
  systemPaused,
  systemResumed,
  toBeSent,
};
