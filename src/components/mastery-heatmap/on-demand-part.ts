/** A part of the element that is loaded once it is wanted. */
export class OnDemandPart<T> {
  /** The part, where it is there. */
  value: T | undefined;
  /** Settles when nothing is on its way any more; nothing where nobody has asked yet. */
  asked: Promise<void> | undefined;

  constructor(
    private readonly get: () => Promise<T>,
    private readonly arrived: (part: T) => void,
    /** A dropped connection; asking again tries again. */
    private readonly failed?: () => void,
  ) {}

  load(): Promise<void> {
    return (this.asked ??= this.get().then(
      (part) => {
        this.value = part;
        this.arrived(part);
      },
      () => {
        this.asked = undefined;
        this.failed?.();
      },
    ));
  }
}

/** When what has been drawn is on screen; in a hidden tab, soon. */
export const afterPaint = (): Promise<void> =>
  new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, 200);
  });
