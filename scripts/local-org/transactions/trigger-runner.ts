/** Fires the triggers of the compiled program for DML. */
import type { ApexTrigger } from '../apex/compiler';
import { ApexException, FatalException } from '../apex/runtime/exception';
import { apexStackTrace } from '../apex/runtime/stack-trace';
import { transaction, type TriggerContext } from '../apex/runtime/transaction';
import { TriggerFailure, type TriggerEvent, type TriggerRunner } from '../data/dml/trigger-runner';

export class ProgramTriggers implements TriggerRunner {
  private readonly byEvent = new Map<string, ApexTrigger[]>();

  constructor(triggers: readonly ApexTrigger[]) {
    for (const trigger of triggers) {
      for (const event of trigger.events) {
        const key = keyOf(trigger.objectName, event);
        this.byEvent.set(key, [...(this.byEvent.get(key) ?? []), trigger]);
      }
    }
  }

  listens(objectName: string, event: TriggerEvent): boolean {
    return this.byEvent.has(keyOf(objectName, event));
  }

  run(event: TriggerEvent, context: TriggerContext): void {
    const { triggers } = transaction();
    triggers.push(context);
    try {
      for (const trigger of this.byEvent.get(keyOf(context.objectName, event)) ?? []) {
        runOne(trigger, event);
      }
    } finally {
      triggers.pop();
    }
  }
}

function runOne(trigger: ApexTrigger, event: TriggerEvent): void {
  try {
    trigger.run();
  } catch (error) {
    if (error instanceof ApexException && !(error instanceof FatalException)) {
      throw new TriggerFailure(trigger.name, event, error, apexStackTrace(error));
    }
    throw error;
  }
}

function keyOf(objectName: string, event: TriggerEvent): string {
  return `${objectName.toLowerCase()} ${event}`;
}
