import { takenApart } from '../../both-languages.ts';
import type { Config } from '../../config/config.ts';
import { lookAtConfig } from '../../config/config.ts';
import { VARIABLES } from '../../config/environment.ts';
import { SECRETS } from '../../config/secret-files.ts';
import type { Words } from '../../contract/words.ts';
import type { Finding } from '../finding.ts';
import { teller } from '../finding.ts';

const { good, hint, fault } = teller('settings');

/** How commands get the settings that the service has. */
const AS_SERVICE =
  'systemd-run --pipe --wait --uid=lernbausteine --property=EnvironmentFile=/etc/lernbausteine/service.env /usr/bin/node /opt/lernbausteine/dist/server/main.js doctor';

/** Reads the environment as the service does, and says of each variable what is wrong. Of what is secret nothing is repeated. */
export function inspectSettings(env: NodeJS.ProcessEnv): { config?: Config | undefined; findings: Finding[] } {
  const names = Object.keys(env).filter((name) => env[name] && VARIABLES.includes(name.replace(/_FILE$/, '')));
  const { config, faults } = lookAtConfig(env);
  const findings = [
    ...(names.some((name) => name.startsWith('LERN_'))
      ? []
      : [hint('settings-none', nothingSet, { todo: asService, write: AS_SERVICE })]),
    ...faults.map(([variable, message]) => fault('setting', prefixed(variable, takenApart(message)))),
    ...(config?.warnings ?? []).map((warning) => hint('setting-warning', takenApart(warning))),
    ...SECRETS.filter((name) => env[name]).map((name) => hint('secret-in-environment', inEnvironment(name))),
  ];
  if (config) {
    const said = names.sort().join(', ');
    findings.push(good('settings', { de: `Gesetzt und in Ordnung: ${said}.`, en: `Set, and in order: ${said}.` }));
  }
  return { config, findings };
}

function prefixed(variable: string, { de, en }: Words): Words {
  return { de: `${variable} ${de}`, en: `${variable} ${en}` };
}

const nothingSet = {
  de: 'Hier ist keine Einstellung des Dienstes gesetzt.',
  en: 'None of the service’s settings is set here.',
};

const asService = {
  de: 'Läuft er unter systemd, führen Sie den Befehl mit dessen Einstellungen aus:',
  en: 'If it runs under systemd, run this command with its settings:',
};

function inEnvironment(name: string): Words {
  return {
    de: `${name} steht in der Umgebung, also in Prozesslisten und Fehlerberichten. Besser in einer Datei: ${name}_FILE=…`,
    en: `${name} stands in the environment, and so in lists of processes and reports of faults. Better in a file: ${name}_FILE=…`,
  };
}
