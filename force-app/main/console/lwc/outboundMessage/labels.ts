import answer from '@salesforce/label/c.Stagelink_Answer';
import answerStatus from '@salesforce/label/c.Stagelink_Answer_Status';
import attempts from '@salesforce/label/c.Stagelink_Attempts';
import backToList from '@salesforce/label/c.Stagelink_Back_To_List';
import deliveredAt from '@salesforce/label/c.Stagelink_Delivered_At';
import details from '@salesforce/label/c.Stagelink_Details';
import error from '@salesforce/label/c.Stagelink_Error';
import idempotencyKey from '@salesforce/label/c.Stagelink_Idempotency_Key';
import loading from '@salesforce/label/c.Stagelink_Loading';
import nextAttempt from '@salesforce/label/c.Stagelink_Next_Attempt';
import noPayloadAccess from '@salesforce/label/c.Stagelink_No_Payload_Access';
import notBuilt from '@salesforce/label/c.Stagelink_Not_Built';
import notSentAgain from '@salesforce/label/c.Stagelink_Not_Sent_Again';
import object from '@salesforce/label/c.Stagelink_Object';
import openRecord from '@salesforce/label/c.Stagelink_Open_Record';
import payload from '@salesforce/label/c.Stagelink_Payload';
import payloadIsRecorded from '@salesforce/label/c.Stagelink_Payload_Is_Recorded';
import recordedAt from '@salesforce/label/c.Stagelink_Recorded_At';
import remedy from '@salesforce/label/c.Stagelink_Remedy';
import request from '@salesforce/label/c.Stagelink_Request';
import requestPath from '@salesforce/label/c.Stagelink_Request_Path';
import returnedId from '@salesforce/label/c.Stagelink_Returned_Id';
import route from '@salesforce/label/c.Stagelink_Route';
import sendAgain from '@salesforce/label/c.Stagelink_Send_Again';
import sentAgain from '@salesforce/label/c.Stagelink_Sent_Again';
import showPayload from '@salesforce/label/c.Stagelink_Show_Payload';
import system from '@salesforce/label/c.Stagelink_System';
import waitingFor from '@salesforce/label/c.Stagelink_Waiting_For';

export const labels = {
  answer,
  answerStatus,
  attempts,
  backToList,
  deliveredAt,
  details,
  error,
  idempotencyKey,
  loading,
  nextAttempt,
  noPayloadAccess,
  notBuilt,
  notSentAgain,
  object,
  openRecord,
  payload,
  payloadIsRecorded,
  recordedAt,
  remedy,
  request,
  requestPath,
  returnedId,
  route,
  sendAgain,
  sentAgain,
  showPayload,
  system,
  waitingFor,
};
