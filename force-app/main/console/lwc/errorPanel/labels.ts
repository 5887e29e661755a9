import retry from '@salesforce/label/c.Stagelink_Retry';
import somethingFailed from '@salesforce/label/c.Stagelink_Something_Failed';

export const labels = {
  retry,
  somethingFailed,
};
