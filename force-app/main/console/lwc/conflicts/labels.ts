import allFeeds from '@salesforce/label/c.Stagelink_All_Feeds';
import anyWinner from '@salesforce/label/c.Stagelink_Any_Winner';
import clearFilters from '@salesforce/label/c.Stagelink_Clear_Filters';
import conflicts from '@salesforce/label/c.Stagelink_Conflicts';
import conflictsHint from '@salesforce/label/c.Stagelink_Conflicts_Hint';
import decidedAt from '@salesforce/label/c.Stagelink_Decided_At';
import emptyFiltered from '@salesforce/label/c.Stagelink_Empty_Filtered';
import feed from '@salesforce/label/c.Stagelink_Feed';
import field from '@salesforce/label/c.Stagelink_Field';
import fieldHint from '@salesforce/label/c.Stagelink_Field_Hint';
import filters from '@salesforce/label/c.Stagelink_Filters';
import hidden from '@salesforce/label/c.Stagelink_Hidden';
import noConflictMatches from '@salesforce/label/c.Stagelink_No_Conflict_Matches';
import noConflicts from '@salesforce/label/c.Stagelink_No_Conflicts';
import noConflictsHint from '@salesforce/label/c.Stagelink_No_Conflicts_Hint';
import ownerExternal from '@salesforce/label/c.Stagelink_Owner_External';
import ownerSalesforce from '@salesforce/label/c.Stagelink_Owner_Salesforce';
import payloadIsRecorded from '@salesforce/label/c.Stagelink_Payload_Is_Recorded';
import record from '@salesforce/label/c.Stagelink_Record';
import refresh from '@salesforce/label/c.Stagelink_Refresh';
import row from '@salesforce/label/c.Stagelink_Row';
import showValues from '@salesforce/label/c.Stagelink_Show_Values';
import valueOfSalesforce from '@salesforce/label/c.Stagelink_Value_Of_Salesforce';
import valueOfSource from '@salesforce/label/c.Stagelink_Value_Of_Source';
import winner from '@salesforce/label/c.Stagelink_Winner';

export const labels = {
  allFeeds,
  anyWinner,
  clearFilters,
  conflicts,
  conflictsHint,
  decidedAt,
  emptyFiltered,
  feed,
  field,
  fieldHint,
  filters,
  hidden,
  noConflictMatches,
  noConflicts,
  noConflictsHint,
  ownerExternal,
  ownerSalesforce,
  payloadIsRecorded,
  record,
  refresh,
  row,
  showValues,
  valueOfSalesforce,
  valueOfSource,
  winner,
};
