// A refusal, as it is told over HTTP.

/** A refusal on the wire (RFC 9457), with what a page needs to tell it in its own words. */
export interface Problem {
  readonly type: `/problems/${string}`;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly reason?: string;
  readonly rule?: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
  /** For /problems/invalid: what is wrong with which field. */
  readonly fields?: readonly {
    readonly field: string;
    readonly code: string;
    readonly limit?: number;
    readonly message: string;
  }[];
  /** For /problems/stale. */
  readonly current?: number;
  readonly changed?: readonly {
    readonly field: string;
    readonly was: unknown;
    readonly now: unknown;
    readonly by: string | null;
    readonly at: string;
  }[];
}
