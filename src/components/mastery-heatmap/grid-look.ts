/** How a cell looks, the same as text and as paint. */
import { CODE, MARK, type GridSource } from './grid-source.js';

/** Code and marks as one number: equal numbers look the same. */
export const lookAt = (source: GridSource, row: number, column: number): number => source.levelAt(row, column) | (source.marksAt(row, column) << 12);
export const codeOf = (look: number): number => look & 0xfff;
export const marksOf = (look: number): number => look >> 12;

export const textOf = ({ levels }: GridSource, code: number): string =>
  levels[code]?.short ?? (code >= CODE.share ? `${code - CODE.share}%` : code === CODE.none ? '–' : code === CODE.pending ? '' : '…');
export const signOf = (marks: number): string => (marks & MARK.overridden ? '✎' : marks & MARK.rising ? '↗' : marks & MARK.falling ? '↘' : marks & MARK.steady ? '→' : '') + (marks & MARK.newerThanOverride ? '•' : '');
/** `level-3`, `level-none`, `share`. */
export const levelClass = ({ levels }: GridSource, code: number): string => (code >= CODE.share ? 'share' : `level-${levels[code]?.step ?? 'none'}`);
export const classOf = (source: GridSource, look: number): string =>
  `cell ${levelClass(source, codeOf(look))}${marksOf(look) & MARK.stale ? ' stale' : ''}${marksOf(look) & MARK.selected ? ' selected' : ''}`;
