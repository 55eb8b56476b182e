/** The languages that every page is written in, the first at the root. */
export const langs = ['zh-CN', 'en'] as const
