/**
 * Addresses that look like another than they are, whatever they lead to: control, invisible and direction characters, backslashes, another host
 * without a scheme, `https:` without slashes, character references in front, a host written in punycode.
 */
// eslint-disable-next-line no-control-regex
const DISGUISED = /[\u0000-\u001f\u007f\u00a0\ufeff\u200b-\u200f\u202a-\u202e\u2066-\u2069\\]|^\s*\/\/|^\s*https?:(?!\/\/)|^[^/?#]*&|^[^?#]*\/\/[^/]*xn--/i;

/**
 * The one gate for links from data. Lit does not filter addresses: a `javascript:` link would run on click (FAULTS 108, threat T2).
 * @returns the absolute address, or `undefined` where it must not become a link: only http, https and mailto, no user name or password
 */
export function safeUrl(address: string | undefined | null, base: string = document.baseURI): string | undefined {
  if (!address || DISGUISED.test(address)) return undefined;
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

/** The address of one record's page, made of a pattern that the page gives: `goals.html?goal={id}`. */
export const linkTo = (pattern: string | undefined, id: string): string | undefined => safeUrl(pattern?.replaceAll('{id}', encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'))));
