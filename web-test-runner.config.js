import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findChromium, findFirefox } from './demo/tests/browsers.ts';
import { freePort, townMiddleware } from './demo/tests/town-middleware.ts';
import { findWebKit, webkitLauncher } from './demo/tests/webkit.ts';

const port = await freePort();
const town = await townMiddleware(`http://localhost:${port}`);

const firefox = findFirefox();
if (!firefox)
  console.warn('\nSKIPPED: the elements are not tested in Firefox, none is installed (apt-get install firefox-esr).\n');

const webkit = findWebKit();
if (!webkit)
  console.warn(
    '\nSKIPPED: the elements are not tested in WebKit, none is installed (apt-get install webkit2gtk-driver xvfb).\n',
  );

export default {
  port,
  middleware: [town.middleware],
  files: 'components/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    { name: 'town', serverStop: () => town.stop() },
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('components/tsconfig.json', import.meta.url)),
    }),
  ],
  concurrency: 1,
  // One browser after the other: some tests take away the service that they share.
  concurrentBrowsers: 1,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 20_000 } },
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: await findChromium(),
        args: [...CHROMIUM_FLAGS, '--autoplay-policy=no-user-gesture-required'],
      },
    }),
    ...(firefox
      ? [
          chromeLauncher({
            puppeteer,
            concurrency: 1,
            launchOptions: {
              browser: 'firefox',
              executablePath: firefox,
              extraPrefsFirefox: { 'media.autoplay.default': 0 },
            },
          }),
        ]
      : []),
    ...(webkit ? [webkitLauncher(webkit)] : []),
  ],
};
