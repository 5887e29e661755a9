/** Joins the scripted pass with the org and the systems of this process. */
import type { Connection } from 'jsforce';
import type { ConnectedOrg } from '../services/connected-org';
import { connectTo } from '../services/connection';
import { StagelinkApi } from '../services/stagelink-api';
import { PortalClient } from './portal-client';
import type { PassReport, StepReport } from './report';
import { runScriptedPass } from './scripted-pass';
import type { World } from './world';

const MINUTE_MS = 60_000;

export async function runPass(connected: ConnectedOrg, onStep: (report: StepReport) => void): Promise<PassReport> {
  const { org, emr, portal, logistics } = connected;
  const connection = await connectTo(org);
  const world: World = {
    emr: emr.client,
    api: new StagelinkApi(connection),
    connection,
    portal: new PortalClient(portal),
    logistics,
    breakEmr: emr.sandbox?.addFaults ?? null,
    async advance(minutes) {
      emr.sandbox?.advanceClock(minutes * MINUTE_MS);
      portal.clock.advance(minutes * MINUTE_MS);
      logistics.clock.advance(minutes * MINUTE_MS);
      await org.client.call('advanceClock', minutes * MINUTE_MS);
      await org.client.call('drain');
    },
  };
  await org.client.call('resetLimits');
  const steps = await runScriptedPass(world, onStep);
  const { counts } = org.deployment;
  const { totalSize: conflicts } = await connection.query('SELECT COUNT() FROM Field_Conflict__c');
  const { worstTransaction } = await org.client.call('limits');
  return {
    org: { bootMs: org.bootMs, apexClasses: counts.apexClasses, objects: counts.objects },
    steps,
    staged: { byStatus: await countByStatus(connection) },
    conflicts,
    limits: { worstTransaction },
  };
}

async function countByStatus(connection: Connection): Promise<Record<string, number>> {
  const { records } = await connection.query<{ Status__c: string; rows: number }>(
    'SELECT Status__c, COUNT(Id) rows FROM Staged_Record__c GROUP BY Status__c',
  );
  return Object.fromEntries(records.map((record) => [record.Status__c, record.rows]));
}
