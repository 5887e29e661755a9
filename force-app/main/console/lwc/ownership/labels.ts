import allFeeds from '@salesforce/label/c.Stagelink_All_Feeds';
import allOwners from '@salesforce/label/c.Stagelink_All_Owners';
import blankRule from '@salesforce/label/c.Stagelink_Blank_Rule';
import change from '@salesforce/label/c.Stagelink_Change';
import changedAt from '@salesforce/label/c.Stagelink_Changed_At';
import changedBy from '@salesforce/label/c.Stagelink_Changed_By';
import emptyFiltered from '@salesforce/label/c.Stagelink_Empty_Filtered';
import exportCsv from '@salesforce/label/c.Stagelink_Export_Csv';
import feed from '@salesforce/label/c.Stagelink_Feed';
import field from '@salesforce/label/c.Stagelink_Field';
import filters from '@salesforce/label/c.Stagelink_Filters';
import fromTo from '@salesforce/label/c.Stagelink_From_To';
import history from '@salesforce/label/c.Stagelink_History';
import manyFields from '@salesforce/label/c.Stagelink_Many_Fields';
import matrix from '@salesforce/label/c.Stagelink_Matrix';
import noChanges from '@salesforce/label/c.Stagelink_No_Changes';
import noChangesHint from '@salesforce/label/c.Stagelink_No_Changes_Hint';
import noFieldMatches from '@salesforce/label/c.Stagelink_No_Field_Matches';
import oneField from '@salesforce/label/c.Stagelink_One_Field';
import owner from '@salesforce/label/c.Stagelink_Owner';
import ownership from '@salesforce/label/c.Stagelink_Ownership';
import ownershipHint from '@salesforce/label/c.Stagelink_Ownership_Hint';
import ownershipReadOnly from '@salesforce/label/c.Stagelink_Ownership_Read_Only';
import owns from '@salesforce/label/c.Stagelink_Owns';
import reason from '@salesforce/label/c.Stagelink_Reason';
import search from '@salesforce/label/c.Stagelink_Search';
import searchFields from '@salesforce/label/c.Stagelink_Search_Fields';
import sourcePath from '@salesforce/label/c.Stagelink_Source_Path';
import status from '@salesforce/label/c.Stagelink_Status';

export const labels = {
  allFeeds,
  allOwners,
  blankRule,
  change,
  changedAt,
  changedBy,
  emptyFiltered,
  exportCsv,
  feed,
  field,
  filters,
  fromTo,
  history,
  manyFields,
  matrix,
  noChanges,
  noChangesHint,
  noFieldMatches,
  oneField,
  owner,
  ownership,
  ownershipHint,
  ownershipReadOnly,
  owns,
  reason,
  search,
  searchFields,
  sourcePath,
  status,
};
