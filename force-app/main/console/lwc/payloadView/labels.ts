import manyLinesMore from '@salesforce/label/c.Stagelink_Many_Lines_More';
import manyMatches from '@salesforce/label/c.Stagelink_Many_Matches';
import oneLineMore from '@salesforce/label/c.Stagelink_One_Line_More';
import oneMatch from '@salesforce/label/c.Stagelink_One_Match';
import payload from '@salesforce/label/c.Stagelink_Payload';
import searchPayload from '@salesforce/label/c.Stagelink_Search_Payload';

export const labels = {
  manyLinesMore,
  manyMatches,
  oneLineMore,
  oneMatch,
  payload,
  searchPayload,
};
