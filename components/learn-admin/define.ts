import { LearnAdminAudit } from './learn-admin-audit.ts';
import { LearnAdminDue } from './learn-admin-due.ts';
import { LearnAdminExport } from './learn-admin-export.ts';
import { LearnAdminHealth } from './learn-admin-health.ts';
import { LearnAdminRetention } from './learn-admin-retention.ts';
import { LearnAdmin } from './learn-admin.ts';

declare global {
  interface HTMLElementTagNameMap {
    'learn-admin': LearnAdmin;
    'learn-admin-audit': LearnAdminAudit;
    'learn-admin-due': LearnAdminDue;
    'learn-admin-export': LearnAdminExport;
    'learn-admin-health': LearnAdminHealth;
    'learn-admin-retention': LearnAdminRetention;
  }
}

const parts = {
  'learn-admin-audit': LearnAdminAudit,
  'learn-admin-due': LearnAdminDue,
  'learn-admin-export': LearnAdminExport,
  'learn-admin-health': LearnAdminHealth,
  'learn-admin-retention': LearnAdminRetention,
  'learn-admin': LearnAdmin,
};

for (const [name, part] of Object.entries(parts)) if (!customElements.get(name)) customElements.define(name, part);
