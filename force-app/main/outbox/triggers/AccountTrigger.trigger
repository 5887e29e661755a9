trigger AccountTrigger on Account(after insert, after update) {
  OutboxRecorder.record();
}
