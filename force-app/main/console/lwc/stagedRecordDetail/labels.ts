import close from '@salesforce/label/c.Stagelink_Close';
import error from '@salesforce/label/c.Stagelink_Error';
import errorCode from '@salesforce/label/c.Stagelink_Error_Code';
import errorField from '@salesforce/label/c.Stagelink_Error_Field';
import externalId from '@salesforce/label/c.Stagelink_External_Id';
import feed from '@salesforce/label/c.Stagelink_Feed';
import history from '@salesforce/label/c.Stagelink_History';
import loading from '@salesforce/label/c.Stagelink_Loading';
import nextAttempt from '@salesforce/label/c.Stagelink_Next_Attempt';
import payload from '@salesforce/label/c.Stagelink_Payload';
import remedy from '@salesforce/label/c.Stagelink_Remedy';
import replay from '@salesforce/label/c.Stagelink_Replay';
import showPayload from '@salesforce/label/c.Stagelink_Show_Payload';
import sourceModified from '@salesforce/label/c.Stagelink_Source_Modified';
import status from '@salesforce/label/c.Stagelink_Status';
import waitingFor from '@salesforce/label/c.Stagelink_Waiting_For';

export const labels = {
  close,
  error,
  errorCode,
  errorField,
  externalId,
  feed,
  history,
  loading,
  nextAttempt,
  payload,
  remedy,
  replay,
  showPayload,
  sourceModified,
  status,
  waitingFor,
};
