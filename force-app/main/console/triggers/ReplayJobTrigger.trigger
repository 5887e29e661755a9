trigger ReplayJobTrigger on Replay_Job__c(after insert, after update) {
  ConsoleAnnouncer.announce();
}
