import loading from '@salesforce/label/c.Stagelink_Loading';

export const labels = {
  loading,
};
