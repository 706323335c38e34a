/** Ways of showing learning that the shared icons lack; same pen. */
import { icon } from '../../ui/icons.js';

export const iconBook = /* @__PURE__ */ icon('M10 5.500C8.200 4.200 5.800 3.800 3.500 4v11.500c2.300-.2 4.700.2 6.500 1.500 1.800-1.300 4.200-1.700 6.500-1.500V4c-2.300-.2-4.700.2-6.500 1.500V17');
export const iconCamera = /* @__PURE__ */ icon('M3 6h9.500v8H3zM12.500 9 17 6.500v7L12.500 11');
export const iconBrush = /* @__PURE__ */ icon('m9 11.500 7.500-8M9 11.500c-2-1.200-4.500.2-4.500 2.700 0 1-.8 1.800-1.800 1.800 3.300 1.700 7.300.5 7.300-2.500 0-.8-.4-1.600-1-2z');
