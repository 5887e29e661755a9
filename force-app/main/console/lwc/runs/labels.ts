import allFeeds from '@salesforce/label/c.Stagelink_All_Feeds';
import feed from '@salesforce/label/c.Stagelink_Feed';
import ledger from '@salesforce/label/c.Stagelink_Ledger';
import log from '@salesforce/label/c.Stagelink_Log';
import reconciliations from '@salesforce/label/c.Stagelink_Reconciliations';
import runs from '@salesforce/label/c.Stagelink_Runs';
import runsHint from '@salesforce/label/c.Stagelink_Runs_Hint';

export const labels = {
  allFeeds,
  feed,
  ledger,
  log,
  reconciliations,
  runs,
  runsHint,
};
