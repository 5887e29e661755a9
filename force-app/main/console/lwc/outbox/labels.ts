import allRoutes from '@salesforce/label/c.Stagelink_All_Routes';
import allStatuses from '@salesforce/label/c.Stagelink_All_Statuses';
import allSystems from '@salesforce/label/c.Stagelink_All_Systems';
import attempts from '@salesforce/label/c.Stagelink_Attempts';
import causes from '@salesforce/label/c.Stagelink_Causes';
import clearFilters from '@salesforce/label/c.Stagelink_Clear_Filters';
import clearSelection from '@salesforce/label/c.Stagelink_Clear_Selection';
import emptyFiltered from '@salesforce/label/c.Stagelink_Empty_Filtered';
import error from '@salesforce/label/c.Stagelink_Error';
import filters from '@salesforce/label/c.Stagelink_Filters';
import manyChosen from '@salesforce/label/c.Stagelink_Many_Chosen';
import manyMessages from '@salesforce/label/c.Stagelink_Many_Messages';
import messages from '@salesforce/label/c.Stagelink_Messages';
import noMessageMatches from '@salesforce/label/c.Stagelink_No_Message_Matches';
import noMessages from '@salesforce/label/c.Stagelink_No_Messages';
import noMessagesHint from '@salesforce/label/c.Stagelink_No_Messages_Hint';
import oneChosen from '@salesforce/label/c.Stagelink_One_Chosen';
import oneMessage from '@salesforce/label/c.Stagelink_One_Message';
import outboundMessage from '@salesforce/label/c.Stagelink_Outbound_Message';
import outbox from '@salesforce/label/c.Stagelink_Outbox';
import outboxHint from '@salesforce/label/c.Stagelink_Outbox_Hint';
import recordedAt from '@salesforce/label/c.Stagelink_Recorded_At';
import refresh from '@salesforce/label/c.Stagelink_Refresh';
import returnedId from '@salesforce/label/c.Stagelink_Returned_Id';
import route from '@salesforce/label/c.Stagelink_Route';
import sendAgain from '@salesforce/label/c.Stagelink_Send_Again';
import sentAgain from '@salesforce/label/c.Stagelink_Sent_Again';
import someNotDead from '@salesforce/label/c.Stagelink_Some_Not_Dead';
import status from '@salesforce/label/c.Stagelink_Status';
import system from '@salesforce/label/c.Stagelink_System';
import tooManySelected from '@salesforce/label/c.Stagelink_Too_Many_Selected';

export const labels = {
  allRoutes,
  allStatuses,
  allSystems,
  attempts,
  causes,
  clearFilters,
  clearSelection,
  emptyFiltered,
  error,
  filters,
  manyChosen,
  manyMessages,
  messages,
  noMessageMatches,
  noMessages,
  noMessagesHint,
  oneChosen,
  oneMessage,
  outboundMessage,
  outbox,
  outboxHint,
  recordedAt,
  refresh,
  returnedId,
  route,
  sendAgain,
  sentAgain,
  someNotDead,
  status,
  system,
  tooManySelected,
};
