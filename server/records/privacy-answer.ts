import type { PrivacyAnswer } from '../contract/api.ts';
import type { PrivacyClass } from '../contract/course.ts';
import type { RetentionRules } from '../contract/retention.ts';

export interface PrivacyOptions {
  /** The most that may be stored about anybody. */
  record: PrivacyClass;
  keep: RetentionRules;
  /** Groups of fewer people appear in no figures. */
  k?: number;
  privacy: { legal: PrivacyAnswer['legal']; contact?: string | undefined };
  /** Where what is reached goes on to. */
  lrs?: { url: URL } | undefined;
}

/** What everybody may know of the running configuration: made from it, so that it can't say anything else. */
export function privacyAnswer({ record, keep, k, privacy, lrs }: PrivacyOptions): PrivacyAnswer {
  const { legal, contact } = privacy;
  return {
    record,
    keep,
    ...(k !== undefined && { k }),
    legal: {
      ...(record !== 'device' && legal.pseudonymous && { pseudonymous: legal.pseudonymous }),
      ...(record === 'named' && legal.named && { named: legal.named }),
    },
    ...(contact && { contact }),
    ...(record !== 'device' && lrs && { forwarding: lrs.url.host }),
    page: 'docs/datenschutz',
  };
}
