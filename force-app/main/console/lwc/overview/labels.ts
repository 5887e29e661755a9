import manyIncidents from '@salesforce/label/c.Stagelink_Many_Incidents';
import noSystems from '@salesforce/label/c.Stagelink_No_Systems';
import noSystemsHint from '@salesforce/label/c.Stagelink_No_Systems_Hint';
import oneIncident from '@salesforce/label/c.Stagelink_One_Incident';
import overview from '@salesforce/label/c.Stagelink_Overview';
import overviewHint from '@salesforce/label/c.Stagelink_Overview_Hint';
import refresh from '@salesforce/label/c.Stagelink_Refresh';

export const labels = {
  manyIncidents,
  noSystems,
  noSystemsHint,
  oneIncident,
  overview,
  overviewHint,
  refresh,
};
