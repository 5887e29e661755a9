import backlog from '@salesforce/label/c.Stagelink_Backlog';
import due from '@salesforce/label/c.Stagelink_Due';
import error from '@salesforce/label/c.Stagelink_Error';
import every from '@salesforce/label/c.Stagelink_Every';
import lastRun from '@salesforce/label/c.Stagelink_Last_Run';
import nextRun from '@salesforce/label/c.Stagelink_Next_Run';
import none from '@salesforce/label/c.Stagelink_None';
import notScheduled from '@salesforce/label/c.Stagelink_Not_Scheduled';
import pullNow from '@salesforce/label/c.Stagelink_Pull_Now';
import pullNowOf from '@salesforce/label/c.Stagelink_Pull_Now_Of';
import pullStarted from '@salesforce/label/c.Stagelink_Pull_Started';
import pullStartedHint from '@salesforce/label/c.Stagelink_Pull_Started_Hint';
import showRowsOf from '@salesforce/label/c.Stagelink_Show_Rows_Of';
import statusDead from '@salesforce/label/c.Stagelink_Status_Dead';
import statusFailed from '@salesforce/label/c.Stagelink_Status_Failed';
import triedAgain from '@salesforce/label/c.Stagelink_Tried_Again';

export const labels = {
  backlog,
  due,
  error,
  every,
  lastRun,
  nextRun,
  none,
  notScheduled,
  pullNow,
  pullNowOf,
  pullStarted,
  pullStartedHint,
  showRowsOf,
  statusDead,
  statusFailed,
  triedAgain,
};
