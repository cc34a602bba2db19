/** Words by language (BCP 47). */
export type LanguageMap = Record<string, string>;

/** A statement of the Experience API, as far as this service makes any. */
export interface Statement {
  id: string;
  actor: Agent;
  verb: { id: string; display: LanguageMap };
  object: Activity | StatementRef;
  result?: { success?: boolean; completion?: boolean; score?: { scaled: number } };
  context?: {
    revision?: string;
    platform?: string;
    language?: string;
    contextActivities?: { parent?: Activity[]; grouping?: Activity[] };
    extensions?: Record<string, string>;
  };
  /** ISO 8601, in UTC. Of what stays without one, the store takes the time it got it. */
  timestamp?: string;
  /** Statements should not say `1.0.0`: stores add it by themselves. A store of today may hold both kinds, so 2.0.0 is said. */
  version?: '2.0.0';
}

export interface Agent {
  objectType: 'Agent';
  name?: string;
  account: { homePage: string; name: string };
}

export interface Activity {
  objectType: 'Activity';
  id: string;
  definition?: { type: string; name?: LanguageMap };
}

/** Another statement. */
export interface StatementRef {
  objectType: 'StatementRef';
  id: string;
}
