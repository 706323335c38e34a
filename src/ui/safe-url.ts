/**
 * The one gate for links from data. Lit does not filter addresses: a `javascript:` link would run on click (FAULTS 108, threat T2).
 * @returns the absolute address, or `undefined` where it must not become a link: only http, https and mailto, no user name or password
 */
export function safeUrl(address: string | undefined | null, base: string = document.baseURI): string | undefined {
  // eslint-disable-next-line no-control-regex
  if (!address || /[\u0000-\u001f\u007f]/.test(address)) return undefined;
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return undefined;
  }
  if (url.protocol === 'mailto:') return url.href;
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && !url.username && !url.password ? url.href : undefined;
}
