import type { ReactiveControllerHost } from 'lit';

/** While leaving the page would lose something, the browser asks first (FAULTS 58). */
export function holdPage(host: ReactiveControllerHost, unsaved: () => boolean): void {
  const ask = (event: BeforeUnloadEvent) => {
    if (unsaved()) event.preventDefault();
  };
  host.addController({
    hostConnected: () => window.addEventListener('beforeunload', ask),
    hostDisconnected: () => window.removeEventListener('beforeunload', ask),
  });
}
