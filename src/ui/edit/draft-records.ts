/** Drafts that are records (`rubricDrafts`), written while somebody types: from the first letter, and never two writes at once. Drafts of one device: ../draft-keeper.ts. */
import type { Change } from '../../domain/records/change.js';
import type { ChangeOutcome } from '../way-element.js';

export interface KeeperHost {
  /** The changes that make the kept draft what it is on screen now; none where it is so already. */
  changes(id: string): readonly Change[];
  /** Rejects or answers other than `done` where it could not be kept. */
  write(changes: readonly Change[]): Promise<ChangeOutcome>;
  shown(): void;
}

/** Between two writes, so that quick typing is a few of them. */
const PAUSE = 200;

export class DraftRecords {
  #waiting = new Set<string>();
  #running: Promise<void> | undefined;
  #failed = new Set<string>();

  constructor(private readonly host: KeeperHost) {}

  /** A draft changed. The first letter is written at once; what follows goes together. */
  keep(id: string): void {
    this.#waiting.add(id);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  /** Whether a draft is nowhere but here. */
  get behind(): boolean {
    return this.#running !== undefined || this.#failed.size > 0;
  }

  /** Drafts under this id could not be kept the last time. */
  hasFailed(id: string): boolean {
    return this.#failed.has(id);
  }

  async #run(): Promise<void> {
    // What one key press does to several drafts is one write.
    await Promise.resolve();
    for (let first = true; this.#waiting.size > 0; first = false) {
      if (!first) await new Promise((later) => { setTimeout(later, PAUSE); });
      const ids = [...this.#waiting];
      this.#waiting.clear();
      for (const id of ids) await this.#write(id);
    }
  }

  async #write(id: string): Promise<void> {
    const changes = this.host.changes(id);
    const outcome = changes.length === 0 ? 'done' : await this.host.write(changes).catch(() => 'failed' as const);
    const had = this.#failed.has(id);
    if (outcome === 'done') this.#failed.delete(id);
    else this.#failed.add(id);
    if (had !== this.#failed.has(id)) this.host.shown();
  }
}
