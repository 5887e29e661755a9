import allFeeds from '@salesforce/label/c.Stagelink_All_Feeds';
import allStatuses from '@salesforce/label/c.Stagelink_All_Statuses';
import attempts from '@salesforce/label/c.Stagelink_Attempts';
import emptyFiltered from '@salesforce/label/c.Stagelink_Empty_Filtered';
import emptyTitle from '@salesforce/label/c.Stagelink_Empty_Title';
import error from '@salesforce/label/c.Stagelink_Error';
import externalId from '@salesforce/label/c.Stagelink_External_Id';
import feed from '@salesforce/label/c.Stagelink_Feed';
import loading from '@salesforce/label/c.Stagelink_Loading';
import noAccess from '@salesforce/label/c.Stagelink_No_Access';
import received from '@salesforce/label/c.Stagelink_Received';
import refresh from '@salesforce/label/c.Stagelink_Refresh';
import replayDone from '@salesforce/label/c.Stagelink_Replay_Done';
import replayIncomplete from '@salesforce/label/c.Stagelink_Replay_Incomplete';
import replaySelected from '@salesforce/label/c.Stagelink_Replay_Selected';
import row from '@salesforce/label/c.Stagelink_Row';
import rowsShown from '@salesforce/label/c.Stagelink_Rows_Shown';
import show from '@salesforce/label/c.Stagelink_Show_Details';
import status from '@salesforce/label/c.Stagelink_Status';
import title from '@salesforce/label/c.Stagelink_Staged_Rows';
import tooManySelected from '@salesforce/label/c.Stagelink_Too_Many_Selected';

export const labels = {
  allFeeds,
  allStatuses,
  attempts,
  emptyFiltered,
  emptyTitle,
  error,
  externalId,
  feed,
  loading,
  noAccess,
  received,
  refresh,
  replayDone,
  replayIncomplete,
  replaySelected,
  row,
  rowsShown,
  show,
  status,
  title,
  tooManySelected,
};
