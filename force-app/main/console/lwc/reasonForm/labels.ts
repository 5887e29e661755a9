import cancel from '@salesforce/label/c.Stagelink_Cancel';
import reason from '@salesforce/label/c.Stagelink_Reason';
import reasonHint from '@salesforce/label/c.Stagelink_Reason_Hint';

export const labels = {
  cancel,
  reason,
  reasonHint,
};
