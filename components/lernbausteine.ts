// Everything in one classic script, every element but `<learn-figures>` defined at once: for shadow roots of other libraries, and for portals
// that take one file. The service's address is the script's own, or what its `data-service` says.
import { begin } from './begin.ts';
import { sessionAround } from './shared/start-session.ts';
import { upgrade } from './upgrade.ts';

const address = serviceAddress();
if (address) {
  begin(address);
} else {
  upgrade(document);
  if (!sessionAround(document.documentElement) && !document.querySelector('learn-session[service]'))
    console.warn(
      'Lernbausteine: Adresse des Dienstes unbekannt. Setzen Sie <learn-session service="https://…"> um die Elemente. – ' +
        'The service’s address is unknown. Put <learn-session service="https://…"> around the elements.',
    );
}

/** Bundled into a portal's own script, nothing says it by itself. */
function serviceAddress(): URL | undefined {
  const script = (document.currentScript ??
    // As a module, or loaded by another script, it isn't told its tag.
    document.querySelector('script[data-service], script[src*="/lernbausteine.js"]')) as HTMLScriptElement | null;
  if (script?.dataset.service) return new URL(script.dataset.service.replace(/\/*$/, '/'), document.baseURI);
  const url = script?.src ? new URL(script.src) : undefined;
  return url?.pathname.endsWith('/lernbausteine.js') ? new URL('.', url) : undefined;
}
