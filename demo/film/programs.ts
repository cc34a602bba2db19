/** The programs a film needs beside Node, and one way to run them. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const PACKAGES = { 'espeak-ng': 'espeak-ng', ffmpeg: 'ffmpeg', ffprobe: 'ffmpeg', chromium: 'chromium' };

export type Program = keyof typeof PACKAGES;

/** Stops with one sentence that says what to install. */
export function needPrograms(): void {
  const missing = (Object.keys(PACKAGES) as Program[]).filter((program) => !pathOf(program));
  if (missing.length === 0) return;

  const packages = [...new Set(missing.map((program) => PACKAGES[program]))].join(' ');
  throw new Error(`Not installed: ${missing.join(', ')}. On Debian: apt-get install ${packages} fonts-inter`);
}

export function pathOf(program: Program): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/** Runs a program and gives what it said; a failure shows the end of its complaint. */
export async function run(program: Program, args: string[]): Promise<{ stdout: string; stderr: string }> {
  try {
    return await promisify(execFile)(program, args, { maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const complaint = error instanceof Error && 'stderr' in error ? error.stderr : error;
    throw new Error(`${program} failed: ${String(complaint).trim().slice(-600)}`, { cause: error });
  }
}
