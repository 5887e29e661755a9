trigger SyncRunTrigger on Sync_Run__c(after insert, after update) {
  ConsoleAnnouncer.announce();
}
