import errorCode from '@salesforce/label/c.Stagelink_Error_Code';
import feed from '@salesforce/label/c.Stagelink_Feed';
import level from '@salesforce/label/c.Stagelink_Level';
import loading from '@salesforce/label/c.Stagelink_Loading';
import log from '@salesforce/label/c.Stagelink_Log';
import loggedAt from '@salesforce/label/c.Stagelink_Logged_At';
import message from '@salesforce/label/c.Stagelink_Message';
import noLines from '@salesforce/label/c.Stagelink_No_Lines';
import noLinesHint from '@salesforce/label/c.Stagelink_No_Lines_Hint';
import refresh from '@salesforce/label/c.Stagelink_Refresh';

export const labels = {
  errorCode,
  feed,
  level,
  loading,
  log,
  loggedAt,
  message,
  noLines,
  noLinesHint,
  refresh,
};
