/** Daily and hourly allowances of the emulated org, by the names that REST and `OrgLimits` share. */
export const ORG_LIMITS: Readonly<Record<string, number>> = {
  DailyApiRequests: 100_000,
  DailyAsyncApexExecutions: 250_000,
  DailyBulkV2QueryJobs: 10_000,
  DailyStreamingApiEvents: 1_000_000,
  DataStorageMB: 1024,
  FileStorageMB: 1024,
  HourlyPublishedPlatformEvents: 250_000,
  SingleEmail: 5_000,
};
