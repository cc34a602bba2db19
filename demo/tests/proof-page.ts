import assert from 'node:assert/strict';
import type { Browser, HTTPResponse, Page } from 'puppeteer-core';
import { openPage } from './browser.ts';
import { ANSWERS, PROOF } from './proof-course.ts';
import { reach } from './reach.ts';
import { eventually, textOf } from './steps.ts';
import type { Town } from './town.ts';

/** A page of the intranet with the proof on it. */
export class ProofPage {
  readonly page: Page;
  /** Everything that the service has said to it. */
  readonly heard: string[] = [];
  readonly #town: Town;

  static async open(browser: Browser, town: Town): Promise<ProofPage> {
    const { page } = await openPage(browser, `${town.intranetUrl}/impressum`);
    const proof = new ProofPage(page, town);
    await proof.insert();
    return proof;
  }

  private constructor(page: Page, town: Town) {
    this.page = page;
    this.#town = town;
    page.on('response', (response) => void this.#hear(response));
  }

  /** Pastes the quiz into the page, which keeps nothing of it. */
  async insert(): Promise<void> {
    await this.page.evaluate(
      (tag, loader) => {
        document.body.insertAdjacentHTML('beforeend', tag);
        document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: loader }));
      },
      `<learn-quiz course="${PROOF.course}"></learn-quiz>`,
      `${this.#town.serviceUrl}/loader.js`,
    );
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.insert();
  }

  /** Waits until it says so. */
  async says(words: RegExp): Promise<string> {
    return eventually(
      () => textOf(this.page, 'learn-quiz'),
      (text) => words.test(text),
    );
  }

  /** Presses a button by keyboard. */
  async press(name: string): Promise<void> {
    await this.page.bringToFront();
    const handle = await this.page.evaluateHandle((words) => {
      const buttons = document.querySelector('learn-quiz')!.shadowRoot!.querySelectorAll('.proof button');
      return [...buttons].find(({ textContent }) => textContent.includes(words)) as HTMLButtonElement | undefined;
    }, name);
    const button = handle.asElement();
    assert.ok(button, `„${name}“ is there`);
    await button.focus();
    await this.page.keyboard.press('Enter');
  }

  /** Answers a question of the attempt by keyboard. */
  async answer(question: string, how: 'right' | 'wrong'): Promise<void> {
    await this.page.bringToFront();
    const form = `learn-quiz >>> form[data-question="${question}"]`;
    const given = ANSWERS[question]![how];
    await reach(this.page, `${form} input`).wait();
    if (typeof given === 'string') {
      await (await this.page.$(`${form} input`))!.focus();
      await this.page.keyboard.type(given);
      return;
    }
    for (const option of given) {
      await (await this.page.$(`${form} input[value="${option}"]`))!.focus();
      await this.page.keyboard.press(' ');
    }
  }

  /** Ids of the questions on show, in their order. */
  async questions(): Promise<string[]> {
    return this.page.$$eval('learn-quiz >>> .proof form', (forms) => forms.map((form) => form.dataset['question']!));
  }

  /** What there is to choose, in its order, and what of it is chosen or typed. */
  async fields(): Promise<string[]> {
    return this.page.$$eval('learn-quiz >>> .proof form input', (inputs) =>
      inputs.map(({ type, value, checked }) => `${type} ${value} ${checked}`),
    );
  }

  async #hear(response: HTTPResponse): Promise<void> {
    if (response.url().startsWith(this.#town.serviceUrl)) this.heard.push(await response.text().catch(() => ''));
  }
}
