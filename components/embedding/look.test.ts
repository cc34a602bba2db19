import { expect } from '@open-wc/testing';
import { dress, dressAs } from './look.ts';

const valueOf = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--learn-${name}`).trim();

describe('the look that a script brings', () => {
  afterEach(() => (document.adoptedStyleSheets = []));

  it('holds for the page', () => {
    dress({ accent: '#0b5c8a', surface: 'light-dark(#fff, #111)', radius: '0.25em' });
    expect(['accent', 'surface', 'radius'].map(valueOf)).to.deep.equal(['#0b5c8a', 'light-dark(#fff, #111)', '0.25em']);
  });

  it('gives way to the page’s own, wherever that stands', () => {
    const own = document.head.appendChild(document.createElement('style'));
    own.textContent = 'html { --learn-accent: green }';
    dress({ accent: 'red', radius: '1em' });
    expect([valueOf('accent'), valueOf('radius')]).to.deep.equal(['green', '1em']);
    own.remove();
  });

  it('takes nothing that is no value of CSS, or reaches beyond its own', () => {
    dress({
      accent: 'red} * {display: none',
      surface: 'url(https://elsewhere.test/x)',
      radius: '1em; --learn-accent: red',
    });
    expect(document.adoptedStyleSheets).to.have.length(0);
    dress({ accent: 'red/*', radius: '-1em', surface: 'white' });
    expect([valueOf('surface'), valueOf('radius')]).to.deep.equal(['white', '']);
    expect(getComputedStyle(document.body).display).to.equal('block');
  });

  it('is read from the tags of the service’s own scripts, by a changed base, too', () => {
    const scripts = ['/lernen/loader.js', 'https://elsewhere.test/lernen/loader.js'].map((src, index) => {
      const script = Object.assign(document.createElement('script'), { type: 'text/plain' });
      script.setAttribute('src', src);
      script.dataset.accent = ['teal', 'red'][index];
      document.head.append(script);
      return script;
    });
    const base = Object.assign(document.createElement('base'), { href: 'https://elsewhere.test/' });
    document.head.prepend(base);
    dressAs(new URL('/lernen/', location.href));
    base.remove();
    for (const script of scripts) script.remove();
    expect(valueOf('accent')).to.equal('teal');
  });
});
