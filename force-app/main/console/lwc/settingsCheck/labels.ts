import allRight from '@salesforce/label/c.Stagelink_All_Right';
import allRightHint from '@salesforce/label/c.Stagelink_All_Right_Hint';
import answered from '@salesforce/label/c.Stagelink_Answered';
import checkAgain from '@salesforce/label/c.Stagelink_Check_Again';
import checkSummary from '@salesforce/label/c.Stagelink_Check_Summary';
import connections from '@salesforce/label/c.Stagelink_Connections';
import connectionsHint from '@salesforce/label/c.Stagelink_Connections_Hint';
import manyErrors from '@salesforce/label/c.Stagelink_Many_Errors';
import manyWarnings from '@salesforce/label/c.Stagelink_Many_Warnings';
import oneError from '@salesforce/label/c.Stagelink_One_Error';
import oneWarning from '@salesforce/label/c.Stagelink_One_Warning';
import remedy from '@salesforce/label/c.Stagelink_Remedy';
import schedulesStarted from '@salesforce/label/c.Stagelink_Schedules_Started';
import settingsCheck from '@salesforce/label/c.Stagelink_Settings_Check';
import settingsCheckHint from '@salesforce/label/c.Stagelink_Settings_Check_Hint';
import startSchedules from '@salesforce/label/c.Stagelink_Start_Schedules';
import testConnection from '@salesforce/label/c.Stagelink_Test_Connection';

export const labels = {
  allRight,
  allRightHint,
  answered,
  checkAgain,
  checkSummary,
  connections,
  connectionsHint,
  manyErrors,
  manyWarnings,
  oneError,
  oneWarning,
  remedy,
  schedulesStarted,
  settingsCheck,
  settingsCheckHint,
  startSchedules,
  testConnection,
};
