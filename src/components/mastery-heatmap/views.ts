/** The ways to look at a class, in the order of their keys 1, 2, 3. */
export const VIEWS = ['grid', 'list', 'table'] as const;
export type View = (typeof VIEWS)[number];
export const isView = (name: string | undefined): name is View => (VIEWS as readonly (string | undefined)[]).includes(name);
