trigger KitOrderTrigger on Kit_Order__c(before insert, before update, after insert, after update) {
  OutboxRecorder.record();
}
