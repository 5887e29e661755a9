trigger AdmissionTrigger on Admission__c(before insert, before update, after insert, after update) {
  OutboxRecorder.record();
}
