import loading from '@salesforce/label/c.Stagelink_Loading';
import manyMessages from '@salesforce/label/c.Stagelink_Many_Messages';
import noMessageFailed from '@salesforce/label/c.Stagelink_No_Message_Failed';
import noMessageFailedHint from '@salesforce/label/c.Stagelink_No_Message_Failed_Hint';
import oneMessage from '@salesforce/label/c.Stagelink_One_Message';
import sendAgain from '@salesforce/label/c.Stagelink_Send_Again';
import sentAgain from '@salesforce/label/c.Stagelink_Sent_Again';
import showMessages from '@salesforce/label/c.Stagelink_Show_Messages';

export const labels = {
  loading,
  manyMessages,
  noMessageFailed,
  noMessageFailedHint,
  oneMessage,
  sendAgain,
  sentAgain,
  showMessages,
};
