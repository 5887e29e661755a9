import lastIn from '@salesforce/label/c.Stagelink_Last_In';
import lastOut from '@salesforce/label/c.Stagelink_Last_Out';
import linkedToNone from '@salesforce/label/c.Stagelink_Linked_To_None';
import loading from '@salesforce/label/c.Stagelink_Loading';
import manyConflicts from '@salesforce/label/c.Stagelink_Many_Conflicts';
import manyMessages from '@salesforce/label/c.Stagelink_Many_Messages';
import notLinked from '@salesforce/label/c.Stagelink_Not_Linked';
import nothingIn from '@salesforce/label/c.Stagelink_Nothing_In';
import nothingToSync from '@salesforce/label/c.Stagelink_Nothing_To_Sync';
import nothingToSyncHint from '@salesforce/label/c.Stagelink_Nothing_To_Sync_Hint';
import oneConflict from '@salesforce/label/c.Stagelink_One_Conflict';
import oneMessage from '@salesforce/label/c.Stagelink_One_Message';
import syncNow from '@salesforce/label/c.Stagelink_Sync_Now';
import syncPanel from '@salesforce/label/c.Stagelink_Sync_Panel';
import syncRefused from '@salesforce/label/c.Stagelink_Sync_Refused';
import syncStarted from '@salesforce/label/c.Stagelink_Sync_Started';

export const labels = {
  lastIn,
  lastOut,
  linkedToNone,
  loading,
  manyConflicts,
  manyMessages,
  notLinked,
  nothingIn,
  nothingToSync,
  nothingToSyncHint,
  oneConflict,
  oneMessage,
  syncNow,
  syncPanel,
  syncRefused,
  syncStarted,
};
