import { USUAL_XAPI_VERSION } from '../contract/export-choices.ts';
import type { RecordKey } from '../contract/record.ts';
import type { ExportFormat } from './format.ts';
import { parsed } from './json-head.ts';
import type { Statement } from './xapi/statement.ts';
import { statementsOf } from './xapi/statements.ts';

/**
 * A list of statements of the Experience API, one a line: what a learning record store takes, in batches of lines.
 * A list of statements has no room for anything else: whether a file was cut off tells the bracket at its end.
 */
export const xapiFormat: ExportFormat = {
  type: 'application/json',
  newline: '\n',
  comma: ',',

  *head() {
    yield '[';
  },
  lines({ exported, kept }, { version = USUAL_XAPI_VERSION, address, courseOf, retired }) {
    if (address === undefined) throw new Error('Statements need the address of the service.');
    const options = { version, url: new URL(address), courseOf: (id: string) => courseOf(id) ?? retired.get(id) };
    return [...statementsOf(exported, kept, options)].map((statement) => JSON.stringify(statement));
  },
  tail: () => ']',

  readHead: (line) => (line === '[' ? 'unsaid' : undefined),
  recordOf: (line) => recordIn((parsed(line) as Partial<Statement> | undefined)?.actor?.account),
  readTail: (line) => (line === ']' ? 'unsaid' : undefined),
};

function recordIn(account: Statement['actor']['account'] | undefined): RecordKey | undefined {
  const recordClass = /\/learners\/(named|pseudonymous)$/.exec(account?.homePage ?? '')?.[1];
  return recordClass && account ? { class: recordClass as RecordKey['class'], id: account.name } : undefined;
}
