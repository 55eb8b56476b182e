/** A name or a code as it is compared: full width or half, capital or small, with blanks or without is all the same. */
export const asCompared = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
