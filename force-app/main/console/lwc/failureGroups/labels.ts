import loading from '@salesforce/label/c.Stagelink_Loading';
import manyRows from '@salesforce/label/c.Stagelink_Many_Rows';
import noFailures from '@salesforce/label/c.Stagelink_No_Failures';
import noFailuresHint from '@salesforce/label/c.Stagelink_No_Failures_Hint';
import oneRow from '@salesforce/label/c.Stagelink_One_Row';
import previewReplay from '@salesforce/label/c.Stagelink_Preview_Replay';
import showRows from '@salesforce/label/c.Stagelink_Show_Rows';
import since from '@salesforce/label/c.Stagelink_Since';

export const labels = {
  loading,
  manyRows,
  noFailures,
  noFailuresHint,
  oneRow,
  previewReplay,
  showRows,
  since,
};
