import { build } from 'esbuild';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { PLAYERS } from './players.ts';

/** Builds the others as for production, each for itself; their files as ours travel, by their paths. */
export async function buildEmbeddings(): Promise<Map<string, Buffer>> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const folder = join(import.meta.dirname, 'built');
  const files = new Map<string, Buffer>();
  for (const { module } of PLAYERS) {
    if (!module) continue;
    const { outputFiles } = await build({
      entryPoints: { index: join(import.meta.dirname, 'embeddings', `${module}.ts`) },
      outdir: join(folder, module),
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      conditions: ['production', 'browser'],
      define: { 'process.env.NODE_ENV': '"production"' },
      legalComments: 'none',
      logLevel: 'error',
      write: false,
    });
    for (const { path, contents } of outputFiles) {
      files.set(relative(folder, path), brotliCompressSync(contents, { params }));
    }
  }
  return files;
}
