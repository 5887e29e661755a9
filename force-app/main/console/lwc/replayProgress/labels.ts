import progressText from '@salesforce/label/c.Stagelink_Progress_Text';
import resume from '@salesforce/label/c.Stagelink_Resume';
import stop from '@salesforce/label/c.Stagelink_Stop';

export const labels = {
  progressText,
  resume,
  stop,
};
