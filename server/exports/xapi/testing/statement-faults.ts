import validate from '@learninglocker/xapi-validation/dist/factory.js';
import type { XapiVersion } from '../../../contract/export-choices.ts';

/** How a validator of the Experience API 1.0.3 that isn’t ours is called. */
const { statement: judge } = validate as unknown as { statement: (data: unknown, path: string[]) => object[] };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** RFC 3339, which IEEE 9274.1.1 asks for: with seconds and an offset, which is never the unknown one. */
const TIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const PROPERTIES = ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp', 'version', 'attachments'];

/** What is wrong with a statement: by the public validator, and for 2.0.0 by what IEEE 9274.1.1 changed besides. */
export function statementFaults(statement: unknown, version: XapiVersion): string[] {
  const { version: said, ...rest } = statement as Record<string, unknown>;
  const faults = judge(version === '2.0.0' ? rest : statement, ['statement']).map((fault) => JSON.stringify(fault));
  return version === '2.0.0' ? [...faults, ...changedFaults(said, rest)] : faults;
}

function changedFaults(version: unknown, statement: Record<string, unknown>): string[] {
  const { id, timestamp, context = {} } = statement;
  const { contextActivities = {}, contextAgents, contextGroups } = context as Record<string, object | undefined>;
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  const checks: [boolean, string][] = [
    [version === undefined || /^2\.0\.\d+$/.test(version as string), 'version is not 2.0'],
    [typeof id === 'string' && UUID.test(id), 'id is no UUID of RFC 4122'],
    [
      timestamp === undefined || (TIME.test(timestamp as string) && !(timestamp as string).endsWith('-00:00')),
      'timestamp',
    ],
    [Object.values(contextActivities).every(Array.isArray), 'contextActivities hold lists'],
    [[contextAgents, contextGroups].every((list) => list === undefined || Array.isArray(list)), 'agents are a list'],
    [Object.keys(statement).every((name) => PROPERTIES.includes(name)), 'a property nobody knows'],
    [isObject(statement.actor) && isObject(statement.verb) && isObject(statement.object), 'actor, verb, object'],
  ];
  return checks.filter(([isFine]) => !isFine).map(([, fault]) => fault);
}
