import { openToAll } from '../http/cors.ts';
import { publishedSchemas } from '../exports/schemas.ts';
import { ProblemError } from '../problems.ts';
import type { Handlers } from './table.ts';

/** What exports look like, for programs that read them. The version stands in the name of the file. */
export function schemaRoutes(): Handlers<'GET /schemas/:file'> {
  let schemas: Map<string, string> | undefined;
  return {
    'GET /schemas/:file'(request, response) {
      schemas ??= publishedSchemas();
      const schema = schemas.get(String(request.params.file));
      if (schema === undefined) throw new ProblemError('not-found');
      openToAll(response);
      response.set('Cross-Origin-Resource-Policy', 'cross-origin').set('Cache-Control', 'public, max-age=3600');
      response.type('application/schema+json; charset=utf-8').send(schema);
    },
  };
}
