export function publintMessages(): Promise<string[]>;
export function packedFiles(): string[];
export function packProblems(files: readonly string[]): string[];
export function missingTargets(): string[];
