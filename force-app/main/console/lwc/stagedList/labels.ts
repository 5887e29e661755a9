import attempts from '@salesforce/label/c.Stagelink_Attempts';
import cause from '@salesforce/label/c.Stagelink_Cause';
import clearCause from '@salesforce/label/c.Stagelink_Clear_Cause';
import clearFilters from '@salesforce/label/c.Stagelink_Clear_Filters';
import discardDone from '@salesforce/label/c.Stagelink_Discard_Done';
import emptyFiltered from '@salesforce/label/c.Stagelink_Empty_Filtered';
import emptyOrg from '@salesforce/label/c.Stagelink_Empty_Org';
import emptyOrgHint from '@salesforce/label/c.Stagelink_Empty_Org_Hint';
import emptyTitle from '@salesforce/label/c.Stagelink_Empty_Title';
import error from '@salesforce/label/c.Stagelink_Error';
import externalId from '@salesforce/label/c.Stagelink_External_Id';
import feed from '@salesforce/label/c.Stagelink_Feed';
import listHasChanged from '@salesforce/label/c.Stagelink_List_Has_Changed';
import loading from '@salesforce/label/c.Stagelink_Loading';
import manyRows from '@salesforce/label/c.Stagelink_Many_Rows';
import manyRowsMatch from '@salesforce/label/c.Stagelink_Many_Rows_Match';
import oneRow from '@salesforce/label/c.Stagelink_One_Row';
import oneRowMatches from '@salesforce/label/c.Stagelink_One_Row_Matches';
import receivedAt from '@salesforce/label/c.Stagelink_Received_At';
import refresh from '@salesforce/label/c.Stagelink_Refresh';
import row from '@salesforce/label/c.Stagelink_Row';
import stagedRows from '@salesforce/label/c.Stagelink_Staged_Rows';
import status from '@salesforce/label/c.Stagelink_Status';

export const labels = {
  attempts,
  cause,
  clearCause,
  clearFilters,
  discardDone,
  emptyFiltered,
  emptyOrg,
  emptyOrgHint,
  emptyTitle,
  error,
  externalId,
  feed,
  listHasChanged,
  loading,
  manyRows,
  manyRowsMatch,
  oneRow,
  oneRowMatches,
  receivedAt,
  refresh,
  row,
  stagedRows,
  status,
};
