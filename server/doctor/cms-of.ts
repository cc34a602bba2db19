import type { CmsId } from '../contract/embedding/cms.ts';

/** What each system leaves in the pages it makes: in the generator's name, in a header, or in the markup. */
const MARKS: readonly [CmsId, generator: RegExp, markup: RegExp][] = [
  ['typo3', /typo3/i, /\/typo3(conf|temp)\/|\/_assets\/[\da-f]{32}\/|This website is powered by TYPO3/],
  ['wordpress', /wordpress/i, /\/wp-(content|includes)\//],
  ['drupal', /drupal/i, /data-drupal-|\/sites\/default\/files\/|drupalSettings/],
  ['sharepoint', /sharepoint/i, /_spPageContextInfo|\/_layouts\/15\/|sp-canvas|data-sp-/i],
  ['confluence', /confluence/i, /ajs-(version-number|space-key)|confluence-context-path/],
  ['liferay', /liferay/i, /Liferay\.ThemeDisplay|\/o\/frontend-js-|portlet-boundary/],
  ['nextcloud', /nextcloud/i, /data-requesttoken=|\/apps\/collectives\/|oc_config/],
  ['haiilo', /haiilo|coyo/i, /<coyo-|\bcoyo-frontend|\.haiilo\./i],
  ['staffbase', /staffbase/i, /\.staffbase\.|staffbase-widget/i],
];

/** The system that made a page, where it can be told. */
export function cmsOfPage(html: string, generator: string, headers: Headers): CmsId | undefined {
  const said = [generator, headers.get('X-Generator') ?? '', headers.get('X-Powered-CMS') ?? ''].join(' ');
  const server = headers.has('MicrosoftSharePointTeamServices') ? 'SharePoint' : '';
  const byName = MARKS.find(([, name]) => name.test(`${said} ${server}`));
  return (byName ?? MARKS.find(([, , markup]) => markup.test(html)))?.[0];
}
