import trendFailed from '@salesforce/label/c.Stagelink_Trend_Failed';
import trendGood from '@salesforce/label/c.Stagelink_Trend_Good';

export const labels = {
  trendFailed,
  trendGood,
};
