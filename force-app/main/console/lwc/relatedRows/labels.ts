import loading from '@salesforce/label/c.Stagelink_Loading';
import noRelated from '@salesforce/label/c.Stagelink_No_Related';
import relatedParents from '@salesforce/label/c.Stagelink_Related_Parents';
import relatedVersions from '@salesforce/label/c.Stagelink_Related_Versions';
import relatedWaiting from '@salesforce/label/c.Stagelink_Related_Waiting';

export const labels = {
  loading,
  noRelated,
  relatedParents,
  relatedVersions,
  relatedWaiting,
};
