import causes from '@salesforce/label/c.Stagelink_Causes';
import noAccess from '@salesforce/label/c.Stagelink_No_Access';
import refresh from '@salesforce/label/c.Stagelink_Refresh';
import rows from '@salesforce/label/c.Stagelink_Rows';
import stagedRows from '@salesforce/label/c.Stagelink_Staged_Rows';
import stagedRowsHint from '@salesforce/label/c.Stagelink_Staged_Rows_Hint';

export const labels = {
  causes,
  noAccess,
  refresh,
  rows,
  stagedRows,
  stagedRowsHint,
};
