import type { Config } from '../../config/config.ts';
import type { Words } from '../../contract/words.ts';

/** What the doctor says of the way from browsers to the service. */
export const says = {
  running: (own: URL): Words => ({
    de: `Der Dienst läuft hier: ${own.href}`,
    en: `The service runs here: ${own.href}`,
  }),
  notRunning: (own: URL): Words => ({
    de: `Unter ${own.href} antwortet hier kein Dienst. Läuft er (systemctl status lernbausteine), und mit diesen Einstellungen (PORT, HOST, BASE_PATH)?`,
    en: `No service answers here at ${own.href}. Does it run (systemctl status lernbausteine), and with these settings (PORT, HOST, BASE_PATH)?`,
  }),
  noUrl: {
    de: 'LERN_URL ist nicht gesetzt; ob der Dienst für Browser zu erreichen ist, bleibt ungeprüft.',
    en: 'LERN_URL is not set; whether browsers can reach the service stays unchecked.',
  },
  behind: (address: string, status: number, { host, port }: Config, isRunning: boolean): Words =>
    isRunning
      ? {
          de: `Unter ${address} antwortet der Proxy mit ${status}: Er erreicht den Dienst nicht, obwohl der läuft. Führt er zu ${host}:${port}?`,
          en: `At ${address} the proxy answers ${status}: it does not reach the service, although that runs. Does it lead to ${host}:${port}?`,
        }
      : {
          de: `Unter ${address} antwortet der Proxy mit ${status}: Der Dienst dahinter läuft nicht.`,
          en: `At ${address} the proxy answers ${status}: the service behind it does not run.`,
        },
  path: (address: string, basePath: string): Words => ({
    de: `Unter ${address} kommt der Dienst an, aber unter einem anderen Pfad: BASE_PATH ist „${basePath || '/'}“. Reicht der Proxy den Pfad unverändert weiter (in nginx: proxy_pass ohne Pfad dahinter)?`,
    en: `At ${address} the service answers, but under another path: BASE_PATH is “${basePath || '/'}”. Does the proxy pass the path on unchanged (in nginx: proxy_pass without a path behind it)?`,
  }),
  signIn: (address: string, status: number): Words => ({
    de: `${address}healthz verlangt eine Anmeldung oder leitet weiter (${status}); mehr ist von hier aus nicht zu sehen.`,
    en: `${address}healthz wants somebody signed in or leads on (${status}); more can’t be seen from here.`,
  }),
  other: (address: string, status: number): Words => ({
    de: `Unter ${address} antwortet etwas anderes als der Lerndienst (${status}).`,
    en: `At ${address} something other than the learning service answers (${status}).`,
  }),
  ready: (address: string): Words => ({
    de: `Er ist unter ${address} zu erreichen und nimmt an, was geschrieben wird.`,
    en: `It can be reached at ${address}, and takes what is written.`,
  }),
  notReady: (status: number): Words => ({
    de: `Er ist zu erreichen, kann aber gerade nichts speichern (readyz: ${status}). Warum, steht in seinem Betriebsprotokoll.`,
    en: `It can be reached, but can keep nothing right now (readyz: ${status}). Why is said in its log.`,
  }),
  forged: (header: string): Words => ({
    de: `Der Proxy reicht die Kopfzeile ${header} durch, wie Browser sie schicken: Jede und jeder kann sich als beliebige Person ausgeben. Er muss sie immer selbst setzen, auch leer (in nginx: proxy_set_header).`,
    en: `The proxy passes the header ${header} on as browsers send it: everybody can be anybody. It always has to set it itself, also to nothing (in nginx: proxy_set_header).`,
  }),
  guarded: {
    de: 'Wer in einer Kopfzeile behauptet, jemand zu sein, ist hinter dem Proxy niemand.',
    en: 'Whoever says in a header who they are is nobody behind the proxy.',
  },
};
