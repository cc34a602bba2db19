import type { Words } from '../words.ts';
import type { EmbeddedElement, Way } from './snippets.ts';

/** The systems that towns write their pages with, and one for whatever isn't listed. */
export const CMS_IDS = [
  'typo3',
  'wordpress',
  'drupal',
  'nextcloud',
  'haiilo',
  'sharepoint',
  'confluence',
  'liferay',
  'staffbase',
  'other',
] as const;

export type CmsId = (typeof CMS_IDS)[number];

/** One of the ways that work in a CMS, and how. */
export interface CmsWay {
  way: Way;
  /**
   * Who includes the loader's line: the `template` of every page, once, by whoever looks after the system; the
   * `content`, together with the lines; nobody (`none`), because the way needs none.
   */
  script: 'template' | 'content' | 'none';
  /**
   * What is asked for instead of the lines: the bare `address` of what a frame shows, or the `fields` of a form
   * (address of the script, name of the element, its attributes).
   */
  takes?: 'address' | 'fields';
  /** Where to paste, in two or three sentences. */
  where: Words;
}

/** A CMS, and the ways that work in it. */
export interface Cms {
  id: CmsId;
  name: Words;
  /** Best first; each way at most once. */
  ways: readonly [CmsWay, ...CmsWay[]];
}

/** All of them, in the order of {@link CMS_IDS}. */
export const CMS: readonly Cms[] = [
  {
    id: 'typo3',
    name: { de: 'TYPO3', en: 'TYPO3' },
    ways: [
      {
        way: 'tag',
        script: 'template',
        where: {
          de: 'Legen Sie auf der Seite das Inhaltselement „Reines HTML“ an (Gruppe „Spezielle Elemente“) und fügen Sie die Zeile dort ein: TYPO3 gibt es aus, wie es ist. Fehlt es in Ihrer Auswahl, muss die Administration es Ihrer Gruppe erlauben. Das Skript bindet sie einmal für alle Seiten ein, etwa mit page.headerData in TypoScript.',
          en: 'Create the content element “Plain HTML” on the page (group “Special elements”) and paste the line there: TYPO3 puts it out as it is. If you can’t choose it, your administrators have to allow it to your group. They include the script once for all pages, with page.headerData in TypoScript, say.',
        },
      },
      {
        way: 'link',
        script: 'template',
        where: {
          de: 'Schreiben Sie im Textelement den Titel und verlinken Sie ihn mit der Adresse aus der Zeile (Knopf „Link“, Reiter „Externe URL“). Mehr braucht es nicht: Das Skript der Vorlage macht aus jedem Link auf einen Kurs das Lernelement. Alles andere nimmt der Texteditor von TYPO3 heraus.',
          en: 'Type the title into a text element and link it to the address in the line (button “Link”, tab “External URL”). Nothing else is needed: the template’s script turns every link to a course into the element. Anything more is taken out by TYPO3’s text editor.',
        },
      },
      {
        way: 'script',
        script: 'none',
        where: {
          de: 'Ohne Änderung an der Vorlage: Fügen Sie diese eine Zeile in ein Inhaltselement „Reines HTML“ ein. Das Lernelement erscheint, wo sie steht.',
          en: 'Without touching the template: paste this one line into a content element “Plain HTML”. The element appears where the line stands.',
        },
      },
      {
        way: 'frame',
        script: 'none',
        where: {
          de: 'Ohne Skript auf Ihrer Seite: Fügen Sie den Rahmen in ein Inhaltselement „Reines HTML“ ein.',
          en: 'Without a script on your page: paste the frame into a content element “Plain HTML”.',
        },
      },
    ],
  },
  {
    id: 'wordpress',
    name: { de: 'WordPress', en: 'WordPress' },
    ways: [
      {
        way: 'placeholder',
        script: 'template',
        where: {
          de: 'Fügen Sie auf der Seite den Block „Individuelles HTML“ ein und darin diese Zeile. WordPress lässt sie jedem, der schreiben darf. Das Skript bindet die Administration einmal für alle Seiten ein, im Theme oder mit einem Plugin für Kopfzeilen.',
          en: 'Add the block “Custom HTML” to the page and paste this line into it. WordPress leaves it alone, whoever writes. Your administrators include the script once for all pages, in the theme or with a plugin for header code.',
        },
      },
      {
        way: 'script',
        script: 'none',
        where: {
          de: 'Ohne Änderung am Theme: Fügen Sie diese eine Zeile in den Block „Individuelles HTML“ ein. Skripte dürfen nur Redaktion und Administration speichern, in einem Netzwerk mehrerer Websites nur die Netzwerk-Administration; bei allen anderen entfernt WordPress die Zeile still.',
          en: 'Without touching the theme: paste this one line into the block “Custom HTML”. Only editors and administrators may save scripts, and in a network of sites only its super admins; for everybody else WordPress removes the line without a word.',
        },
      },
      {
        way: 'frame',
        script: 'none',
        where: {
          de: 'Ohne Skript auf Ihrer Seite: Fügen Sie den Rahmen in den Block „Individuelles HTML“ ein. Auch Rahmen dürfen nur Redaktion und Administration speichern.',
          en: 'Without a script on your page: paste the frame into the block “Custom HTML”. Frames, too, may only be saved by editors and administrators.',
        },
      },
      {
        way: 'address',
        script: 'none',
        where: {
          de: 'Fügen Sie die Adresse allein in einen leeren Absatz ein: WordPress fragt den Dienst und macht daraus einen Rahmen. Den Lernstand merkt sich dieser Rahmen erst, wenn die Administration den Dienst mit wp_oembed_add_provider einträgt. Adressen, die nur im Hausnetz gelten, fragt WordPress von sich aus nicht ab.',
          en: 'Paste the address by itself into an empty paragraph: WordPress asks the service and makes a frame of it. That frame keeps progress only once your administrators have registered the service with wp_oembed_add_provider. By itself WordPress doesn’t ask addresses of a private network.',
        },
      },
    ],
  },
  {
    id: 'drupal',
    name: { de: 'Drupal', en: 'Drupal' },
    ways: [
      {
        way: 'tag',
        script: 'template',
        where: {
          de: 'Wählen Sie unter dem Textfeld das Textformat „Vollständiges HTML“, klicken Sie auf „Quelltext“ und fügen Sie die Zeile ein. Das Skript bindet die Administration einmal im Theme ein (Datei *.libraries.yml, mit type: module).',
          en: 'Choose the text format “Full HTML” below the text field, click “Source” and paste the line. Your administrators include the script once in the theme (file *.libraries.yml, with type: module).',
        },
      },
      {
        way: 'link',
        script: 'template',
        where: {
          de: 'Mit dem Textformat „Einfaches HTML“: Verlinken Sie den Titel mit der Adresse aus der Zeile. Das Skript des Themes macht aus jedem Link auf einen Kurs das Lernelement; alles andere nimmt der Filter „HTML-Tags begrenzen“ heraus.',
          en: 'With the text format “Basic HTML”: link the title to the address in the line. The theme’s script turns every link to a course into the element; anything more is taken out by the filter “Limit allowed HTML tags”.',
        },
      },
      {
        way: 'frame',
        script: 'none',
        where: {
          de: 'Ohne Skript auf Ihrer Seite: Textformat „Vollständiges HTML“, „Quelltext“, und dort den Rahmen einfügen.',
          en: 'Without a script on your page: text format “Full HTML”, “Source”, and paste the frame there.',
        },
      },
    ],
  },
  {
    id: 'nextcloud',
    name: { de: 'Nextcloud', en: 'Nextcloud' },
    ways: [
      {
        way: 'address',
        script: 'none',
        where: {
          de: 'Fügen Sie die Adresse in eine Seite von Kollektive oder Text ein: Sie wird ein Link zur Kursseite, gelernt wird dort. Nextcloud schreibt in Markdown und zeigt fremdes HTML nicht an; ein Lernelement mitten im Text ist deshalb nicht möglich.',
          en: 'Paste the address into a page of Collectives or Text: it becomes a link to the course’s page, and people learn there. Nextcloud writes Markdown and shows no foreign HTML, so there can be no element in the middle of a text.',
        },
      },
      {
        way: 'frame',
        script: 'none',
        takes: 'address',
        where: {
          de: 'Als eigener Menüpunkt in Nextcloud: Die Administration trägt diese Adresse in der App „Externe Seiten“ (External sites) ein. Der Kurs erscheint dann in der Oberfläche von Nextcloud.',
          en: 'As an entry of its own in Nextcloud’s menu: your administrators enter this address in the app “External sites”. The course then appears within Nextcloud.',
        },
      },
    ],
  },
  {
    id: 'haiilo',
    name: { de: 'Haiilo (COYO)', en: 'Haiilo (COYO)' },
    ways: [
      {
        way: 'frame',
        script: 'none',
        takes: 'address',
        where: {
          de: 'Fügen Sie auf der Seite das Widget „iFrame“ hinzu und tragen Sie diese Adresse ein. Fehlt das Widget in Ihrer Auswahl, hat die Administration es noch nicht aktiviert oder nur für Moderatoren freigegeben.',
          en: 'Add the widget “iFrame” to the page and enter this address. If you can’t choose the widget, your administrators haven’t activated it yet, or only for moderators.',
        },
      },
      {
        way: 'script',
        script: 'none',
        where: {
          de: 'Wer das Code-Widget benutzen darf (es ist Moderatoren vorbehalten), fügt diese eine Zeile in dessen HTML ein. Das Lernelement erscheint dann in der Seite selbst, ohne Rahmen.',
          en: 'Whoever may use the Code widget (it is for moderators only) pastes this one line into its HTML. The element then appears in the page itself, without a frame.',
        },
      },
    ],
  },
  {
    id: 'sharepoint',
    name: { de: 'SharePoint', en: 'SharePoint' },
    ways: [
      {
        way: 'frame',
        script: 'none',
        where: {
          de: 'Bearbeiten Sie die Seite, fügen Sie das Webpart „Einbetten“ hinzu und dort den Rahmen ein. Meldet SharePoint, dass die Website nicht zugelassen ist, trägt die Besitzerin der Website sie unter „Websiteeinstellungen“, „HTML-Feldsicherheit“ ein. SharePoint nimmt nur Adressen, die mit https beginnen, und keine Skripte.',
          en: 'Edit the page, add the web part “Embed” and paste the frame there. If SharePoint says that the website isn’t allowed, the site’s owner enters it under “Site settings”, “HTML Field Security”. SharePoint takes only addresses that begin with https, and no scripts.',
        },
      },
      {
        way: 'address',
        script: 'none',
        where: {
          de: 'Wo Rahmen gesperrt sind: Fügen Sie die Adresse als Link ein, etwa mit dem Webpart „Link“ oder „Quicklinks“. Gelernt wird dann auf der Kursseite.',
          en: 'Where frames are blocked: put the address in as a link, with the web part “Link” or “Quick links”, say. People then learn on the course’s page.',
        },
      },
    ],
  },
  {
    id: 'confluence',
    name: { de: 'Confluence', en: 'Confluence' },
    ways: [
      {
        way: 'frame',
        script: 'none',
        takes: 'address',
        where: {
          de: 'In der Cloud: Tippen Sie im Editor /iframe, wählen Sie das iFrame-Makro und tragen Sie diese Adresse ein. Im Data Center bringt Confluence kein solches Makro mit; dort geht es mit der HTML-Zeile oder mit einer App der Administration.',
          en: 'In the cloud: type /iframe in the editor, choose the iframe macro and enter this address. Data Center comes without such a macro: there use the HTML line, or an app that your administrators install.',
        },
      },
      {
        way: 'script',
        script: 'none',
        where: {
          de: 'Im Data Center: Fügen Sie das HTML-Makro ein und darin diese eine Zeile. Das Makro ist ab Werk ausgeschaltet; die Administration schaltet es unter „Apps verwalten“ ein, am besten nur, wenn alle Schreibenden vertrauenswürdig sind.',
          en: 'In Data Center: insert the HTML macro and paste this one line into it. The macro is switched off by default; administrators switch it on under “Manage apps”, best only where everybody who writes can be trusted.',
        },
      },
      {
        way: 'address',
        script: 'none',
        where: {
          de: 'Ohne Makro: Fügen Sie die Adresse als Link ein. Gelernt wird dann auf der Kursseite.',
          en: 'Without a macro: paste the address as a link. People then learn on the course’s page.',
        },
      },
    ],
  },
  {
    id: 'liferay',
    name: { de: 'Liferay', en: 'Liferay' },
    ways: [
      {
        way: 'tag',
        script: 'none',
        takes: 'fields',
        where: {
          de: 'Die Administration legt das Lernelement einmal an: „Anwendungen“, „Client Extensions“, Neu, „Custom Element“, mit diesen Angaben und eingeschaltetem „ES-Module verwenden“. Danach ziehen Sie es im Seiteneditor wie jedes Widget auf die Seite.',
          en: 'Your administrators create the element once: “Applications”, “Client Extensions”, New, “Custom Element”, with these values and “Use ES Modules” switched on. From then on you drag it onto the page like any widget.',
        },
      },
      {
        way: 'frame',
        script: 'none',
        takes: 'address',
        where: {
          de: 'Ohne Skript in Liferay: Ziehen Sie das Widget „IFrame“ auf die Seite und tragen Sie in seiner Konfiguration diese Adresse ein.',
          en: 'Without a script in Liferay: drag the widget “IFrame” onto the page and enter this address in its configuration.',
        },
      },
    ],
  },
  {
    id: 'staffbase',
    name: { de: 'Staffbase', en: 'Staffbase' },
    ways: [
      {
        way: 'tag',
        script: 'none',
        takes: 'fields',
        where: {
          de: 'Lernelemente sind in Staffbase ein eigenes Widget (Custom Widget): Die Administration lädt dessen Datei einmal im Studio hoch. Danach wählen Sie es im Editor und geben Kurs und Lektion an. Die Verwaltung eigener Widgets muss Staffbase für Ihre Organisation freischalten.',
          en: 'In Staffbase the elements are a custom widget: administrators upload its file once in the Studio. From then on you choose it in the editor and enter course and lesson. Staffbase has to enable custom widgets for your organisation.',
        },
      },
      {
        way: 'frame',
        script: 'none',
        takes: 'address',
        where: {
          de: 'Ohne eigenes Widget: Binden Sie diese Adresse als eingebettete Seite ein (Embedded Page). Damit das auch in der App geht, nennt die Administration des Lerndienstes in LERN_ORIGINS die Adresse Ihrer Staffbase-Plattform.',
          en: 'Without a custom widget: include this address as an embedded page. For that, whoever runs the learning service lists the address of your Staffbase platform in LERN_ORIGINS.',
        },
      },
    ],
  },
  {
    id: 'other',
    name: { de: 'ein anderes', en: 'another one' },
    ways: [
      {
        way: 'tag',
        script: 'content',
        where: {
          de: 'Wo Sie den Quelltext einer Seite bearbeiten können: Fügen Sie beide Zeilen ein. Die erste braucht jede Seite nur einmal, gleich wie viele Lernelemente sie zeigt; am besten steht sie in der Vorlage.',
          en: 'Where you can edit a page’s source: paste both lines. A page needs the first one only once, however many elements it shows; the best place for it is the template.',
        },
      },
      {
        way: 'placeholder',
        script: 'template',
        where: {
          de: 'Wo das System unbekannte Elemente entfernt: Diese Zeile besteht nur aus gewöhnlichem HTML und übersteht die meisten Filter. Das Skript kommt einmal in die Vorlage.',
          en: 'Where the system removes elements it doesn’t know: this line is nothing but plain HTML and survives most filters. The script goes into the template, once.',
        },
      },
      {
        way: 'link',
        script: 'template',
        where: {
          de: 'Wo nur Links bleiben: Verlinken Sie den Titel mit der Adresse aus der Zeile. Das Skript der Vorlage macht aus jedem Link auf einen Kurs das Lernelement; ohne Skript führt er zur Kursseite.',
          en: 'Where nothing but links remains: link the title to the address in the line. The template’s script turns every link to a course into the element; without the script it leads to the course’s page.',
        },
      },
      {
        way: 'script',
        script: 'none',
        where: {
          de: 'Wo Sie Skripte in den Inhalt schreiben dürfen, aber nicht an die Vorlage kommen: Diese eine Zeile genügt. Das Lernelement erscheint, wo sie steht.',
          en: 'Where you may write scripts into the content but can’t reach the template: this one line is enough. The element appears where it stands.',
        },
      },
      {
        way: 'frame',
        script: 'none',
        where: {
          de: 'Wo keine Skripte erlaubt sind: Fügen Sie den Rahmen ein. Die Administration des Lerndienstes nennt die Adresse Ihrer Website in LERN_ORIGINS, sonst bleibt er leer.',
          en: 'Where scripts aren’t allowed: paste the frame. Whoever runs the learning service lists the address of your website in LERN_ORIGINS, or it stays empty.',
        },
      },
      {
        way: 'address',
        script: 'none',
        where: {
          de: 'Wo das System Adressen selbst einbettet (oEmbed): Fügen Sie die Adresse allein in eine Zeile ein. Wo nicht, führt sie als Link zur Kursseite.',
          en: 'Where the system embeds addresses by itself (oEmbed): paste the address on a line of its own. Elsewhere it is a link that leads to the course’s page.',
        },
      },
    ],
  },
];

/** What is known of a CMS. */
export function cmsOf(id: CmsId): Cms {
  return CMS.find((one) => one.id === id)!;
}

/** Whether a way can show that element: a bare address, and a link of which nothing but that is left, become a player. */
export function canShow(way: Way, element: EmbeddedElement): boolean {
  return element === 'player' || (way !== 'address' && way !== 'link');
}
