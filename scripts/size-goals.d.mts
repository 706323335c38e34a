export const sizeGoals: readonly {
  entry: string;
  /** Below dist/. */
  file: string;
  /** Kilobytes after gzip. */
  goal?: number;
  /** Weighed with everything that is imported on demand. */
  withLazy?: boolean;
}[];
