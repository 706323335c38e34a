import { html, nothing, type TemplateResult } from 'lit';

/** A small button; at an end it stays where it is, so that the focus is not lost, and does nothing. */
export const tool = (icon: unknown, name: string, active: boolean, focus: string, act: () => void): TemplateResult =>
  html`<button type="button" class="btn quiet square" data-focus=${focus} aria-label=${name} title=${name} aria-disabled=${active ? nothing : 'true'} @click=${() => active && act()}>${icon}</button>`;
