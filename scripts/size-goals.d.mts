export const sizeGoals: readonly {
  entry: string;
  /** Below dist/. */
  file: string;
  /** Kilobytes after gzip. */
  goal?: number;
  /** Kilobytes after gzip that the build refuses to exceed; left out: the goal. */
  ceiling?: number;
  /** Weighed with everything that is imported on demand. */
  withLazy?: boolean;
}[];
