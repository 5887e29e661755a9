import beganAt from '@salesforce/label/c.Stagelink_Began_At';
import chosenRows from '@salesforce/label/c.Stagelink_Chosen_Rows';
import noReplays from '@salesforce/label/c.Stagelink_No_Replays';
import noReplaysHint from '@salesforce/label/c.Stagelink_No_Replays_Hint';
import progress from '@salesforce/label/c.Stagelink_Progress';
import progressOf from '@salesforce/label/c.Stagelink_Progress_Of';
import refresh from '@salesforce/label/c.Stagelink_Refresh';
import replayJob from '@salesforce/label/c.Stagelink_Replay_Job';
import replays from '@salesforce/label/c.Stagelink_Replays';
import replaysHint from '@salesforce/label/c.Stagelink_Replays_Hint';
import rowsReplayed from '@salesforce/label/c.Stagelink_Rows_Replayed';
import stagedRows from '@salesforce/label/c.Stagelink_Staged_Rows';
import startedBy from '@salesforce/label/c.Stagelink_Started_By';
import status from '@salesforce/label/c.Stagelink_Status';

export const labels = {
  beganAt,
  chosenRows,
  noReplays,
  noReplaysHint,
  progress,
  progressOf,
  refresh,
  replayJob,
  replays,
  replaysHint,
  rowsReplayed,
  stagedRows,
  startedBy,
  status,
};
