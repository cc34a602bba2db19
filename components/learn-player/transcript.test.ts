import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/a11y.ts';
import {
  COURSE,
  find,
  needsFilm,
  newSession,
  play,
  player,
  ready,
  session,
  stageOf,
  until,
  wordsOf,
} from '../testing/player-fixture.ts';
import { aidsOf, captionFile, linesOf, openTranscript, withCaptions } from '../testing/reading-aids.ts';

beforeEach(newSession);

function type(transcript: Element, words: string): void {
  const input = find<HTMLInputElement>(transcript, 'input');
  input.value = words;
  input.dispatchEvent(new Event('input'));
}

describe('the text of a film', () => {
  it('is fetched only when somebody opens it, closes again, and is open the next time', async () => {
    performance.clearResourceTimings();
    const element = await player();
    const asked = () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.vtt'));
    expect(asked()).to.deep.equal([]);
    const transcript = await openTranscript(element);
    expect(asked()).to.have.length(1);
    expect(linesOf(transcript)[0]!.textContent).to.equal('Willkommen! Gemeinsam legen wir einen Brief in d.3 ab.');
    expect(find(transcript, '.box').lang).to.equal('de');
    await expectAccessible(element);
    expect(localStorage.getItem('lernbausteine-transcript')).to.equal('open');

    const again = aidsOf(await player());
    await until(() => again.shadowRoot!.querySelector('learn-player-transcript'));
    const button = find(again, '[aria-expanded=true]');
    button.click();
    await again.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(again.shadowRoot!.querySelector('learn-player-transcript')).to.be.null;
    expect(localStorage).to.have.length(0);
  });

  it('speaks the page’s language, where there is a file in it', async () => {
    const transcript = await openTranscript(await player(ready(), { lang: 'en' }));
    expect(find(transcript, '.box').lang).to.equal('en');
    expect(wordsOf(transcript, 'label')).to.equal('Search the text');
    expect(wordsOf(transcript, '.box')).to.contain('Welcome');
  });

  it('makes paragraphs where somebody pauses or somebody else speaks, and says who', async () => {
    const file = `WEBVTT

00:01.000 --> 00:02.000
<v Mara Kern>Guten Tag.

00:02.100 --> 00:03.000
<v Mara Kern>Hier ist
die Poststelle.

00:03.100 --> 00:04.000
<v Jule>Hallo!

00:08.000 --> 00:09.000
<v Jule>Später.

00:01:09.000 --> 00:01:10.000
[Musik]
`;
    const transcript = await openTranscript(await player(withCaptions(file)));
    const paragraphs = [...transcript.shadowRoot!.querySelectorAll('.box p')];
    expect(paragraphs.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      '0:01 Mara Kern: Guten Tag. Hier ist die Poststelle.',
      '0:03 Jule: Hallo!',
      '0:08 Jule: Später.',
      '1:09 [Musik]',
    ]);
  });

  it('takes what looks like HTML for words', async () => {
    const evil = '&lt;img src=x onerror=alert(1)&gt; &lt;b&gt;fett&lt;/b&gt; <script>alert(1)</script>';
    const transcript = await openTranscript(await player(withCaptions(captionFile(evil, `<v <b>>a`))));
    expect(linesOf(transcript)[0]!.textContent).to.equal('<img src=x onerror=alert(1)> <b>fett</b> alert(1)');
    expect(transcript.shadowRoot!.querySelectorAll('.box :is(img, script)')).to.have.length(0);
  });

  it('reads what is broken as far as it goes, and old encodings', async () => {
    const broken = 'kein Kopf\n\n00:01.000 --> 00:02.000\neins\n\n00:x --> y\nzwei\n\n00:03.000 --> 00:04.000\ndrei';
    const transcript = await openTranscript(await player(withCaptions(broken)));
    expect(linesOf(transcript).map(({ textContent }) => textContent)).to.deep.equal(['eins', 'drei']);

    newSession();
    const latin = Uint8Array.from(captionFile('Größe und Maß'), (letter) => letter.charCodeAt(0));
    const old = await openTranscript(await player(withCaptions(latin)));
    expect(linesOf(old)[0]!.textContent).to.equal('Größe und Maß');
  });

  it('says that there is none, or that it can’t be had, and tries again with a new address', async () => {
    for (const nothing of ['', 'WEBVTT\n', '\u0000\u0001']) {
      newSession();
      const element = await player(withCaptions(nothing));
      expect(wordsOf(await openTranscript(element), '.state')).to.equal('Zu diesem Video gibt es noch keinen Text.');
      await expectAccessible(element);
    }
    newSession();
    const view = ready();
    const element = await player({ ...view, file: (src) => view.file(src.replace('.vtt', '-weg.vtt')) });
    const transcript = await openTranscript(element);
    expect(wordsOf(transcript, '.state')).to.equal('Der Text lässt sich gerade nicht laden.');
    await expectAccessible(element);
    session.refresh = async () => session.show(COURSE, view);
    find(transcript, 'button').click();
    await until(() => linesOf(transcript).length, 'is there now');
    await until(() => transcript.shadowRoot!.activeElement?.localName === 'input', 'the focus stays here');
    expect(wordsOf(transcript, '.state')).to.equal('');
  });

  it('finds words over the borders of lines, counts them, and goes from one to the next', async () => {
    const words = ['Wo ist der Brief?', 'Der BRIEF', 'liegt hier.', 'Kein Wort.'];
    const element = await player(withCaptions(captionFile(...words)));
    const transcript = await openTranscript(element);
    const counted = async () => {
      await transcript.updateComplete;
      return wordsOf(transcript, '.count');
    };
    const leaked: string[] = [];
    element.addEventListener('keydown', ({ key }) => leaked.push(key));
    find(transcript, 'input').focus();
    await sendKeys({ type: 'brief' });
    expect(await counted()).to.equal('1 von 2');
    await sendKeys({ press: 'Enter' });
    expect(await counted()).to.equal('2 von 2');
    find(transcript, '[aria-label="Nächste Fundstelle"]').click();
    expect(await counted()).to.equal('1 von 2');
    find(transcript, '[aria-label="Vorherige Fundstelle"]').click();
    expect(await counted()).to.equal('2 von 2');
    await expectAccessible(element);
    if ('highlights' in CSS) {
      const marked = (name: string) => [...CSS.highlights.get(name)!].map(String);
      expect(marked('learn-transcript-found')).to.deep.equal(['Brief']);
      expect(marked('learn-transcript-current')).to.deep.equal(['BRIEF']);
    }

    type(transcript, 'der brief   LIEGT');
    expect(await counted()).to.equal('1 von 1');
    type(transcript, 'Laterne');
    expect(await counted()).to.equal('Nichts gefunden');
    await sendKeys({ press: 'Escape' });
    expect(await counted()).to.equal('');
    expect(leaked).to.deep.equal([]);
  });

  it('is one stop of the Tab key, in which arrows go from line to line', async () => {
    const transcript = await openTranscript(await player());
    const focused = () => transcript.shadowRoot!.activeElement as HTMLElement | null;
    find(transcript, '.follow').focus();
    await sendKeys({ press: 'Tab' });
    const lines = linesOf(transcript);
    const at = () => lines.indexOf(focused()!);
    expect(at()).to.equal(0);
    expect(focused()!.getAttribute('role')).to.equal('button');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    expect(at()).to.equal(1);
    expect(lines.filter((line) => line.hasAttribute('role') || line.hasAttribute('tabindex'))).to.have.length(1);
    const page = scrollY;
    await sendKeys({ press: 'End' });
    expect(at()).to.equal(lines.length - 1);
    await until(() => {
      const [line, box] = [lines.at(-1)!, find(transcript, '.box')].map((one) => one.getBoundingClientRect());
      return line!.bottom <= box!.bottom + 1;
    }, 'is in view');
    expect(scrollY).to.equal(page);
    await sendKeys({ press: 'Tab' });
    expect(focused() === null).to.be.true;
  });

  it('stays quick with a file of five megabytes', async function () {
    this.timeout(60_000);
    const long = 'Ein Satz, wie er in einer langen Sitzung des Stadtrats oft gesagt wird, Nummer';
    const file = captionFile(...Array.from({ length: 48_000 }, (_, index) => `${long} ${index}.`));
    expect(file.length).to.be.greaterThan(5e6);
    const element = await player(withCaptions(file));
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    });
    const transcript = await openTranscript(element);
    await until(() => linesOf(transcript).length > 100, 'begins');
    type(transcript, 'Nummer 47.');
    await transcript.updateComplete;
    expect(wordsOf(transcript, '.count')).to.equal('1 von 1');
    type(transcript, 'Satz');
    await transcript.updateComplete;
    expect(wordsOf(transcript, '.count')).to.equal('1 von mehr als 999');
    clearInterval(timer);
    console.info(`the longest that a page of 5 MB stood still: ${Math.round(longest)} ms`);
    expect(longest).to.be.lessThan(1500);
  });
});

describe('the text of a film that plays', () => {
  before(needsFilm);

  it('starts the film at the line that was clicked', async () => {
    const element = await player();
    const transcript = await openTranscript(element);
    linesOf(transcript)[7]!.click();
    const stage = await stageOf(element);
    const video = find<HTMLVideoElement>(stage, 'video');
    await until(() => video.currentTime > 26 && !video.seeking, 'plays there');
    expect(video.currentTime).to.be.lessThan(29);
    await until(() => transcript.shadowRoot!.querySelector('.now') === linesOf(transcript)[7], 'is marked');
    expect(transcript.shadowRoot!.querySelectorAll('[aria-current=true]')).to.have.length(1);
  });

  it('follows the film within its box, until somebody reads in it, and again when asked to', async () => {
    const element = await player();
    const { video } = await play(element);
    const transcript = await openTranscript(element);
    const box = find(transcript, '.box');
    const follow = find(transcript, '.follow');
    box.style.maxBlockSize = '120px';
    const page = scrollY;
    const regions = [...transcript.shadowRoot!.querySelectorAll('[role=status]')];
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(...regions.map(({ textContent }) => textContent.trim())));
    for (const region of regions) observer.observe(region, { childList: true, characterData: true, subtree: true });
    const isInView = () => {
      const [line, room] = [transcript.shadowRoot!.querySelector('.now'), box].map((one) =>
        one?.getBoundingClientRect(),
      );
      return line && line.top >= room!.top - 1 && line.bottom <= room!.bottom + 1;
    };
    const said = () => Number(transcript.shadowRoot!.querySelector<HTMLElement>('.now')?.dataset.line ?? -1);
    expect(follow.getAttribute('aria-pressed')).to.equal('true');
    video.currentTime = 30;
    await until(() => said() > 5 && isInView(), 'follows');
    expect(box.scrollTop).to.be.greaterThan(0);

    box.dispatchEvent(new WheelEvent('wheel'));
    box.scrollTop = 0;
    await until(() => follow.getAttribute('aria-pressed') === 'false', 'stops following');
    video.currentTime = 48;
    await until(() => said() > 9, 'is marked');
    await aTimeout(300);
    // A few pixels may come from a scrolling that was under way.
    expect(box.scrollTop).to.be.lessThan(20);

    follow.click();
    await until(isInView, 'is back');
    await transcript.updateComplete;
    expect(follow.getAttribute('aria-pressed')).to.equal('true');
    expect(scrollY).to.equal(page);
    expect(heard).to.deep.equal([]);
  });

  it('goes where Enter says, and counts only what was played', async () => {
    const element = await player();
    const { video } = await play(element);
    const transcript = await openTranscript(element);
    video.pause();
    const lines = linesOf(transcript);
    transcript.shadowRoot!.querySelector<HTMLElement>('[data-line][tabindex="0"]')!.focus();
    await sendKeys({ press: 'Home' });
    for (let press = 0; press < 8; press++) await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await until(() => video.currentTime > 33 && !video.paused && !video.seeking, 'plays there');
    expect(lines.indexOf(transcript.shadowRoot!.activeElement as HTMLElement)).to.equal(8);
    video.pause();
    await until(() => video.paused);
    const seconds = session.facts
      .flatMap(({ fact }) => (fact.kind === 'watched' ? fact.segments : []))
      .reduce((sum, [from, to]) => sum + to - from, 0);
    expect(seconds).to.be.lessThan(6);
  });

  it('leaves text to whoever selects it', async () => {
    const element = await player();
    const { video } = await play(element);
    const transcript = await openTranscript(element);
    const line = linesOf(transcript)[9]!;
    const at = (type: string, clientX: number) =>
      line.dispatchEvent(new PointerEvent(type, { clientX, clientY: 5, bubbles: true, composed: true }));
    at('pointerdown', 5);
    at('click', 90);
    await aTimeout(200);
    expect(video.currentTime).to.be.lessThan(20);
    expect(getComputedStyle(line).userSelect).to.not.equal('none');
  });
});
