import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../../shared/', import.meta.url);

export const sharedAddress = (path: string) => new URL(path.replaceAll('#', '%23'), root);
/** Whether a file or folder of the shared data is there; tests that need it skip otherwise. */
export const hasShared = (path: string): boolean => existsSync(sharedAddress(path));
/** For `it(name, needs('…'), …)`: skips with one clear line. */
export const needs = (path: string) => ({ skip: hasShared(path) ? false : `../shared/${path} is not here` });
export const sharedBytes = (path: string): Buffer => readFileSync(sharedAddress(path));
export const sharedJson = (path: string): unknown => JSON.parse(sharedBytes(path).toString('utf8'));
