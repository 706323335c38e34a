/** One line each, as a person types them. A line that is being typed keeps its blanks. */
export const linesOf = (text: string): string[] | undefined => (text === '' ? undefined : text.split('\n'));
