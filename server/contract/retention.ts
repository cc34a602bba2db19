/** How long things are kept, in whole months. */
export interface RetentionRules {
  /** Progress in a pseudonymous record, after its last change. */
  pseudonymous: number;
  /** Progress in a named record, after its last change. */
  named: number;
  /** What somebody has earned in a course of `mode: proof`, after they earned it. */
  proofs: number;
  /** Lines of the audit. */
  audit: number;
  /** Lines of the erasure list: as long as backups and browsers can bring somebody back. */
  erasures: number;
}
