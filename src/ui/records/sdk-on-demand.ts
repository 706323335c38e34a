/** The one place where elements reach the SDK at run time, and only when a page uses `src`, inline JSON or `way-data`. */
export const loadSdk = () => import('../../sdk/index.js');
