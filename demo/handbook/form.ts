import type { Browser } from 'puppeteer-core';

const WORDS = {
  de: { title: 'Dokument ablegen', fields: ['Betreff', 'Aktenzeichen', 'Datum'], cancel: 'Abbrechen', file: 'Ablegen' },
  en: { title: 'File document', fields: ['Subject', 'File number', 'Date'], cancel: 'Cancel', file: 'File' },
};

/** A screenshot of a form that belongs to nobody: its buttons lie where the handbook’s example says. */
export async function drawForm(browser: Browser, language: 'de' | 'en'): Promise<Uint8Array> {
  const { title, fields, cancel, file } = WORDS[language];
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1000, height: 600 });
    await page.setContent(`<style>
      body { margin: 0; background: #eef1f4; font: 26px Inter, sans-serif; color: #1d2733; }
      h1 { margin: 0; padding: 24px 40px; background: #24425f; color: #fff; font-size: 30px; font-weight: 600; }
      p { display: flex; margin: 36px 40px 0; align-items: center; }
      p span { inline-size: 240px; }
      p i { flex: 1; block-size: 56px; border: 2px solid #9aa7b4; border-radius: 6px; background: #fff; }
      b { position: absolute; top: 80%; inline-size: 20%; block-size: 12%; display: grid; place-content: center;
        box-sizing: border-box; border: 2px solid #24425f; border-radius: 8px; background: #fff; font-weight: 600; }
      .main { background: #24425f; color: #fff; }
    </style>
    <h1>${title}</h1>${fields.map((field) => `<p><span>${field}</span><i></i></p>`).join('')}
    <b style="left: 40%">${cancel}</b><b class="main" style="left: 62%">${file}</b>`);
    return await page.screenshot({ type: 'png' });
  } finally {
    await page.close();
  }
}
