import loading from '@salesforce/label/c.Stagelink_Loading';
import selectAllLoaded from '@salesforce/label/c.Stagelink_Select_All_Loaded';
import selectRow from '@salesforce/label/c.Stagelink_Select_Row';

export const labels = {
  loading,
  selectAllLoaded,
  selectRow,
};
