/** Sets `window.firstPaint` in the second frame after the cells stand in the page: by then the first has been drawn. */
export function whenPainted(start, cellsThere) {
  const look = () => {
    if (!cellsThere()) return requestAnimationFrame(look);
    return requestAnimationFrame(() => requestAnimationFrame(() => (window.firstPaint = performance.now() - start)));
  };
  look();
}
