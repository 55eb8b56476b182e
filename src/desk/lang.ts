import type { Lang } from '#core/words/say.ts'

const place = 'zizhi.lang'

/** The language chosen on this device; Chinese until somebody chooses. */
export const readLang = (): Lang => (localStorage.getItem(place) === 'en' ? 'en' : 'zh-CN')

export const keepLang = (lang: Lang): void => localStorage.setItem(place, lang)
