import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';

/** What of CKEditor 5 is switched on: what it comes with, or also its General HTML Support for what is ours. */
export type EditorKind = 'plain' | 'html-support';

/** As far as its browser build is used here. */
interface CkEditor {
  ClassicEditor: {
    create(element: HTMLElement, options: object): Promise<{ setData(html: string): void; getData(): string }>;
  };
}

const SCRIPT = fileURLToPath(new URL('browser/ckeditor5.umd.js', import.meta.resolve('ckeditor5')));

/** What the editor hands on of these lines, when somebody puts them into its source and saves. */
export async function throughEditor(browser: Browser, kind: EditorKind, lines: string[]): Promise<string[]> {
  const page = await browser.newPage();
  await page.addScriptTag({ path: SCRIPT });
  const arrived = await page.evaluate(
    async (given, withHtmlSupport) => {
      const library = (window as unknown as { CKEDITOR: CkEditor & Record<string, unknown> }).CKEDITOR;
      const names = ['Essentials', 'Paragraph', 'Heading', 'Bold', 'Italic', 'Link', 'List', 'BlockQuote', 'Table'];
      const ours = { name: /^(div|a)$/, attributes: /^data-(learn|course|lesson|lang)$/ };
      const element = document.body.appendChild(document.createElement('div'));
      const editor = await library.ClassicEditor.create(element, {
        licenseKey: 'GPL',
        plugins: [...names, ...(withHtmlSupport ? ['GeneralHtmlSupport'] : [])].map((name) => library[name]),
        ...(withHtmlSupport && { htmlSupport: { allow: [ours] } }),
      });
      return given.map((html) => {
        editor.setData(html);
        return editor.getData();
      });
    },
    lines,
    kind === 'html-support',
  );
  await page.close();
  return arrived;
}
