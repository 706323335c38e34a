import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Fills a `.bar > i`: sets `--_part` through the CSSOM, which a strict CSP allows where a `style` attribute is blocked. */
class PartDirective extends Directive {
  override render(_fraction: number) {
    return noChange;
  }
  override update(place: ElementPart, [fraction]: [number]) {
    (place.element as HTMLElement).style.setProperty('--_part', `${Math.min(1, Math.max(0, fraction)) * 100}%`);
    return noChange;
  }
}
export const part = directive(PartDirective);
