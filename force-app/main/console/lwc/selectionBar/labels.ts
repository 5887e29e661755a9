import allChosen from '@salesforce/label/c.Stagelink_All_Chosen';
import chooseAll from '@salesforce/label/c.Stagelink_Choose_All';
import clearSelection from '@salesforce/label/c.Stagelink_Clear_Selection';
import discard from '@salesforce/label/c.Stagelink_Discard';
import discardMany from '@salesforce/label/c.Stagelink_Discard_Many';
import discardMessage from '@salesforce/label/c.Stagelink_Discard_Message';
import discardOne from '@salesforce/label/c.Stagelink_Discard_One';
import discardedSoFar from '@salesforce/label/c.Stagelink_Discarded_So_Far';
import manyChosen from '@salesforce/label/c.Stagelink_Many_Chosen';
import oneChosen from '@salesforce/label/c.Stagelink_One_Chosen';
import previewReplay from '@salesforce/label/c.Stagelink_Preview_Replay';
import selection from '@salesforce/label/c.Stagelink_Selection';
import tooManySelected from '@salesforce/label/c.Stagelink_Too_Many_Selected';

export const labels = {
  allChosen,
  chooseAll,
  clearSelection,
  discard,
  discardMany,
  discardMessage,
  discardOne,
  discardedSoFar,
  manyChosen,
  oneChosen,
  previewReplay,
  selection,
  tooManySelected,
};
