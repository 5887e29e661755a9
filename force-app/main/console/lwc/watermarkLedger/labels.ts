import feed from '@salesforce/label/c.Stagelink_Feed';
import from from '@salesforce/label/c.Stagelink_From';
import fromBeginning from '@salesforce/label/c.Stagelink_From_Beginning';
import ledger from '@salesforce/label/c.Stagelink_Ledger';
import ledgerEntry from '@salesforce/label/c.Stagelink_Ledger_Entry';
import ledgerHint from '@salesforce/label/c.Stagelink_Ledger_Hint';
import loading from '@salesforce/label/c.Stagelink_Loading';
import move from '@salesforce/label/c.Stagelink_Move';
import movedAt from '@salesforce/label/c.Stagelink_Moved_At';
import newWatermark from '@salesforce/label/c.Stagelink_New_Watermark';
import noMoves from '@salesforce/label/c.Stagelink_No_Moves';
import noMovesHint from '@salesforce/label/c.Stagelink_No_Moves_Hint';
import openRun from '@salesforce/label/c.Stagelink_Open_Run';
import reason from '@salesforce/label/c.Stagelink_Reason';
import rewind from '@salesforce/label/c.Stagelink_Rewind';
import rewindFrom from '@salesforce/label/c.Stagelink_Rewind_From';
import rewindHeading from '@salesforce/label/c.Stagelink_Rewind_Heading';
import rewindMessage from '@salesforce/label/c.Stagelink_Rewind_Message';
import rewindNeedsTime from '@salesforce/label/c.Stagelink_Rewind_Needs_Time';
import rewound from '@salesforce/label/c.Stagelink_Rewound';
import rewoundHint from '@salesforce/label/c.Stagelink_Rewound_Hint';
import run from '@salesforce/label/c.Stagelink_Run';
import statusReceived from '@salesforce/label/c.Stagelink_Status_Received';
import to from '@salesforce/label/c.Stagelink_To';

export const labels = {
  feed,
  from,
  fromBeginning,
  ledger,
  ledgerEntry,
  ledgerHint,
  loading,
  move,
  movedAt,
  newWatermark,
  noMoves,
  noMovesHint,
  openRun,
  reason,
  rewind,
  rewindFrom,
  rewindHeading,
  rewindMessage,
  rewindNeedsTime,
  rewound,
  rewoundHint,
  run,
  statusReceived,
  to,
};
