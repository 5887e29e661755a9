import blankRule from '@salesforce/label/c.Stagelink_Blank_Rule';
import change from '@salesforce/label/c.Stagelink_Change';
import changedAt from '@salesforce/label/c.Stagelink_Changed_At';
import changedBy from '@salesforce/label/c.Stagelink_Changed_By';
import feed from '@salesforce/label/c.Stagelink_Feed';
import field from '@salesforce/label/c.Stagelink_Field';
import message from '@salesforce/label/c.Stagelink_Message';
import newBlankRule from '@salesforce/label/c.Stagelink_New_Blank_Rule';
import newOwner from '@salesforce/label/c.Stagelink_New_Owner';
import object from '@salesforce/label/c.Stagelink_Object';
import oldBlankRule from '@salesforce/label/c.Stagelink_Old_Blank_Rule';
import oldOwner from '@salesforce/label/c.Stagelink_Old_Owner';
import owner from '@salesforce/label/c.Stagelink_Owner';
import ownerExternal from '@salesforce/label/c.Stagelink_Owner_External';
import ownerMostRecent from '@salesforce/label/c.Stagelink_Owner_Most_Recent';
import ownerSalesforce from '@salesforce/label/c.Stagelink_Owner_Salesforce';
import reason from '@salesforce/label/c.Stagelink_Reason';
import ruleNeverBlank from '@salesforce/label/c.Stagelink_Rule_Never_Blank';
import ruleOnlyIfBlank from '@salesforce/label/c.Stagelink_Rule_Only_If_Blank';
import ruleTakeBlank from '@salesforce/label/c.Stagelink_Rule_Take_Blank';
import ruleWriteOnce from '@salesforce/label/c.Stagelink_Rule_Write_Once';
import sourcePath from '@salesforce/label/c.Stagelink_Source_Path';
import status from '@salesforce/label/c.Stagelink_Status';
import system from '@salesforce/label/c.Stagelink_System';

export const labels = {
  blankRule,
  change,
  changedAt,
  changedBy,
  feed,
  field,
  message,
  newBlankRule,
  newOwner,
  object,
  oldBlankRule,
  oldOwner,
  owner,
  ownerExternal,
  ownerMostRecent,
  ownerSalesforce,
  reason,
  ruleNeverBlank,
  ruleOnlyIfBlank,
  ruleTakeBlank,
  ruleWriteOnce,
  sourcePath,
  status,
  system,
};
