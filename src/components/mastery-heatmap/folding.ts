/** What is folded and what is open, and the keys that fold: class, school and district in one grid. */
import type { ModelSourceNeeds } from './grid-model-source.js';
import type { GridSource, Place } from './grid-source.js';
import { foldedSource, foldsOf, type Folds, type FoldedSource } from './folded-source.js';
import type { HeatmapHost } from './heatmap-host.js';
import type { HeatmapModel } from './mastery-heatmap.model.js';

export type Foldable = 'groups' | 'standards';

export class Folding {
  #open = new Set<string>();
  #made: { readonly model: HeatmapModel; readonly fold: string; readonly folds: Folds } | undefined;
  #source: FoldedSource | undefined;

  constructor(private readonly host: HeatmapHost) {}

  /** A source with folds; undefined where nothing is folded. */
  source(needs: ModelSourceNeeds): GridSource | undefined {
    const { host } = this;
    const fold = host.fold();
    const { model } = needs;
    const [groups, standards] = [fold.includes('groups'), fold.includes('standards')];
    if (!groups && !standards) return (this.#source = undefined);
    if (this.#made?.model !== model || this.#made.fold !== fold) this.#made = { model, fold, folds: foldsOf(host.records(), model, { groups, standards }) };
    const { folds } = this.#made;
    if (!folds.rows && !folds.columns) return (this.#source = undefined);
    return (this.#source = foldedSource(needs, folds, (key) => this.#open.has(key)));
  }

  get current(): FoldedSource | undefined {
    return this.#source;
  }

  /** True where the place is a fold, which is now open or closed. */
  toggle(place: Place, open?: boolean): boolean {
    const branch = this.#source?.branchAt(place);
    if (!branch || branch.open === open) return false;
    if (branch.open) this.#open.delete(branch.key);
    else this.#open.add(branch.key);
    this.host.redraw('all');
    const { say } = this.host.words();
    this.host.announce(say(branch.open ? 'folded' : 'unfolded'));
    return true;
  }

  /** A header of a fold opens or closes it; a cell of a fold its row, else its column. */
  toggleCell(place: Place): boolean {
    if (!this.#source) return false;
    return place.row < 0 || place.column < 0 ? this.toggle(place) : this.toggle({ ...place, column: -1 }) || this.toggle({ ...place, row: -1 });
  }

  /** The arrow keys of a tree grid, on the headers of groups. */
  key({ key, ctrlKey, shiftKey, altKey }: KeyboardEvent, place: Place): boolean {
    if (ctrlKey || shiftKey || altKey || place.column >= 0) return false;
    const [forward, back] = this.host.isRightToLeft() ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    return key === forward ? this.toggle(place, true) : key === back ? this.toggle(place, false) : false;
  }
}
