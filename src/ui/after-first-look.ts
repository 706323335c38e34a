/** What no first look of an element needs, loaded with the first touch, the first change, the first error or the first rare state. */
import { asWaymarkError, type WaymarkError } from '../domain/errors/waymark-error.js';
import type { Change } from '../domain/records/change.js';
import { uiLaterWords } from '../locales/en/ui-later.js';
import type { MessageParams } from '../locales/message.types.js';
import { ChangeEvent, ChangeRequestEvent } from './events/change-events.js';
import { iconAlert, iconRetry } from './icons.js';
import type { RecordFeed } from './records/record-feed.js';
import type { ChangeOutcome, SharedWord, WayElement } from './way-element.js';
import { withinLimit } from './within-limit.js';

export { announce } from './announce.js';
export { uiLaterWords };
export const bandIcons = { alert: iconAlert, retry: iconRetry };

/** What the parts of an element that come later may ask of it. */
interface Host {
  readonly element: WayElement;
  readonly feed: RecordFeed;
  readonly say: (key: SharedWord, params?: MessageParams) => string;
  /** A change is made, or could not be. */
  readonly ended: (error?: WaymarkError) => void;
}

/** An element after its first look: changes under way, and the line below the view. */
export class AfterFirstLook {
  underWay = 0;
  #savedOnce = false;
  #inFlight = new Map<string, Promise<ChangeOutcome>>();

  constructor(private readonly host: Host) {}

  /**
   * The way of a change: a cancelable request; the host, the client, or the element's own copy makes it; then the change event.
   * The same change asked for twice at once (a double click) is made once.
   */
  request(kind: string, changes: readonly Change[], isMended?: () => boolean): Promise<ChangeOutcome> {
    const key = `${kind} ${JSON.stringify(changes)}`;
    const running = this.#inFlight.get(key);
    if (running) return running;
    const promise = this.#change(kind, changes, isMended).finally(() => this.#inFlight.delete(key));
    this.#inFlight.set(key, promise);
    return promise;
  }

  async #change(kind: string, changes: readonly Change[], isMended?: () => boolean): Promise<ChangeOutcome> {
    const { element, feed } = this.host;
    const request = new ChangeRequestEvent(kind, changes);
    const goesOn = element.dispatchEvent(request);
    if (!goesOn && !request.answer) return 'refused';
    this.underWay++;
    element.requestUpdate();
    try {
      await withinLimit(request.answer ?? feed.apply(changes));
      this.host.ended();
      this.#savedOnce = true;
      element.dispatchEvent(new ChangeEvent(kind, changes));
      return 'done';
    } catch (error) {
      this.host.ended(isMended?.() ? undefined : asWaymarkError(error));
      return 'failed';
    } finally {
      this.underWay--;
      element.requestUpdate();
    }
  }

  /** The line below the view. Speaks only when it has something to say. */
  get footer(): string {
    const { element, feed, say } = this.host;
    const { status } = element;
    const { dropped, mended } = feed.report;
    const words: string[] = [];
    if (status === 'saving' || status === 'stale' || status === 'queued' || status === 'conflict') words.push(say(status));
    else if (this.#savedOnce && status !== 'error') words.push(say(feed.client ? 'saved' : 'keptHere'));
    if (status === 'read-only') words.push(say('readOnly'));
    if (dropped > 0) words.push(say('dropped', { count: dropped }));
    if (mended > 0) words.push(say('mended', { count: mended }));
    return words.join(' ');
  }
}
