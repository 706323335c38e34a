/** All files below a folder whose name ends so, sorted; `[]` where there is no such folder. */
export function findFiles(folder: string, ending?: string): string[];
/** The newest change among files and folders, in ms; 0 where none exists. */
export function newestChange(paths: readonly string[]): number;
