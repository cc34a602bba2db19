import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findChromium, findFirefox } from './demo/tests/browsers.ts';
import { freePort, townMiddleware } from './demo/tests/town-middleware.ts';
import { findWebKit, webkitLauncher } from './demo/tests/webkit.ts';
import { insteadOf } from './small-plot.js';

const port = await freePort();
const town = await townMiddleware(`http://localhost:${port}`);

const launchers = {
  chromium: async () =>
    chromeLauncher({
      launchOptions: {
        executablePath: await findChromium(),
        args: [...CHROMIUM_FLAGS, '--autoplay-policy=no-user-gesture-required'],
      },
    }),
  firefox: () => {
    const executablePath = findFirefox();
    const launchOptions = { browser: 'firefox', executablePath, extraPrefsFirefox: { 'media.autoplay.default': 0 } };
    return executablePath && chromeLauncher({ puppeteer, concurrency: 1, launchOptions });
  },
  webkit: () => {
    const webkit = findWebKit();
    return webkit && webkitLauncher(webkit);
  },
};

/** Which browsers, with commas between them. */
const wanted = (process.env.TEST_BROWSERS ?? 'chromium,firefox,webkit').split(',');
const browsers = await Promise.all(wanted.map((name) => launchers[name]()));
for (const name of wanted.filter((_, index) => !browsers[index])) {
  console.warn(`\nSKIPPED: the elements are not tested in ${name}, none is installed (see the README).\n`);
}

/** For `once-more.js`. */
const failedFiles = {
  onTestRunFinished({ sessions }) {
    const failed = sessions.filter(({ passed }) => !passed).map(({ testFile }) => testFile);
    if (process.env.FAILED_FILES) writeFileSync(process.env.FAILED_FILES, JSON.stringify([...new Set(failed)]));
  },
};

export default {
  port,
  middleware: [town.middleware],
  files: 'components/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    { name: 'town', serverStop: () => town.stop() },
    { name: 'small-plot', serve: ({ path }) => insteadOf(fileURLToPath(new URL(`.${path}`, import.meta.url))) },
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('components/tsconfig.json', import.meta.url)),
    }),
  ],
  reporters: [defaultReporter(), failedFiles],
  concurrency: 1,
  // One browser after the other: some tests take away the service that they share.
  concurrentBrowsers: 1,
  // A browser that does not answer is started anew.
  browserStartTimeout: 300_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 40_000 } },
  browsers: browsers.filter(Boolean),
};
