/*
 * Lernbausteine als eigenes Widget in Staffbase. Zu ändern ist nur die Zeile mit SERVICE: die Adresse des Lerndienstes.
 * Lernbausteine as a custom widget in Staffbase. Change only the line with SERVICE: its address.
 */
{
  const SERVICE = 'https://lernen.lindenbach.example/';

  /* Was im Formular des Editors steht; jede Angabe ist ein Attribut des Widgets. */
  const configurationSchema = {
    type: 'object',
    required: ['element', 'course'],
    properties: {
      element: {
        type: 'string',
        title: 'Lernelement',
        default: 'learn-player',
        oneOf: [
          { const: 'learn-player', title: 'Lernfilm' },
          { const: 'learn-quiz', title: 'Fragen' },
          { const: 'learn-badge', title: 'Mein Stand' },
        ],
      },
      course: { type: 'string', title: 'Kurs' },
      lesson: { type: 'string', title: 'Lektion' },
    },
  };

  const uiSchema = {
    course: { 'ui:help': 'Die Kennung aus der Adresse des Kurses, zum Beispiel d3-ablegen.' },
    lesson: { 'ui:help': 'Leer: der ganze Kurs.' },
  };

  const attributes = Object.keys(configurationSchema.properties);
  const elements = configurationSchema.properties.element.oneOf;

  const factory = (BaseBlock) =>
    class LernbausteineBlock extends BaseBlock {
      static get observedAttributes() {
        return attributes;
      }

      /** Auf der Seite: das Lernelement. */
      renderBlock(container) {
        loadElements();
        const chosen = elements.find(({ const: name }) => name === this.getAttribute('element')) ?? elements[0];
        const element = document.createElement(chosen.const);
        for (const name of ['course', 'lesson']) {
          const value = this.getAttribute(name);
          if (value) element.setAttribute(name, value);
        }
        if (this.contentLanguage) element.lang = this.contentLanguage.slice(0, 2);
        container.replaceChildren(element);
      }

      /** Im Editor: nur, was hier stehen wird. Was gerade bearbeitet wird, spielt nicht. */
      renderBlockInEditor(container) {
        const chosen = elements.find(({ const: name }) => name === this.getAttribute('element')) ?? elements[0];
        container.textContent = `${chosen.title}: ${this.getAttribute('course') || '(noch kein Kurs gewählt)'}`;
      }

      unmountBlock(container) {
        container.replaceChildren();
      }
    };

  /** Holt alle Lernelemente, einmal je Seite. */
  const loadElements = () => {
    const src = new URL('lernbausteine.js', new URL(SERVICE, document.baseURI)).href;
    if ([...document.scripts].some((script) => script.src === src)) return;
    document.head.append(Object.assign(document.createElement('script'), { src }));
  };

  window.defineBlock({
    blockDefinition: {
      name: 'lernbausteine-kurs',
      label: 'Lernbausteine',
      blockLevel: 'block',
      factory,
      attributes,
      configurationSchema,
      uiSchema,
      iconUrl:
        'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 32 32%22%3E%3Ccircle cx=%2216%22 cy=%2216%22 r=%2215%22 fill=%22%231d5237%22/%3E%3Cpath d=%22M12 9v14l11-7z%22 fill=%22%23fff%22/%3E%3C/svg%3E',
    },
    author: 'Lernbausteine',
    version: '1.0.0',
  });
}
