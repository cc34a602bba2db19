import { html } from 'lit';

/** An address becomes a link where it is one; anything else stays words. */
export function contactLink(contact: string): unknown {
  const words = contact.replace(/^(mailto|tel):/i, '');
  if (/^(mailto:|tel:|https?:\/\/)/i.test(contact)) return html`<a href=${contact}>${words}</a>`;
  if (/^\S+@\S+$/.test(contact)) return html`<a href="mailto:${contact}">${words}</a>`;
  if (/^[+\d][\d\s()/–-]+$/.test(contact)) return html`<a href="tel:${contact.replace(/[^+\d]/g, '')}">${words}</a>`;
  return words;
}
