import { expect } from '@open-wc/testing';
import type { Page } from './page-faults.ts';
import { pageFaults } from './page-faults.ts';
import { Violations } from './violations.ts';

const SERVICE = new URL('https://lernen.stadt.example/');
const violation = {
  effectiveDirective: 'img-src',
  blocked: 'https://lernen.stadt.example/media/public/a.jpg',
  originalPolicy: "default-src 'self'; img-src 'self' data:",
  disposition: 'enforce',
};

describe('what is wrong with the page around', () => {
  it('is nothing where all is well', () => expect(pageFaults(page())).to.deep.equal([]));

  it('is a policy that forbids, with the exact line to write', () => {
    const violations = new Violations(SERVICE);
    expect(violations.add(violation)).to.equal(true);
    expect(violations.add(violation)).to.equal(false);
    violations.add({ ...violation, effectiveDirective: 'media-src' });
    violations.add({ ...violation, effectiveDirective: 'script-src-elem' });
    const faults = pageFaults(page({ violations }));
    expect(faults.map(({ line }) => line)).to.deep.equal([
      "img-src 'self' data: https://lernen.stadt.example;",
      "media-src 'self' blob: https://lernen.stadt.example;",
      "script-src 'self' https://lernen.stadt.example;",
    ]);
    expect(faults[0]!.says.de).to.equal(
      'Die Content-Security-Policy dieser Seite verbietet Bilder von https://lernen.stadt.example (img-src).',
    );
  });

  it('is no policy that only reports, or that concerns somebody else', () => {
    const violations = new Violations(SERVICE);
    for (const other of [
      { disposition: 'report' },
      { blocked: 'https://tracker.example/x.gif' },
      { blocked: 'https://lernen.stadt.example.evil.test/' },
      { blocked: 'inline' },
      { effectiveDirective: 'style-src-elem', blocked: 'inline' },
      { effectiveDirective: 'font-src' },
    ]) {
      expect(violations.add({ ...violation, ...other })).to.equal(false);
    }
    const below = new Violations(new URL('/lernen/', location.href));
    expect(below.add({ ...violation, blocked: new URL('/kantine.jpg', location.href).href })).to.equal(false);
    expect(below.add({ ...violation, blocked: new URL('/lernen/media/a.jpg', location.href).href })).to.equal(true);
  });

  it('is an origin that isn’t listed, with the exact setting', () => {
    const [fault] = pageFaults(page({ answering: 'to-nobody' }));
    expect(fault!.line).to.equal('LERN_ORIGINS=https://intranet.stadt.example');
  });

  it('is a script that came from somewhere else than a service', () => {
    const [fault] = pageFaults(page({ answering: 'as-something-else' }));
    expect(fault!.says.de).to.contain('Unter https://lernen.stadt.example/ antwortet kein Lerndienst.');
    expect(fault!.line).to.contain('<script type="module" src="');
  });

  it('is a second script, from another address', () => {
    const scripts = [
      `${SERVICE.href}loader.js`,
      `${SERVICE.href}embed.js?1`,
      'https://test.stadt.example/lernen/loader.js',
    ];
    const faults = pageFaults(page({ scripts }));
    expect(faults).to.have.length(1);
    expect(faults[0]!.says.de).to.contain('https://test.stadt.example/lernen/ und https://lernen.stadt.example/.');
    expect(faults[0]!.line).to.equal('<script type="module" src="https://lernen.stadt.example/loader.js"></script>');
  });

  for (const [outcome, words] of [
    [401, 'Niemand ist angemeldet (401)'],
    [404, 'antwortet mit dem Fehler 404'],
    [500, 'antwortet mit dem Fehler 500'],
    ['not-json', 'antwortet nicht mit JSON'],
    ['away', 'antwortet nicht.'],
  ] as const) {
    it(`is an address of tokens that fails: ${outcome}`, () => {
      const [fault] = pageFaults(page({ token: { address: '/token', outcome } }));
      expect(fault!.says.de).to.contain(words);
      expect(fault!.says.de).to.contain('/token');
    });
  }
});

function page(changes: Partial<Page> = {}): Page {
  return {
    service: SERVICE,
    origin: 'https://intranet.stadt.example',
    scripts: [`${SERVICE.href}loader.js`],
    violations: new Violations(SERVICE),
    answering: 'well',
    ...changes,
  };
}
