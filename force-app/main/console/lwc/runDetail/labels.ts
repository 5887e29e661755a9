import close from '@salesforce/label/c.Stagelink_Close';
import feed from '@salesforce/label/c.Stagelink_Feed';
import finishedAt from '@salesforce/label/c.Stagelink_Finished_At';
import loading from '@salesforce/label/c.Stagelink_Loading';
import noSuchRun from '@salesforce/label/c.Stagelink_No_Such_Run';
import pages from '@salesforce/label/c.Stagelink_Pages';
import run from '@salesforce/label/c.Stagelink_Run';
import showRows from '@salesforce/label/c.Stagelink_Show_Rows';
import startedAt from '@salesforce/label/c.Stagelink_Started_At';
import statusReceived from '@salesforce/label/c.Stagelink_Status_Received';
import watermarkFrom from '@salesforce/label/c.Stagelink_Watermark_From';
import watermarkTo from '@salesforce/label/c.Stagelink_Watermark_To';

export const labels = {
  close,
  feed,
  finishedAt,
  loading,
  noSuchRun,
  pages,
  run,
  showRows,
  startedAt,
  statusReceived,
  watermarkFrom,
  watermarkTo,
};
