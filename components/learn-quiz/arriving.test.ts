import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Arriving } from './arriving.ts';

class Host extends LitElement {}
customElements.define('arriving-host', Host);

describe('a part that arrives later', () => {
  it('is sent for once the first view is drawn, however often it is asked for', async () => {
    const host = await fixture<Host>(html`<arriving-host></arriving-host>`);
    let times = 0;
    const part = new Arriving(host, async () => (times += 1));

    expect([part.get(), part.get()]).to.deep.equal([undefined, undefined]);
    expect(times).to.equal(0);
    expect(await part.fetch()).to.equal(1);
    expect([part.get(), await part.fetch(), times]).to.deep.equal([1, 1, 1]);
  });

  it('that could not be had is sent for again', async () => {
    const host = await fixture<Host>(html`<arriving-host></arriving-host>`);
    const answers = [() => Promise.reject(new Error('No connection')), async () => 'there'];
    const part = new Arriving(host, () => answers.shift()!());

    expect(await part.fetch()).to.equal(undefined);
    expect(part.hasFailed).to.equal(true);
    expect(await part.fetch()).to.equal('there');
    expect(part.hasFailed).to.equal(false);
  });
});
