trigger OwnershipChangeTrigger on Ownership_Change__c(after insert, after update) {
  ConsoleAnnouncer.announce();
}
