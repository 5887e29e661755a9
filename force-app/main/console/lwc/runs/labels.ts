import allFeeds from '@salesforce/label/c.Stagelink_All_Feeds';
import allLevels from '@salesforce/label/c.Stagelink_All_Levels';
import allStatuses from '@salesforce/label/c.Stagelink_All_Statuses';
import feed from '@salesforce/label/c.Stagelink_Feed';
import filters from '@salesforce/label/c.Stagelink_Filters';
import ledger from '@salesforce/label/c.Stagelink_Ledger';
import level from '@salesforce/label/c.Stagelink_Level';
import log from '@salesforce/label/c.Stagelink_Log';
import reconciliations from '@salesforce/label/c.Stagelink_Reconciliations';
import runs from '@salesforce/label/c.Stagelink_Runs';
import runsHint from '@salesforce/label/c.Stagelink_Runs_Hint';
import status from '@salesforce/label/c.Stagelink_Status';

export const labels = {
  allFeeds,
  allLevels,
  allStatuses,
  feed,
  filters,
  ledger,
  level,
  log,
  reconciliations,
  runs,
  runsHint,
  status,
};
