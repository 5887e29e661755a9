import changeHeading from '@salesforce/label/c.Stagelink_Change_Heading';
import changeOwner from '@salesforce/label/c.Stagelink_Change_Owner';
import close from '@salesforce/label/c.Stagelink_Close';
import deploymentPending from '@salesforce/label/c.Stagelink_Deployment_Pending';
import examples from '@salesforce/label/c.Stagelink_Examples';
import externalId from '@salesforce/label/c.Stagelink_External_Id';
import loading from '@salesforce/label/c.Stagelink_Loading';
import newBlankRule from '@salesforce/label/c.Stagelink_New_Blank_Rule';
import newOwner from '@salesforce/label/c.Stagelink_New_Owner';
import ownerChanged from '@salesforce/label/c.Stagelink_Owner_Changed';
import presentSetting from '@salesforce/label/c.Stagelink_Present_Setting';
import previewHidden from '@salesforce/label/c.Stagelink_Preview_Hidden';
import reason from '@salesforce/label/c.Stagelink_Reason';
import reasonHint from '@salesforce/label/c.Stagelink_Reason_Hint';
import simulate from '@salesforce/label/c.Stagelink_Simulate';
import simulateFirst from '@salesforce/label/c.Stagelink_Simulate_First';
import simulationEmpty from '@salesforce/label/c.Stagelink_Simulation_Empty';
import simulationEndedEarly from '@salesforce/label/c.Stagelink_Simulation_Ended_Early';
import simulationText from '@salesforce/label/c.Stagelink_Simulation_Text';
import valueNow from '@salesforce/label/c.Stagelink_Value_Now';
import valueThen from '@salesforce/label/c.Stagelink_Value_Then';

export const labels = {
  changeHeading,
  changeOwner,
  close,
  deploymentPending,
  examples,
  externalId,
  loading,
  newBlankRule,
  newOwner,
  ownerChanged,
  presentSetting,
  previewHidden,
  reason,
  reasonHint,
  simulate,
  simulateFirst,
  simulationEmpty,
  simulationEndedEarly,
  simulationText,
  valueNow,
  valueThen,
};
