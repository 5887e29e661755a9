import arriving from '@salesforce/label/c.Stagelink_Arriving';
import bothChanged from '@salesforce/label/c.Stagelink_Both_Changed';
import effect from '@salesforce/label/c.Stagelink_Effect';
import effectKept from '@salesforce/label/c.Stagelink_Effect_Kept';
import effectSame from '@salesforce/label/c.Stagelink_Effect_Same';
import effectTaken from '@salesforce/label/c.Stagelink_Effect_Taken';
import effectWasKept from '@salesforce/label/c.Stagelink_Effect_Was_Kept';
import effectWritten from '@salesforce/label/c.Stagelink_Effect_Written';
import field from '@salesforce/label/c.Stagelink_Field';
import hideSame from '@salesforce/label/c.Stagelink_Hide_Same';
import inSalesforce from '@salesforce/label/c.Stagelink_In_Salesforce';
import lastSeen from '@salesforce/label/c.Stagelink_Last_Seen';
import noFieldDiffers from '@salesforce/label/c.Stagelink_No_Field_Differs';
import ownerIs from '@salesforce/label/c.Stagelink_Owner_Is';
import showManySame from '@salesforce/label/c.Stagelink_Show_Many_Same';
import showOneSame from '@salesforce/label/c.Stagelink_Show_One_Same';
import valuesHidden from '@salesforce/label/c.Stagelink_Values_Hidden';

export const labels = {
  arriving,
  bothChanged,
  effect,
  effectKept,
  effectSame,
  effectTaken,
  effectWasKept,
  effectWritten,
  field,
  hideSame,
  inSalesforce,
  lastSeen,
  noFieldDiffers,
  ownerIs,
  showManySame,
  showOneSame,
  valuesHidden,
};
