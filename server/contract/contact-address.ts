/** The address that a mail address, a telephone number or a page is reached by; undefined for other words. */
export function contactAddress(contact: string): string | undefined {
  const text = contact.trim();
  const mail = /^(?:mailto:)?([^\s@:/?#,;"<>]+@[^\s@/?#,;"<>]+)$/i.exec(text);
  if (mail) return `mailto:${mail[1]}`;
  if (/^(tel:)?[+\d][\d\s()/–-]+$/i.test(text)) return `tel:${text.replaceAll(/[^+\d]/g, '')}`;
  return /^https?:\/\/[^\s"<>/?#]+[^\s"<>]*$/i.test(text) ? text : undefined;
}
