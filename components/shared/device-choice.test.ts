import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { DeviceChoice } from './device-choice.ts';

class Follower extends LitElement {
  drawn = 0;

  override render(): void {
    this.drawn++;
  }
}
customElements.define('test-follower', Follower);

const KEY = 'test-choice';

describe('a choice on this device', () => {
  beforeEach(() => localStorage.clear());

  it('is there for every page of the origin, and can be forgotten', () => {
    const choice = new DeviceChoice(KEY);
    expect(choice.get()).to.be.undefined;
    choice.set('on');
    expect(new DeviceChoice(KEY).get()).to.equal('on');
    choice.set(undefined);
    expect(localStorage).to.have.length(0);
  });

  it('tells who follows, when it changes here or in another tab, and only then', async () => {
    const choice = new DeviceChoice(KEY);
    const follower = new Follower();
    choice.follow(follower);
    document.body.append(follower);
    await follower.updateComplete;
    const drawn = async () => (await follower.updateComplete, follower.drawn);
    const before = await drawn();
    choice.set('on');
    expect(await drawn()).to.equal(before + 1);
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(await drawn()).to.equal(before + 2);
    dispatchEvent(new StorageEvent('storage', { key: 'another' }));
    expect(await drawn()).to.equal(before + 2);
    dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(await drawn()).to.equal(before + 3);
    follower.remove();
    choice.set('off');
    expect(await drawn()).to.equal(before + 3);
  });

  it('holds for the page where the browser keeps nothing', () => {
    const { setItem, getItem, removeItem } = Storage.prototype;
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.assign(Storage.prototype, { setItem: refuse, getItem: refuse, removeItem: refuse });
    try {
      const choice = new DeviceChoice(KEY);
      expect(choice.get()).to.be.undefined;
      choice.set('on');
      expect(choice.get()).to.equal('on');
      choice.set(undefined);
      expect(choice.get()).to.be.undefined;
    } finally {
      Object.assign(Storage.prototype, { setItem, getItem, removeItem });
    }
  });
});
