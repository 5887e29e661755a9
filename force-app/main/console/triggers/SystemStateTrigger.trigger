trigger SystemStateTrigger on System_State__c(after insert, after update) {
  ConsoleAnnouncer.announce();
}
