// Everything in one classic script, every element defined at once: for shadow roots of other libraries, and for portals
// that take one file. The service's address is the script's own, or what its `data-service` says.
import { begin } from './begin.ts';
import { upgrade } from './upgrade.ts';

const script = (document.currentScript ??
  // As a module, or loaded by another script, it isn't told its tag.
  document.querySelector('script[src*="/lernbausteine.js"], script[data-service]')) as HTMLScriptElement | null;

const address = script?.dataset.service?.replace(/\/*$/, '/') ?? script?.src;
if (address) {
  begin(new URL('.', new URL(address, document.baseURI)));
} else {
  console.warn(
    'Lernbausteine: Adresse des Dienstes unbekannt. Setzen Sie <learn-session service="https://…"> um die Elemente. – ' +
      'The service’s address is unknown. Put <learn-session service="https://…"> around the elements.',
  );
  upgrade(document);
}
