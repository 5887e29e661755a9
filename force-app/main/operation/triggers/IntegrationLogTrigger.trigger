trigger IntegrationLogTrigger on Integration_Log__e(after insert) {
  LogStoreService.store(Trigger.new);
}
