import statusAdvanced from '@salesforce/label/c.Stagelink_Status_Advanced';
import statusAudit from '@salesforce/label/c.Stagelink_Status_Audit';
import statusCompleted from '@salesforce/label/c.Stagelink_Status_Completed';
import statusDead from '@salesforce/label/c.Stagelink_Status_Dead';
import statusDelivered from '@salesforce/label/c.Stagelink_Status_Delivered';
import statusDifferent from '@salesforce/label/c.Stagelink_Status_Different';
import statusDiscarded from '@salesforce/label/c.Stagelink_Status_Discarded';
import statusError from '@salesforce/label/c.Stagelink_Status_Error';
import statusExtra from '@salesforce/label/c.Stagelink_Status_Extra';
import statusFailed from '@salesforce/label/c.Stagelink_Status_Failed';
import statusFresh from '@salesforce/label/c.Stagelink_Status_Fresh';
import statusLate from '@salesforce/label/c.Stagelink_Status_Late';
import statusLinked from '@salesforce/label/c.Stagelink_Status_Linked';
import statusLinking from '@salesforce/label/c.Stagelink_Status_Linking';
import statusMissing from '@salesforce/label/c.Stagelink_Status_Missing';
import statusNever from '@salesforce/label/c.Stagelink_Status_Never';
import statusOff from '@salesforce/label/c.Stagelink_Status_Off';
import statusOpen from '@salesforce/label/c.Stagelink_Status_Open';
import statusPaused from '@salesforce/label/c.Stagelink_Status_Paused';
import statusPending from '@salesforce/label/c.Stagelink_Status_Pending';
import statusPushed from '@salesforce/label/c.Stagelink_Status_Pushed';
import statusReady from '@salesforce/label/c.Stagelink_Status_Ready';
import statusReceived from '@salesforce/label/c.Stagelink_Status_Received';
import statusRefused from '@salesforce/label/c.Stagelink_Status_Refused';
import statusResting from '@salesforce/label/c.Stagelink_Status_Resting';
import statusRewound from '@salesforce/label/c.Stagelink_Status_Rewound';
import statusRunning from '@salesforce/label/c.Stagelink_Status_Running';
import statusSending from '@salesforce/label/c.Stagelink_Status_Sending';
import statusSent from '@salesforce/label/c.Stagelink_Status_Sent';
import statusStaged from '@salesforce/label/c.Stagelink_Status_Staged';
import statusStopped from '@salesforce/label/c.Stagelink_Status_Stopped';
import statusSucceeded from '@salesforce/label/c.Stagelink_Status_Succeeded';
import statusSuperseded from '@salesforce/label/c.Stagelink_Status_Superseded';
import statusUnchanged from '@salesforce/label/c.Stagelink_Status_Unchanged';
import statusWarning from '@salesforce/label/c.Stagelink_Status_Warning';

export const labels = {
  statusAdvanced,
  statusAudit,
  statusCompleted,
  statusDead,
  statusDelivered,
  statusDifferent,
  statusDiscarded,
  statusError,
  statusExtra,
  statusFailed,
  statusFresh,
  statusLate,
  statusLinked,
  statusLinking,
  statusMissing,
  statusNever,
  statusOff,
  statusOpen,
  statusPaused,
  statusPending,
  statusPushed,
  statusReady,
  statusReceived,
  statusRefused,
  statusResting,
  statusRewound,
  statusRunning,
  statusSending,
  statusSent,
  statusStaged,
  statusStopped,
  statusSucceeded,
  statusSuperseded,
  statusUnchanged,
  statusWarning,
};
