import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { ConfigError, readConfig } from './config.ts';
import { contactAddress } from '../contract/contact-address.ts';

const LERN_SECRET = randomBytes(32).toString('hex');
const accessibility = (env: Record<string, string>) => readConfig({ LERN_SECRET, ...env }).app.accessibility;

describe('whom to tell of a barrier', () => {
  it('is reached by mail, by telephone, or on a page', () => {
    for (const [written, address] of [
      ['barrierefrei@stadt.de', 'mailto:barrierefrei@stadt.de'],
      ['mailto:barrierefrei@stadt.de', 'mailto:barrierefrei@stadt.de'],
      ['0431 / 901-143', 'tel:0431901143'],
      ['tel:+49 431 901143', 'tel:+49431901143'],
      ['https://stadt.de/barriere', 'https://stadt.de/barriere'],
    ] as const) {
      assert.equal(contactAddress(written), address);
    }
  });

  it('is never anything that a link could do harm with', () => {
    for (const written of [
      'javascript:alert(1)',
      'Zimmer 12',
      'a@b.de?bcc=c@d.de',
      'data:text/html,x',
      'x y@b.de',
      '',
    ]) {
      assert.equal(contactAddress(written), undefined, written);
    }
  });

  it('is the office that is named for it, else the one for privacy', () => {
    const other = { LERN_PRIVACY_CONTACT: 'datenschutz@stadt.de' };
    const statement = 'https://stadt.de/barrierefreiheit';

    assert.deepEqual(accessibility({}), {});
    assert.deepEqual(accessibility(other), { contact: 'mailto:datenschutz@stadt.de' });
    assert.deepEqual(accessibility({ LERN_PRIVACY_CONTACT: 'Frau Kern, Zimmer 12' }), {});
    assert.deepEqual(
      accessibility({ ...other, LERN_BARRIER_CONTACT: '143', LERN_ACCESSIBILITY_STATEMENT: statement }),
      { contact: 'tel:143', statement },
    );
  });

  it('is refused where nobody could be reached', () => {
    const wrong = { LERN_BARRIER_CONTACT: 'Zimmer 12', LERN_ACCESSIBILITY_STATEMENT: 'javascript:alert(1)' };
    const refused = (error: unknown) =>
      error instanceof ConfigError && /BARRIER_CONTACT: .*Telefonnummer.*\n.*STATEMENT: .*http/.test(error.message);

    assert.throws(() => readConfig({ LERN_SECRET, ...wrong }), refused);
  });
});
