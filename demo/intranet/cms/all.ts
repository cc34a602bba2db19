import type { CmsSystem } from './system.ts';
import { ckeditor } from './systems/ckeditor.ts';
import { confluence } from './systems/confluence.ts';
import { domPurify } from './systems/dompurify.ts';
import { drupal } from './systems/drupal.ts';
import { haiilo } from './systems/haiilo.ts';
import { liferay } from './systems/liferay.ts';
import { nextcloud } from './systems/nextcloud.ts';
import { sanitizeHtmlSystem } from './systems/sanitize-html.ts';
import { sharepoint } from './systems/sharepoint.ts';
import { staffbase } from './systems/staffbase.ts';
import { typo3 } from './systems/typo3.ts';
import { wordpress } from './systems/wordpress.ts';

/** The systems that towns write their pages with. */
export const products: readonly CmsSystem[] = [
  typo3,
  wordpress,
  drupal,
  nextcloud,
  haiilo,
  sharepoint,
  confluence,
  liferay,
  staffbase,
];

/** What many other systems are built from. */
export const parts: readonly CmsSystem[] = [domPurify, sanitizeHtmlSystem, ckeditor];

/** Each has a page of its own. */
export const systems: readonly CmsSystem[] = [...products, ...parts];
