// Builds after `npm ci` in a clone. Without what builds (`npm ci --omit=dev`) there is what was built before, as in a package.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/typescript')) execSync('npm run build', { stdio: 'inherit' });
else if (!existsSync('dist/server/main.js')) {
  process.stderr.write('Noch nicht gebaut: npm ci && npm run build / Not built yet: npm ci && npm run build\n');
}
