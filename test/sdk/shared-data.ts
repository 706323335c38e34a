import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../../shared/', import.meta.url);

/** Whether a file or folder of the shared data is there; tests that need it skip otherwise. */
export const hasShared = (path: string): boolean => existsSync(new URL(path, root));
/** For `it(name, needs('…'), …)`: skips with one clear line. */
export const needs = (path: string) => ({ skip: hasShared(path) ? false : `../shared/${path} is not here` });
export const sharedAddress = (path: string) => new URL(path, root);
export const sharedBytes = (path: string): Buffer => readFileSync(new URL(path, root));
export const sharedJson = (path: string): unknown => JSON.parse(sharedBytes(path).toString('utf8'));
