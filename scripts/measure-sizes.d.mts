export interface Size {
  entry: string;
  /** Bytes, minified and compressed. */
  gzip: number;
  brotli: number;
  /** The most gzip may be, in bytes. */
  goal?: number;
  /** What `import()` adds to gzip, in bytes. */
  lazy: number;
}
export function measureSizes(dist?: string): Promise<Size[]>;
