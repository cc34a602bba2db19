import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { adminTexts } from './admin.texts.ts';

/** One part of the page. */
export interface Section {
  id: string;
  title: keyof typeof adminTexts &
    ('adminFigures' | 'adminDue' | `admin${'Export' | 'Retention' | 'Audit' | 'Health'}`);
  /** Whoever has one of these roles sees it. */
  roles: readonly string[];
  /** Defines what is drawn, where that is heavy: it comes for those who see it. */
  load?(): Promise<unknown>;
  /** `level`: of its headings. `onTroubles` is told how many things of the service somebody should look after. */
  draw(level: number, roles: readonly string[], onTroubles: (count: number) => void): TemplateResult;
}

/** The section that says how the service is. */
export const HEALTH = 'health';

/** What there is, in the order in which it is shown. */
const sections: readonly Section[] = [
  {
    id: 'figures',
    title: 'adminFigures',
    roles: ['admin', 'reporter'],
    load: () => import('../learn-figures/define.ts'),
    draw: (level) => html`<learn-figures whole heading-level=${level}></learn-figures>`,
  },
  {
    id: 'due',
    title: 'adminDue',
    roles: ['admin'],
    draw: (level) => html`<learn-admin-due heading-level=${level}></learn-admin-due>`,
  },
  {
    id: 'export',
    title: 'adminExport',
    roles: ['admin'],
    draw: () => html`<learn-admin-export></learn-admin-export>`,
  },
  {
    id: 'retention',
    title: 'adminRetention',
    roles: ['admin'],
    draw: (level) => html`<learn-admin-retention heading-level=${level}></learn-admin-retention>`,
  },
  {
    id: 'audit',
    title: 'adminAudit',
    // An admin reads who may read it.
    roles: ['admin', 'staff-council'],
    draw: (level, roles) =>
      html`<learn-admin-audit heading-level=${level} ?closed=${!roles.includes('staff-council')}></learn-admin-audit>`,
  },
  {
    id: HEALTH,
    title: 'adminHealth',
    roles: ['admin'],
    draw: (level, _roles, onTroubles) =>
      html`<learn-admin-health heading-level=${level} .onTroubles=${onTroubles}></learn-admin-health>`,
  },
];

/** What somebody with these roles sees. */
export function sectionsFor(roles: readonly string[]): readonly Section[] {
  return sections.filter((section) => section.roles.some((role) => roles.includes(role)));
}
