trigger ReconciliationTrigger on Reconciliation__c(after insert, after update) {
  ConsoleAnnouncer.announce();
}
