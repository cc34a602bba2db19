/*
 * Stellt für die Vorführung nach, was Staffbase auf einer Seite tut (Widget SDK 3.18): nimmt eine Anmeldung entgegen,
 * macht aus ihr ein Element und lässt es zeichnen.
 */
class BaseBlock extends HTMLElement {
  connectedCallback() {
    this.renderBlock(this);
  }

  disconnectedCallback() {
    this.unmountBlock(this);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.renderBlock(this);
  }

  get contentLanguage() {
    return this.getAttribute('content-language') ?? 'de_DE';
  }

  renderBlock() {}
  renderBlockInEditor() {}
  unmountBlock() {}
}

window.defineBlock = ({ blockDefinition: { name, factory } }) => {
  customElements.define(name, factory(BaseBlock, {}));
};
