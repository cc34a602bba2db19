import * as z from 'zod';
import { contactAddress } from '../contract/contact-address.ts';
import { say } from './values.ts';

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
