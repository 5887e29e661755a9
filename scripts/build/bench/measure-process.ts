/** The process of one measurement: `node -r scripts/register.js measure-process.ts <name> <request as JSON>`. */
import { MEASUREMENTS, type MeasurementName } from './measurements/index';

const [name, request] = process.argv.slice(2);
const measure = MEASUREMENTS[name as MeasurementName] as (request: unknown) => unknown;
void Promise.resolve(measure(JSON.parse(request))).then((result) => process.stdout.write(JSON.stringify(result)));
