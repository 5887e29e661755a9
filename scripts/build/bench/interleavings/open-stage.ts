/** An org and an EMR for interleavings. */
import { join } from 'node:path';
import { BenchOrg } from '../bench-org';
import { ThreadClient } from '../thread-client';
import type { EmrCommands } from './emr-thread';
import type { Stage } from './run';

/** Histories that run side by side share the EMR: what one of them meets must not open the breaker for the others. */
const BREAKER_NEVER_OPENS = { Breaker_Failures__c: 99 };

/** A route that takes every change of a patient of the EMR down, so that an echo would be seen. */
const METADATA = join(__dirname, 'metadata');

export interface OpenStage extends Stage {
  close(): Promise<void>;
}

/** @param cacheFolder of compiled programs */
export async function openStage(cacheFolder: string): Promise<OpenStage> {
  const emr = await ThreadClient.start<EmrCommands>(join(__dirname, 'emr-thread.ts'));
  const org = BenchOrg.open(cacheFolder, { systems: { emr: BREAKER_NEVER_OPENS }, further: METADATA });
  org.connect(emr.addresses);
  const close = async (): Promise<void> => {
    org.close();
    await emr.close();
  };
  return { org, emr, close };
}
