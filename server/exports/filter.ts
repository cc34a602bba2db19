/** What is exported; everything where nothing is said. */
export interface ExportFilter {
  /** Ids of courses. */
  course?: string[];
  /** Courses of this area. */
  area?: string;
  /** Days (`2026-01-31`) between which something was reached, both included. */
  from?: string;
  until?: string;
  /** What was reached; `due`: begun, and not completed in the term that runs. */
  state?: ExportState;
}

export const EXPORT_STATES = ['begun', 'passed', 'completed', 'due'] as const;

export type ExportState = (typeof EXPORT_STATES)[number];
