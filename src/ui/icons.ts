/** Line icons, 20 × 20, drawn in the colour of the text. Always beside a word or in a button with an accessible name. */
import { html } from 'lit';

export const icon = (d: string) =>
  html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d=${d} /></svg>`;
/** Mirrored in right-to-left pages by the shared styles. */
const flipped = (d: string) => html`<span class="flip">${icon(d)}</span>`;

export const iconAlert = /* @__PURE__ */ icon('M10 3 2.5 16.5h15zM10 8v4M10 14.2v.1');
export const iconCheck = /* @__PURE__ */ icon('m4 10.5 4 4 8-9');
export const iconPlus = /* @__PURE__ */ icon('M10 4v12M4 10h12');
export const iconClose = /* @__PURE__ */ icon('m5 5 10 10M15 5 5 15');
export const iconUp = /* @__PURE__ */ icon('M10 16V4M5 9l5-5 5 5');
export const iconDown = /* @__PURE__ */ icon('M10 4v12M5 11l5 5 5-5');
export const iconNext = /* @__PURE__ */ flipped('m8 5 5 5-5 5');
export const iconBack = /* @__PURE__ */ flipped('m12 5-5 5 5 5');
export const iconOpen = /* @__PURE__ */ icon('m5 8 5 5 5-5');
export const iconLock = /* @__PURE__ */ icon('M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9');
export const iconClock = /* @__PURE__ */ icon('M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M10 6v4l2.6 2');
export const iconFlag = /* @__PURE__ */ icon('M5 17.5V3M5 3.5h10l-2.2 3.2L15 10H5');
export const iconUndo = /* @__PURE__ */ icon('M7.5 4 4 7.5 7.5 11M4.5 7.5H12a4 4 0 0 1 0 8H8');
export const iconRetry = /* @__PURE__ */ icon('M16 10a6 6 0 1 1-1.8-4.3M16 3v3.5h-3.5');
export const iconSearch = /* @__PURE__ */ icon('M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13.2 13.2 17 17');
export const iconEdit = /* @__PURE__ */ icon('m4 16 .8-3.2L13.5 4 16 6.5l-8.8 8.7z');
export const iconTrash = /* @__PURE__ */ icon('M4 6h12M8 6V4h4v2M6 6l.7 10.5h6.6L14 6');
export const iconLink = /* @__PURE__ */ icon('M8.5 11.5 11.5 8.5M7 9 5 11a2.8 2.8 0 0 0 4 4l2-2M13 11l2-2a2.8 2.8 0 0 0-4-4L9 7');
export const iconGrid = /* @__PURE__ */ icon('M3.5 3.5h5.5v5.5H3.5zM11 3.5h5.5v5.5H11zM3.5 11h5.5v5.5H3.5zM11 11h5.5v5.5H11z');
export const iconList = /* @__PURE__ */ icon('M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5h.1M3.5 10h.1M3.5 15h.1');
export const iconTable = /* @__PURE__ */ icon('M3 4.5h14v11H3zM3 8.5h14M8 4.5v11');
export const iconDownload = /* @__PURE__ */ icon('M10 3v9M6 9l4 4 4-4M4 16.5h12');
export const iconPrint = /* @__PURE__ */ icon('M6 7V3h8v4M6 14H4V8h12v6h-2M6 12h8v5H6z');
export const iconPerson = /* @__PURE__ */ icon('M10 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M4 17c.5-3.5 2.8-5 6-5s5.500 1.500 6 5');
export const iconPlay = /* @__PURE__ */ icon('M7 4.500v11l8-5.500z');
export const iconSend = /* @__PURE__ */ icon('M3.500 10 16.500 4l-4 12-3-5zM9.500 11l7-7');
export const iconTalk = /* @__PURE__ */ icon('M3.500 4.500h13v9H9l-3.500 3v-3h-2z');
export const iconSpark = /* @__PURE__ */ icon('M10 3v4M10 13v4M3 10h4M13 10h4M5.500 5.500l2 2M12.500 12.500l2 2M14.500 5.500l-2 2M7.500 12.500l-2 2');
export const iconRising = /* @__PURE__ */ icon('M4 14 9 9l3 3 5-6M17 6h-4M17 6v4');
export const iconLevel = /* @__PURE__ */ icon('M3.500 10h13M13 6.500 16.500 10 13 13.500');
export const iconFalling = /* @__PURE__ */ icon('m4 6 5 5 3-3 5 6M17 14h-4M17 14v-4');
