import allFeeds from '@salesforce/label/c.Stagelink_All_Feeds';
import allStatuses from '@salesforce/label/c.Stagelink_All_Statuses';
import allSystems from '@salesforce/label/c.Stagelink_All_Systems';
import anyTime from '@salesforce/label/c.Stagelink_Any_Time';
import customTime from '@salesforce/label/c.Stagelink_Custom_Time';
import feed from '@salesforce/label/c.Stagelink_Feed';
import filters from '@salesforce/label/c.Stagelink_Filters';
import from from '@salesforce/label/c.Stagelink_From';
import lastDay from '@salesforce/label/c.Stagelink_Last_Day';
import lastHour from '@salesforce/label/c.Stagelink_Last_Hour';
import lastWeek from '@salesforce/label/c.Stagelink_Last_Week';
import receivedAt from '@salesforce/label/c.Stagelink_Received_At';
import search from '@salesforce/label/c.Stagelink_Search';
import searchHint from '@salesforce/label/c.Stagelink_Search_Hint';
import status from '@salesforce/label/c.Stagelink_Status';
import system from '@salesforce/label/c.Stagelink_System';
import until from '@salesforce/label/c.Stagelink_Until';

export const labels = {
  allFeeds,
  allStatuses,
  allSystems,
  anyTime,
  customTime,
  feed,
  filters,
  from,
  lastDay,
  lastHour,
  lastWeek,
  receivedAt,
  search,
  searchHint,
  status,
  system,
  until,
};
