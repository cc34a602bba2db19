import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/a11y.ts';
import { answerKey } from '../shared/session.ts';
import { answerInPanel, momentsOf, panelOf, stopped, stopping, way } from '../testing/moments-fixture.ts';
import {
  busy,
  find,
  needsFilm,
  newSession,
  opened,
  play,
  player,
  secondsPlayed,
  secondsReported,
  session,
  until,
  watchedFacts,
  wordsOf,
} from '../testing/player-fixture.ts';

const QUESTION = { questions: { aktenzeichen: { moment: 1.2 } } };
const NEEDED = { questions: { aktenzeichen: { moment: 1.2, required: true as const } } };

beforeEach(newSession);

describe('moments in the film of <learn-player>', () => {
  before(needsFilm);

  it('pause it after the sentence, ask beside or below it, and have the focus', async () => {
    const element = await player(stopping(QUESTION), { width: 900 });
    const { stage, video } = await play(element);
    const panel = await stopped(element);
    expect(video.paused).to.be.true;
    expect(video.currentTime).to.be.within(1.2, 1.6);
    await until(() => momentsOf(element).shadowRoot!.activeElement === panel, 'has the focus');
    expect(wordsOf(momentsOf(element), '[role=status]')).to.equal('Das Video ist angehalten: eine Frage.');
    expect(panel.getAttribute('aria-label')).to.equal('Frage zwischendurch');
    await until(() => panel.querySelector('learn-quiz')?.shadowRoot?.querySelector('form'), 'the question');
    expect(panel.querySelector('learn-quiz')!.getAttribute('question')).to.equal('aktenzeichen');
    await expectAccessible(element);
    expect(secondsReported()).to.be.closeTo(secondsPlayed(video), 0.1);

    way(element, 'Überspringen')!.click();
    await until(() => !video.paused && video.currentTime > 1.6, 'goes on');
    expect(panelOf(element)).to.be.null;
    expect(stage.shadowRoot!.activeElement?.className).to.equal('play-button');
    expect(wordsOf(momentsOf(element), '[role=status]')).to.equal('');
  });

  it('don’t stop it again where somebody is done with them, or skipped them', async () => {
    const element = await player(stopping(QUESTION));
    const { video } = await play(element);
    await stopped(element);
    way(element, 'Überspringen')!.click();
    await until(() => video.currentTime > 1.6);
    video.currentTime = 0.5;
    await until(() => !video.seeking && video.currentTime > 1.7 && video.currentTime < 5, 'plays past it');
    expect(panelOf(element)).to.be.null;
  });

  it('go by when playing goes on with the player’s own button', async () => {
    const element = await player(stopping(QUESTION));
    const { stage, video } = await play(element);
    await stopped(element);
    find(stage, '.play-button').focus();
    await sendKeys({ press: 'k' });
    await until(() => !video.paused && video.currentTime > 1.6);
    expect(panelOf(element)).to.be.null;
    expect(stage.shadowRoot!.activeElement?.className).to.equal('play-button');
  });

  it('don’t interrupt whoever has answered before', async () => {
    const answers = new Map([[answerKey('ablegen', 'aktenzeichen'), { response: ['eigenschaften'] }]]);
    const element = await player(stopping(NEEDED, { answers }));
    const { video } = await play(element);
    await until(() => video.currentTime > 2, 'plays past it');
    expect(panelOf(element)).to.be.null;
  });

  it('aren’t passed by a jump, only by what is played', async () => {
    const element = await player(stopping(QUESTION));
    const { video } = await play(element);
    video.currentTime = 5;
    await until(() => video.currentTime > 5.5);
    expect(panelOf(element)).to.be.null;
    expect(video.paused).to.be.false;
  });

  it('offer to see that part once more, and come again after it', async () => {
    const element = await player(stopping({ questions: { aktenzeichen: { moment: 2 } } }));
    const { video } = await play(element);
    await stopped(element);
    way(element, 'Stelle noch einmal ansehen')!.click();
    await until(() => video.currentTime < 1 && !video.paused, 'begins again');
    expect(panelOf(element)).to.be.null;
    await stopped(element);
    expect(video.currentTime).to.be.within(2, 2.6);
  });

  it('show one after the other where several are at one place', async () => {
    const element = await player(stopping({ ...QUESTION, notes: [{ moment: 1.2 }] }));
    const { video } = await play(element);
    await stopped(element);
    expect(panelOf(element)!.getAttribute('aria-label')).to.equal('Frage zwischendurch');
    way(element, 'Überspringen')!.click();
    await until(() => panelOf(element)?.getAttribute('aria-label') === 'Gut zu wissen', 'the note');
    expect(video.paused).to.be.true;
    way(element, 'Weiter im Video')!.click();
    await until(() => !video.paused && video.currentTime > 1.6);
  });

  it('let nobody write a word into the player’s shortcuts', async () => {
    const element = await player(stopping(QUESTION));
    const { stage, video } = await play(element);
    await stopped(element);
    await until(() => momentsOf(element).shadowRoot!.activeElement, 'has the focus');
    const leaked: string[] = [];
    element.addEventListener('keydown', ({ key }) => leaked.push(key));
    for (const press of ['m', 'c', 'f', '5', 'k']) await sendKeys({ press });
    expect(leaked).to.deep.equal([]);
    expect(video.muted).to.be.false;
    expect(video.paused).to.be.true;
    expect(find(stage, 'media-controller').className).not.to.contain('full');
  });

  it('leave the focus with whoever is writing elsewhere on the page', async () => {
    const element = await player(stopping(QUESTION));
    await play(element);
    const field = document.createElement('textarea');
    element.parentElement!.append(field);
    field.focus();
    await stopped(element);
    await aTimeout(50);
    expect(document.activeElement).to.equal(field);
    expect(wordsOf(momentsOf(element), '[role=status]')).to.equal('Das Video ist angehalten: eine Frage.');
  });

  it('can be left out, as far as they may be, and the device remembers it', async () => {
    const element = await player(
      stopping({ questions: { aktenzeichen: { moment: 3 }, nie: { moment: 3.6, required: true } } }),
    );
    const { stage } = await play(element);
    await until(() => stage.querySelector('learn-player-moments'));
    find(stage, '.settings-button').click();
    const settings = await opened(stage, 'learn-player-settings');
    const box = find<HTMLInputElement>(settings, '.switch input');
    expect(box.checked).to.be.true;
    await expectAccessible(element);
    box.click();
    settings.close();
    expect(localStorage.getItem('lernbausteine-moments')).to.equal('off');
    await stopped(element);
    expect(find<HTMLVideoElement>(stage, 'video').currentTime).to.be.within(3.6, 3.85);
  });

  it('are gone without a trace when the player is', async () => {
    const element = await player(stopping(QUESTION));
    const { video } = await play(element);
    await stopped(element);
    const place = element.parentElement!;
    element.remove();
    await aTimeout(50);
    expect(secondsReported()).to.be.closeTo(1.2, 0.3);
    video.dispatchEvent(new Event('play'));
    place.append(element);
    await element.updateComplete;
    await until(() => video.readyState > 1 && !video.seeking, 'is back');
    expect(panelOf(element), 'still asks').to.exist;
    way(element, 'Überspringen')!.click();
    await until(() => video.currentTime > 1.8, 'goes on');
    const before = watchedFacts().length;
    element.remove();
    expect(watchedFacts().length).to.be.at.most(before + 1);
  });
});

describe('moments that are needed to go on', () => {
  before(needsFilm);

  it('let playing go on once there is an answer, right or not, with or without a connection', async () => {
    const element = await player(stopping(NEEDED, { offline: true, keeping: 'waiting' }));
    const { stage, video } = await play(element);
    await stopped(element);
    expect(way(element, 'Überspringen')).to.be.undefined;
    expect(panelOf(element)!.textContent).to.contain('Das Video geht weiter, sobald Sie geantwortet haben.');
    await expectAccessible(element);

    find(stage, '.play-button').focus();
    await sendKeys({ press: ' ' });
    await until(() => momentsOf(element).shadowRoot!.activeElement === panelOf(element), 'the focus is back');
    expect(video.paused).to.be.true;
    expect(video.currentTime).to.be.lessThan(1.6);
    expect(wordsOf(momentsOf(element), '[role=status]')).to.contain('sobald Sie geantwortet haben');

    await answerInPanel(element, 'aktenzeichen');
    expect(session.facts.at(-1)!.fact.kind).to.equal('answered');
    await until(() => way(element, 'Weiter im Video'), 'may go on');
    expect(panelOf(element)!.textContent).not.to.contain('sobald Sie geantwortet haben');
    await expectAccessible(element);
    way(element, 'Weiter im Video')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => !video.paused && video.currentTime > 1.6, 'goes on');
    expect(stage.shadowRoot!.activeElement?.className).to.equal('play-button');
  });

  it('stop a film that played past them while the page was too busy to look', async () => {
    const element = await player(stopping({ questions: { aktenzeichen: { moment: 4, required: true } } }));
    const { stage, video } = await play(element);
    await until(() => stage.querySelector('learn-player-moments'));
    busy();
    await stopped(element);
    expect(video.currentTime, 'played past it').to.be.above(4.4);
    expect(way(element, 'Überspringen')).to.be.undefined;
  });

  it('hold back whoever jumps over them, and say why; the way back is open', async () => {
    const element = await player(
      stopping({ questions: { aktenzeichen: { moment: 8, required: true }, nie: { moment: 4 } } }),
    );
    const { stage, video } = await play(element);
    await until(() => stage.querySelector('learn-player-moments'));
    video.currentTime = 30;
    await stopped(element);
    await until(() => !video.seeking && video.paused);
    expect(video.currentTime).to.be.closeTo(8, 0.3);
    expect(panelOf(element)!.textContent).to.contain('Hier wartet noch etwas auf Sie.');
    expect(wordsOf(momentsOf(element), '[role=status]')).to.contain('Hier wartet noch etwas auf Sie.');
    await expectAccessible(element);

    video.currentTime = 40;
    await until(() => !video.seeking && Math.abs(video.currentTime - 8) < 0.3, 'stays');
    expect(panelOf(element)).to.exist;

    video.currentTime = 6;
    await until(() => !panelOf(element), 'makes room');
    find(stage, '.play-button').click();
    await until(() => !video.paused && video.currentTime > 6.2);
    await stopped(element);
    expect(video.currentTime).to.be.within(8, 8.6);
  });

  it('hold nobody back from whom the question couldn’t be asked', async () => {
    const element = await player(stopping(NEEDED));
    const { video } = await play(element);
    const panel = await stopped(element);
    await until(() => panel.querySelector('learn-quiz'));
    // As it does where one of its parts doesn't arrive.
    panel.querySelector('learn-quiz')!.dispatchEvent(new Event('error'));
    await until(() => way(element, 'Weiter im Video'), 'may go on');
    expect(panel.textContent).to.contain('Die Frage konnte nicht geladen werden.');
    expect(session.facts.some(({ fact }) => fact.kind === 'answered')).to.be.false;
    await expectAccessible(element);
    way(element, 'Weiter im Video')!.click();
    await until(() => !video.paused && video.currentTime > 1.6, 'goes on');
  });

  it('are confirmed where there is only something to read', async () => {
    const element = await player(stopping({ notes: [{ moment: 1.2, required: true }] }));
    const { video } = await play(element);
    const panel = await stopped(element);
    expect(panel.textContent).to.contain('Der Eingangskorb ist kein Archiv');
    expect(panel.textContent).to.contain('Was dort liegt, gehört noch zu keiner Akte.');
    expect(panel.textContent).to.contain('sobald Sie auf „Weiter im Video“ drücken');
    const link = panel.querySelector('a')!;
    expect(link.href).to.match(/kurzanleitung\.pdf$/);
    await expectAccessible(element);
    await video.play().catch(() => undefined);
    await until(() => video.paused);
    expect(panelOf(element)).to.exist;
    way(element, 'Weiter im Video')!.click();
    await until(() => !video.paused && video.currentTime > 1.6);
    expect(session.facts.map(({ fact }) => fact)).to.deep.include({ kind: 'done', step: 'hinweis' });
    expect(panelOf(element)).to.be.null;
  });
});
