import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { LayoutTexts } from './layout-texts.ts';
import type { Language, Visit } from './page.ts';

/** Whoever has one of these finds something on the learning service's page for admins. */
const ROLES = ['admin', 'reporter', 'staff-council'];

/** The way to the learning service's page for those who answer for the learning of others; nobody else is shown one. */
export function adminLink({ person, embedding, serviceUrl }: Visit, texts: LayoutTexts, lang: Language): Html | false {
  if (!person?.roles.some((role) => ROLES.includes(role))) return false;
  // Only the service itself knows its own session; else the intranet's proxy says who asks.
  const service = embedding === 'oidc' ? serviceUrl : '/lernen';
  return html`<a href="${service}/admin${lang === 'en' && '/en'}">${texts.admin}</a><br />`;
}
