import * as z from 'zod';
import { exportDocumentSchema, exportLineSchema } from '../contract/export.schema.ts';
import type { SchemaName } from './json-head.ts';
import { schemaFile } from './json-head.ts';

const SCHEMAS: Record<SchemaName, { schema: z.ZodType; title: string }> = {
  document: { schema: exportDocumentSchema, title: 'Lernbausteine: progress, one document (JSON)' },
  line: { schema: exportLineSchema, title: 'Lernbausteine: progress, one line of many (NDJSON)' },
};

/**
 * A schema of exports, as JSON Schema (2020-12). What it doesn't know it lets pass, for a version is added to; `strict`
 * lets nothing pass.
 */
export function jsonSchemaOf(name: SchemaName, { strict = false } = {}): object {
  const { schema, title } = SCHEMAS[name];
  const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: strict ? 'output' : 'input' });
  const id = `urn:lernbausteine:schema:${schemaFile(name).replace('.json', '')}`;
  return { $schema, $id: id, title, ...body };
}

/** Every schema, by the file in which it is published. */
export function publishedSchemas(): Map<string, string> {
  const names = Object.keys(SCHEMAS) as SchemaName[];
  return new Map(names.map((name) => [schemaFile(name), `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`]));
}
