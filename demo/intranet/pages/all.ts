import { systems } from '../cms/all.ts';
import { cmsOverview } from '../cms/overview.ts';
import { pageOf } from '../cms/page.ts';
import { canteenPage } from './canteen.ts';
import { digitalPage } from './digital.ts';
import { figuresPage } from './figures.ts';
import { cmsPage, englishPage, filingPage } from './filing.ts';
import { framePage } from './frame.ts';
import { homePage } from './home.ts';
import { imprintPage } from './imprint.ts';
import { mythsPage } from './myths.ts';
import { newsPage, newsPages } from './news.ts';
import type { Page } from './page.ts';
import { phoneListPage } from './phone-list.ts';
import { englishPrivacyPage, privacyPage } from './privacy.ts';
import { searchPage } from './search.ts';

const searchable: readonly Page[] = [
  homePage,
  filingPage,
  mythsPage,
  cmsPage,
  framePage,
  englishPage,
  privacyPage,
  englishPrivacyPage,
  digitalPage,
  figuresPage,
  cmsOverview,
  newsPage,
  ...newsPages,
  phoneListPage,
  canteenPage,
  imprintPage,
];

/** Every page of the intranet, but for those of `cms/`, which are made anew for each visit. */
export const pages: readonly Page[] = [...searchable, searchPage([...searchable, ...systems.map(pageOf)])];
