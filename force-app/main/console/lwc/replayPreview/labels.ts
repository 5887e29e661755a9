import applyMany from '@salesforce/label/c.Stagelink_Apply_Many';
import applyOne from '@salesforce/label/c.Stagelink_Apply_One';
import backToList from '@salesforce/label/c.Stagelink_Back_To_List';
import createsRecord from '@salesforce/label/c.Stagelink_Creates_Record';
import externalId from '@salesforce/label/c.Stagelink_External_Id';
import hideFields from '@salesforce/label/c.Stagelink_Hide_Fields';
import loading from '@salesforce/label/c.Stagelink_Loading';
import manyFieldsWritten from '@salesforce/label/c.Stagelink_Many_Fields_Written';
import nothingWritten from '@salesforce/label/c.Stagelink_Nothing_Written';
import oneFieldWritten from '@salesforce/label/c.Stagelink_One_Field_Written';
import previewEmpty from '@salesforce/label/c.Stagelink_Preview_Empty';
import previewEmptyHint from '@salesforce/label/c.Stagelink_Preview_Empty_Hint';
import previewFields from '@salesforce/label/c.Stagelink_Preview_Fields';
import previewHeading from '@salesforce/label/c.Stagelink_Preview_Heading';
import previewHidden from '@salesforce/label/c.Stagelink_Preview_Hidden';
import previewLarge from '@salesforce/label/c.Stagelink_Preview_Large';
import previewLooked from '@salesforce/label/c.Stagelink_Preview_Looked';
import previewManyRows from '@salesforce/label/c.Stagelink_Preview_Many_Rows';
import previewOneRow from '@salesforce/label/c.Stagelink_Preview_One_Row';
import previewRows from '@salesforce/label/c.Stagelink_Preview_Rows';
import previewShown from '@salesforce/label/c.Stagelink_Preview_Shown';
import replayDone from '@salesforce/label/c.Stagelink_Replay_Done';
import replayIncomplete from '@salesforce/label/c.Stagelink_Replay_Incomplete';
import row from '@salesforce/label/c.Stagelink_Row';
import showFields from '@salesforce/label/c.Stagelink_Show_Fields';
import showMore from '@salesforce/label/c.Stagelink_Show_More';
import statusNow from '@salesforce/label/c.Stagelink_Status_Now';
import statusThen from '@salesforce/label/c.Stagelink_Status_Then';
import stopLooking from '@salesforce/label/c.Stagelink_Stop_Looking';
import usesCorrection from '@salesforce/label/c.Stagelink_Uses_Correction';
import whatHappens from '@salesforce/label/c.Stagelink_What_Happens';

export const labels = {
  applyMany,
  applyOne,
  backToList,
  createsRecord,
  externalId,
  hideFields,
  loading,
  manyFieldsWritten,
  nothingWritten,
  oneFieldWritten,
  previewEmpty,
  previewEmptyHint,
  previewFields,
  previewHeading,
  previewHidden,
  previewLarge,
  previewLooked,
  previewManyRows,
  previewOneRow,
  previewRows,
  previewShown,
  replayDone,
  replayIncomplete,
  row,
  showFields,
  showMore,
  statusNow,
  statusThen,
  stopLooking,
  usesCorrection,
  whatHappens,
};
