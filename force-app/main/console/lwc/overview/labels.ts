import allIsWell from '@salesforce/label/c.Stagelink_All_Is_Well';
import deadMessages from '@salesforce/label/c.Stagelink_Dead_Messages';
import deadRows from '@salesforce/label/c.Stagelink_Dead_Rows';
import failedMessages from '@salesforce/label/c.Stagelink_Failed_Messages';
import failedRows from '@salesforce/label/c.Stagelink_Failed_Rows';
import heldSystems from '@salesforce/label/c.Stagelink_Held_Systems';
import lateFeeds from '@salesforce/label/c.Stagelink_Late_Feeds';
import manyIncidents from '@salesforce/label/c.Stagelink_Many_Incidents';
import noSystems from '@salesforce/label/c.Stagelink_No_Systems';
import noSystemsHint from '@salesforce/label/c.Stagelink_No_Systems_Hint';
import oneIncident from '@salesforce/label/c.Stagelink_One_Incident';
import overview from '@salesforce/label/c.Stagelink_Overview';
import overviewHint from '@salesforce/label/c.Stagelink_Overview_Hint';
import refresh from '@salesforce/label/c.Stagelink_Refresh';
import waitsForYou from '@salesforce/label/c.Stagelink_Waits_For_You';

export const labels = {
  allIsWell,
  deadMessages,
  deadRows,
  failedMessages,
  failedRows,
  heldSystems,
  lateFeeds,
  manyIncidents,
  noSystems,
  noSystemsHint,
  oneIncident,
  overview,
  overviewHint,
  refresh,
  waitsForYou,
};
