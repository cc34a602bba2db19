import { INTRANET_HOST, openBrowser, SERVICE_HOST } from './browser.ts';
import { signIn, videoIs } from './steps.ts';
import { startTown } from './town.ts';
const town = await startTown({ intranetHost: INTRANET_HOST, serviceHost: SERVICE_HOST });
const browser = await openBrowser();
const page = await browser.newPage();
await page.goto(`${town.intranetUrl}/digitalisierung/d3-ablegen`);
await signIn(page, 'k.brandt');
await page.evaluateOnNewDocument(() => {
  (globalThis as any).cls = [];
  new PerformanceObserver((l) => l.getEntries().forEach((e: any) => (globalThis as any).cls.push([e.value.toFixed(4), Math.round(e.startTime), e.hadRecentInput, ...e.sources.map((s: any) => `${s.node?.localName ?? s.node?.data?.slice(0, 20)}.${s.node?.getAttribute?.('part') ?? s.node?.className} ${JSON.stringify(s.previousRect.toJSON ? [s.previousRect.x, s.previousRect.y, s.previousRect.width, s.previousRect.height] : 0)}→${JSON.stringify([s.currentRect.x, s.currentRect.y, s.currentRect.width, s.currentRect.height])}`)]))).observe({ type: 'layout-shift', buffered: true });
});
for (const [w, h] of [[1280, 900], [1280, 1800], [390, 844]] as const) {
  await page.setViewport({ width: w, height: h });
  await page.reload(); await new Promise((r) => setTimeout(r, 2500));
  console.log(w, h, JSON.stringify(await page.evaluate(() => (globalThis as any).cls), null, 1));
}
const seen: string[] = []; page.on('request', (r) => seen.push(r.url().split('/').slice(-2).join('/')));
await page.locator('learn-player >>> [part=play]').hover(); await new Promise((r) => setTimeout(r, 1500)); console.log('intent', seen.splice(0));
await page.locator('learn-player >>> [part=play]').click(); await videoIs(page, ({ currentTime }) => currentTime > 0); console.log('click', seen.splice(0));
await browser.close(); await town.stop();
