trigger OutboundDueTrigger on Outbound_Due__e(after insert) {
  DispatchJob.start();
}
