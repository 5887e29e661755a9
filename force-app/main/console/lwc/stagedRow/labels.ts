import attempts from '@salesforce/label/c.Stagelink_Attempts';
import backToList from '@salesforce/label/c.Stagelink_Back_To_List';
import correctedBy from '@salesforce/label/c.Stagelink_Corrected_By';
import correction from '@salesforce/label/c.Stagelink_Correction';
import correctionSaved from '@salesforce/label/c.Stagelink_Correction_Saved';
import correctionSavedHint from '@salesforce/label/c.Stagelink_Correction_Saved_Hint';
import createsRecord from '@salesforce/label/c.Stagelink_Creates_Record';
import details from '@salesforce/label/c.Stagelink_Details';
import discard from '@salesforce/label/c.Stagelink_Discard';
import discardHeading from '@salesforce/label/c.Stagelink_Discard_Heading';
import discardMessage from '@salesforce/label/c.Stagelink_Discard_Message';
import edit from '@salesforce/label/c.Stagelink_Edit';
import editHeading from '@salesforce/label/c.Stagelink_Edit_Heading';
import editMessage from '@salesforce/label/c.Stagelink_Edit_Message';
import error from '@salesforce/label/c.Stagelink_Error';
import errorCode from '@salesforce/label/c.Stagelink_Error_Code';
import externalId from '@salesforce/label/c.Stagelink_External_Id';
import failsAlike from '@salesforce/label/c.Stagelink_Fails_Alike';
import feed from '@salesforce/label/c.Stagelink_Feed';
import field from '@salesforce/label/c.Stagelink_Field';
import history from '@salesforce/label/c.Stagelink_History';
import lastDecisions from '@salesforce/label/c.Stagelink_Last_Decisions';
import linkedAt from '@salesforce/label/c.Stagelink_Linked_At';
import loading from '@salesforce/label/c.Stagelink_Loading';
import nextAttempt from '@salesforce/label/c.Stagelink_Next_Attempt';
import noPayloadAccess from '@salesforce/label/c.Stagelink_No_Payload_Access';
import notJson from '@salesforce/label/c.Stagelink_Not_Json';
import openRecord from '@salesforce/label/c.Stagelink_Open_Record';
import openRun from '@salesforce/label/c.Stagelink_Open_Run';
import original from '@salesforce/label/c.Stagelink_Original';
import payload from '@salesforce/label/c.Stagelink_Payload';
import payloadExpired from '@salesforce/label/c.Stagelink_Payload_Expired';
import payloadIsRecorded from '@salesforce/label/c.Stagelink_Payload_Is_Recorded';
import payloadLength from '@salesforce/label/c.Stagelink_Payload_Length';
import previewHidden from '@salesforce/label/c.Stagelink_Preview_Hidden';
import receivedAt from '@salesforce/label/c.Stagelink_Received_At';
import relatedRows from '@salesforce/label/c.Stagelink_Related_Rows';
import remedy from '@salesforce/label/c.Stagelink_Remedy';
import replay from '@salesforce/label/c.Stagelink_Replay';
import replayDone from '@salesforce/label/c.Stagelink_Replay_Done';
import replayIncomplete from '@salesforce/label/c.Stagelink_Replay_Incomplete';
import saveCorrection from '@salesforce/label/c.Stagelink_Save_Correction';
import showPayload from '@salesforce/label/c.Stagelink_Show_Payload';
import sourceModified from '@salesforce/label/c.Stagelink_Source_Modified';
import sourceVersion from '@salesforce/label/c.Stagelink_Source_Version';
import system from '@salesforce/label/c.Stagelink_System';
import waitingFor from '@salesforce/label/c.Stagelink_Waiting_For';
import whatWouldHappen from '@salesforce/label/c.Stagelink_What_Would_Happen';

export const labels = {
  attempts,
  backToList,
  correctedBy,
  correction,
  correctionSaved,
  correctionSavedHint,
  createsRecord,
  details,
  discard,
  discardHeading,
  discardMessage,
  edit,
  editHeading,
  editMessage,
  error,
  errorCode,
  externalId,
  failsAlike,
  feed,
  field,
  history,
  lastDecisions,
  linkedAt,
  loading,
  nextAttempt,
  noPayloadAccess,
  notJson,
  openRecord,
  openRun,
  original,
  payload,
  payloadExpired,
  payloadIsRecorded,
  payloadLength,
  previewHidden,
  receivedAt,
  relatedRows,
  remedy,
  replay,
  replayDone,
  replayIncomplete,
  saveCorrection,
  showPayload,
  sourceModified,
  sourceVersion,
  system,
  waitingFor,
  whatWouldHappen,
};
