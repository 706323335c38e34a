import { ContextProvider } from '@lit/context';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { asWaymarkError, type WaymarkError } from '../../domain/errors/waymark-error.js';
import type { Viewer, ViewerRole } from '../../domain/records/viewer.js';
import type { Client } from '../../sdk/client/client.types.js';
import { dataContext } from '../../ui/contexts.js';
import { WayErrorEvent } from '../../ui/events/error-event.js';
import { loadSdk } from '../../ui/records/sdk-on-demand.js';

/**
 * Names the source of the records and who looks, for every element inside it.
 *
 * ```html
 * <way-data src="class.json" viewer-role="teacher" viewer-id="t-1"> … </way-data>
 * <way-data database="lincoln-middle" viewer-role="student" viewer-id="s-1"> … </way-data>
 * ```
 *
 * @tag way-data
 * @slot - The elements that share these records.
 * @fires way-error - `{ code, retryable, operation }` when the source cannot be opened.
 */
export class DataElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** A client made by the page; wins over `src` and `database`. */
  @property({ attribute: false }) client: Client | undefined;
  /** Address of a JSON or CSV file: read-only records. */
  @property() src: string | undefined;
  /** Name of a database in this browser: records are kept on this device and shared by its tabs. With `src`, the file fills a new database. */
  @property() database: string | undefined;
  @property({ attribute: 'viewer-role' }) viewerRole: ViewerRole | undefined;
  @property({ attribute: 'viewer-id' }) viewerId: string | undefined;
  /** For a guardian: the ids of the learners they may look at, separated by spaces. */
  @property({ attribute: 'viewer-learners' }) viewerLearners: string | undefined;

  #provider = new ContextProvider(this, { context: dataContext });
  /** The client this element made, to be closed by it. */
  #own: Client | undefined;
  #turn = 0;

  /** The client in use, once it is there. */
  get currentClient(): Client | undefined {
    return this.#provider.value?.client;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved within the page, it is connected again before this runs: only a real leave closes the source.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.size > 0) this.#open();
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  #close(): void {
    this.#turn++;
    this.#own?.close().catch(() => undefined);
    this.#own = undefined;
  }

  #open(): void {
    this.#close();
    if (this.client) return this.#provider.setValue({ client: this.client });
    if (!this.src && !this.database) return;
    const turn = this.#turn;
    this.#provider.setValue({});
    this.#make().then(
      (client) => {
        if (turn !== this.#turn) return void client.close();
        this.#own = client;
        this.#provider.setValue({ client });
      },
      (error: unknown) => {
        if (turn === this.#turn) this.#fail(asWaymarkError(error));
      },
    );
  }

  async #make(): Promise<Client> {
    const { createClient, fileSource, indexedDbSource } = await loadSdk();
    const file = this.src ? fileSource({ src: new URL(this.src, this.baseURI).href }) : undefined;
    const source = this.database ? indexedDbSource({ name: this.database, ...(file ? { seed: file } : {}) }) : file!;
    return createClient({ source, ...(this.viewerRole ? { viewer: this.#viewer(this.viewerRole) } : {}) });
  }

  #viewer(role: ViewerRole): Viewer {
    return { id: this.viewerId ?? '', role, ...(this.viewerLearners ? { learnerIds: this.viewerLearners.split(/\s+/).filter(Boolean) } : {}) };
  }

  #fail(error: WaymarkError): void {
    this.#provider.setValue({ error });
    this.dispatchEvent(new WayErrorEvent({ code: error.code, retryable: error.retryable, operation: 'load' }));
  }
}
