import close from '@salesforce/label/c.Stagelink_Close';
import compareNow from '@salesforce/label/c.Stagelink_Compare_Now';
import comparisonStarted from '@salesforce/label/c.Stagelink_Comparison_Started';
import difference from '@salesforce/label/c.Stagelink_Difference';
import differences from '@salesforce/label/c.Stagelink_Differences';
import externalId from '@salesforce/label/c.Stagelink_External_Id';
import feed from '@salesforce/label/c.Stagelink_Feed';
import loading from '@salesforce/label/c.Stagelink_Loading';
import matched from '@salesforce/label/c.Stagelink_Matched';
import noDifference from '@salesforce/label/c.Stagelink_No_Difference';
import noReconciliations from '@salesforce/label/c.Stagelink_No_Reconciliations';
import noReconciliationsHint from '@salesforce/label/c.Stagelink_No_Reconciliations_Hint';
import openRecord from '@salesforce/label/c.Stagelink_Open_Record';
import reconciliation from '@salesforce/label/c.Stagelink_Reconciliation';
import reconciliationText from '@salesforce/label/c.Stagelink_Reconciliation_Text';
import reconciliations from '@salesforce/label/c.Stagelink_Reconciliations';
import reconciliationsHint from '@salesforce/label/c.Stagelink_Reconciliations_Hint';
import record from '@salesforce/label/c.Stagelink_Record';
import repair from '@salesforce/label/c.Stagelink_Repair';
import repairStarted from '@salesforce/label/c.Stagelink_Repair_Started';
import row from '@salesforce/label/c.Stagelink_Row';
import showRow from '@salesforce/label/c.Stagelink_Show_Row';
import sourceVersion from '@salesforce/label/c.Stagelink_Source_Version';
import startedAt from '@salesforce/label/c.Stagelink_Started_At';
import status from '@salesforce/label/c.Stagelink_Status';
import statusDifferent from '@salesforce/label/c.Stagelink_Status_Different';
import statusExtra from '@salesforce/label/c.Stagelink_Status_Extra';
import statusMissing from '@salesforce/label/c.Stagelink_Status_Missing';
import unresolved from '@salesforce/label/c.Stagelink_Unresolved';

export const labels = {
  close,
  compareNow,
  comparisonStarted,
  difference,
  differences,
  externalId,
  feed,
  loading,
  matched,
  noDifference,
  noReconciliations,
  noReconciliationsHint,
  openRecord,
  reconciliation,
  reconciliationText,
  reconciliations,
  reconciliationsHint,
  record,
  repair,
  repairStarted,
  row,
  showRow,
  sourceVersion,
  startedAt,
  status,
  statusDifferent,
  statusExtra,
  statusMissing,
  unresolved,
};
