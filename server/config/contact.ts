import * as z from 'zod';
import { say } from './values.ts';

/** The address that a mail address, a telephone number or a page is reached by; undefined for other words. */
export function contactAddress(contact: string): string | undefined {
  const text = contact.trim();
  const mail = /^(?:mailto:)?([^\s@:/?#,;"<>]+@[^\s@/?#,;"<>]+)$/i.exec(text);
  if (mail) return `mailto:${mail[1]}`;
  if (/^(tel:)?[+\d][\d\s()/–-]+$/i.test(text)) return `tel:${text.replaceAll(/[^+\d]/g, '')}`;
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? new URL(text).href : undefined;
}

/** Somebody who can be written to, called, or asked on a page. */
export const contactSchema = z
  .string()
  .refine(
    (text) => contactAddress(text) !== undefined,
    say(
      'muss eine E-Mail-Adresse, eine Telefonnummer oder eine http(s)-Adresse sein',
      'has to be a mail address, a telephone number or an http(s) address',
    ),
  )
  .transform((text) => contactAddress(text)!);

/** A page that everybody may read. */
export const pageSchema = z
  .url({ protocol: /^https?$/, ...say('muss eine http(s)-Adresse sein', 'has to be an http(s) address') })
  .transform((text) => new URL(text).href);
