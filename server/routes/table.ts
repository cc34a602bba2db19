import type { Handler, Row } from '../http/mount.ts';

/** Every route there is. From here access is enforced, tested and documented; a route without its row doesn't start. */
export const table = [
  {
    method: 'GET',
    path: '/api/v1/courses',
    role: 'public',
    open: true,
    what: 'the catalog: what the asker may see of it',
  },
  {
    method: 'GET',
    path: '/api/v1/courses/:course',
    role: 'public',
    open: true,
    what: 'one course without its answer keys',
  },
  { method: 'POST', path: '/api/v1/facts', role: 'learner', what: 'what happened; answers what it means' },
  {
    method: 'POST',
    path: '/api/v1/verdicts',
    role: 'public',
    open: true,
    what: 'grades answers; stores and logs nothing',
  },
  {
    method: 'POST',
    path: '/api/v1/attempts',
    role: 'learner',
    what: 'draws and signs the questions of an attempt at a proof; stores nothing',
  },
  {
    method: 'GET',
    path: '/api/v1/progress',
    role: 'public',
    open: true,
    what: 'the asker’s own progress; nobody’s is empty',
  },
  { method: 'GET', path: '/api/v1/me', role: 'public', open: true, what: 'who the service takes the asker for' },
  {
    method: 'GET',
    path: '/api/v1/privacy',
    role: 'public',
    open: true,
    what: 'what is kept of whom, how long and on what ground',
  },
  { method: 'POST', path: '/api/v1/counts', role: 'public', what: 'counts without persons; who asks is not looked at' },
  { method: 'DELETE', path: '/api/v1/me', role: 'learner', what: 'erases everything about the asker' },
  { method: 'GET', path: '/api/v1/me/export', role: 'learner', what: 'everything about the asker' },
  {
    method: 'GET',
    path: '/api/v1/admin/export',
    role: 'admin',
    what: 'the progress of all: in one stream or in parts, filtered',
  },
  {
    method: 'GET',
    path: '/api/v1/figures',
    role: 'public',
    open: true,
    what: 'the figures: how much is learnt, by year, month, course and area; groups too small appear nowhere',
  },
  {
    method: 'GET',
    path: '/api/v1/admin/figures',
    role: 'reporter',
    what: 'the same figures with departments, and what is wrong with the file of targets',
  },
  {
    method: 'GET',
    path: '/api/v1/admin/due',
    role: 'admin',
    what: 'mandatory training: who has completed it, and for whom it is due',
  },
  { method: 'GET', path: '/api/v1/admin/retention', role: 'admin', what: 'what the last retention run did' },
  {
    method: 'GET',
    path: '/api/v1/admin/health',
    role: 'admin',
    what: 'how the installation is: store, disk, forwarding, months, courses with faults',
  },
  {
    method: 'GET',
    path: '/api/v1/admin/audit',
    role: 'staff-council',
    what: 'who exported, erased and changed what; persons by hash only',
  },
  {
    method: 'GET',
    path: '/media/:grant/:course/:hash/*file',
    role: 'public',
    what: 'files of a course, under a grant',
  },
  {
    method: 'GET',
    path: '/auth/sign-in',
    role: 'public',
    what: 'leads to the town’s sign-in service (OpenID Connect)',
  },
  { method: 'GET', path: '/auth/callback', role: 'public', what: 'where that leads back to; begins a session' },
  { method: 'POST', path: '/auth/sign-out', role: 'public', what: 'ends the session, for every copy of its cookie' },
  { method: 'GET', path: '/loader.js', role: 'public', what: 'the one script an editor includes' },
  { method: 'GET', path: '/embed.js', role: 'public', what: 'one classic script that puts an element where it stands' },
  {
    method: 'GET',
    path: '/lernbausteine.js',
    role: 'public',
    what: 'every element but learn-figures in one classic script',
  },
  { method: 'GET', path: '/chunks/*file', role: 'public', what: 'what the loader loads' },
  {
    method: 'GET',
    path: '/c/:course',
    role: 'public',
    personal: true,
    what: 'a course on a page of its own: what the asker may see of it',
  },
  {
    method: 'GET',
    path: '/c/:course/:lesson',
    role: 'public',
    personal: true,
    what: 'a lesson on a page of its own, without JavaScript, too',
  },
  {
    method: 'GET',
    path: '/embed-code/:course',
    role: 'public',
    personal: true,
    what: 'what an editor pastes to put a course into a page: for whoever may see the course',
  },
  {
    method: 'GET',
    path: '/embed/:element/:course',
    role: 'public',
    personal: true,
    what: 'one element on a page for a frame: what the asker may see of the course',
  },
  { method: 'GET', path: '/embed/look.css', role: 'public', what: 'the look that a frame’s address names' },
  {
    method: 'GET',
    path: '/frame.js',
    role: 'public',
    what: 'what pages in frames tell the page around: how high they are',
  },
  { method: 'GET', path: '/oembed', role: 'public', what: 'what a CMS pastes for the address of a course (oEmbed)' },
  { method: 'GET', path: '/privacy', role: 'public', what: 'the page “What is stored about me?”' },
  { method: 'GET', path: '/privacy/en', role: 'public', what: 'the same page in English' },
  { method: 'GET', path: '/admin', role: 'public', what: 'the page for admins, without what it shows them' },
  { method: 'GET', path: '/admin/en', role: 'public', what: 'the same page in English' },
  { method: 'GET', path: '/', role: 'public', what: 'the handbook, for whoever looks what this is' },
  { method: 'GET', path: '/docs', role: 'public', what: 'the handbook' },
  { method: 'GET', path: '/docs/en', role: 'public', what: 'the handbook in English' },
  { method: 'GET', path: '/docs/:page', role: 'public', what: 'a page of the handbook' },
  { method: 'GET', path: '/docs/en/:page', role: 'public', what: 'a page of the handbook in English' },
  { method: 'GET', path: '/pages/:file', role: 'public', what: 'what the pages of the service are drawn with' },
  {
    method: 'GET',
    path: '/reference/:file',
    role: 'public',
    what: 'the manifest of the elements, and what editors of code complete from',
  },
  {
    method: 'GET',
    path: '/schemas/:file',
    role: 'public',
    what: 'what exports look like (JSON Schema), for programs that read them',
  },
  { method: 'GET', path: '/healthz', role: 'public', what: 'the process runs' },
  { method: 'GET', path: '/readyz', role: 'public', what: 'it can answer' },
  {
    method: 'GET',
    path: '/metrics',
    role: 'public',
    what: 'figures of operation for a Prometheus, under a token of their own (LERN_METRICS_TOKEN)',
  },
] as const satisfies readonly Row[];

type TableRow = (typeof table)[number];

/** `GET /api/v1/me` */
export type RouteName = { [K in TableRow['path']]: NameAt<K> }[TableRow['path']];

type NameAt<Path extends string> = `${Extract<TableRow, { path: Path }>['method']} ${Path}`;

/** Handlers by the name of their row. */
export type Handlers<Name extends RouteName = RouteName> = Record<Name, Handler>;
