import feed from '@salesforce/label/c.Stagelink_Feed';
import loading from '@salesforce/label/c.Stagelink_Loading';
import noRuns from '@salesforce/label/c.Stagelink_No_Runs';
import noRunsHint from '@salesforce/label/c.Stagelink_No_Runs_Hint';
import run from '@salesforce/label/c.Stagelink_Run';
import runs from '@salesforce/label/c.Stagelink_Runs';
import startedAt from '@salesforce/label/c.Stagelink_Started_At';
import status from '@salesforce/label/c.Stagelink_Status';
import statusDead from '@salesforce/label/c.Stagelink_Status_Dead';
import statusFailed from '@salesforce/label/c.Stagelink_Status_Failed';
import statusLinked from '@salesforce/label/c.Stagelink_Status_Linked';
import statusReceived from '@salesforce/label/c.Stagelink_Status_Received';
import statusUnchanged from '@salesforce/label/c.Stagelink_Status_Unchanged';

export const labels = {
  feed,
  loading,
  noRuns,
  noRunsHint,
  run,
  runs,
  startedAt,
  status,
  statusDead,
  statusFailed,
  statusLinked,
  statusReceived,
  statusUnchanged,
};
