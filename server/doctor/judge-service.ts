import { loaderLine } from '../contract/embedding/snippets.ts';
import type { Way } from '../contract/embedding/snippets.ts';
import type { Service } from './ask-service.ts';
import type { Finding } from './finding.ts';
import { faultAbout } from './finding.ts';
import { says } from './words.ts';
import type { PolicyChange } from './ways-under-policy.ts';

/** Says how the service answers this page. */
export function judgeService(service: Service, page: URL | undefined, used: readonly Way[]): Finding[] {
  const { address, silence, script } = service;
  const fault = faultAbout('service');
  if (silence) return [fault('service-silent', { says: silence })];
  if (!service.isService) return [fault('no-service', { says: says.noService(address.href, script.status) })];
  const found: Finding[] = [];
  const usesScript = used.some((way) => way !== 'frame' && way !== 'address');
  if (script.status !== 200) found.push(fault('loader-status', { says: says.loaderStatus(script.status) }));
  else if (!/javascript/i.test(script.type)) found.push(fault('loader-type', { says: says.loaderType(script.type) }));
  else if (!script.isOpen) found.push(fault('loader-closed', { says: says.loaderClosed }));
  else found.push({ kind: 'good', id: 'loader', about: 'service', says: says.loaderGood });
  if (!page || service.isListed === undefined) return found;
  if (service.isListed)
    found.push({ kind: 'good', id: 'origin', about: 'service', says: says.originGood(page.origin) });
  else if (usesScript || service.mayFrame === false || !used.length) {
    found.push(
      fault('origin', {
        says: says.originUnlisted(page.origin),
        todo: says.originTodo,
        write: `LERN_ORIGINS=${page.origin}`,
      }),
    );
  }
  if (service.mayFrame === false && used.includes('frame') && service.isListed)
    found.push(fault('frame-refused', { says: says.frameRefused(page.origin) }));
  return found;
}

/** Says what of a page's policy has to be otherwise for the ways it uses. */
export function judgePolicy(ways: ReadonlyMap<Way, PolicyChange[]>, used: readonly Way[], service: URL): Finding[] {
  const changes = used.flatMap((way) => ways.get(way)!);
  const seen = new Set<string>();
  return changes
    .filter(({ policy, line, directive }) => {
      const key = `${policy.text} ${directive} ${line}`;
      return !seen.has(key) && Boolean(seen.add(key));
    })
    .map(({ policy, directive, line }) => ({
      kind: 'fault',
      id: `policy-${directive}`,
      about: 'policy',
      says: says.policy(directive, policy.from),
      todo: line ? says.policyTodo[policy.from] : says.nonceTodo,
      write: line ? `${line};` : loaderLine({ service: service.href }).replace('<script ', '<script nonce="…" '),
    }));
}
