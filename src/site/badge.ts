import { html } from 'hono/html'
import type { CertificateStatus } from '#core/certificate-status.ts'
import { toneOfStatus } from '#core/certificate-status.ts'
import { badgeWords, frameWords, statusWords } from '#core/words/site.ts'
import type { Html } from './frame.ts'
import type { Visit } from './visit.ts'

/** White on each reads at 4.5 to 1 or better. */
const colours = { ok: '#137333', soon: '#8a5300', late: '#b3121d' } as const

/** Wide enough in whatever typeface the reader has: Chinese characters are as wide as they are high. */
const widthOf = (text: string, size: number) =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? size : size * 0.62), 0)

/** A picture that says how a certificate stands today; undefined for one that the register does not have. */
export const badge = (v: Visit, number: string, status: CertificateStatus | undefined): Html => {
  const word = v.say(status ? statusWords[status].word : badgeWords.unknown)
  const brand = v.say(frameWords.brand)
  const left = Math.ceil(Math.max(widthOf(brand, 13), widthOf(number, 11)) + 20)
  const right = Math.ceil(widthOf(word, 14) + 24)
  const says = v.say(badgeWords.label, { number, word, today: v.day(v.today) })
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="44" role="img" aria-label="${says}" lang="${v.lang}" font-family="system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"><title>${says}</title><rect width="${left + right}" height="44" rx="4" fill="#fff"/><rect x="${left}" width="${right}" height="44" rx="4" fill="${colours[status ? toneOfStatus(status) : 'late']}"/><rect x=".5" y=".5" width="${left + right - 1}" height="43" rx="4" fill="none" stroke="#5d6878"/><text x="10" y="18" font-size="13" fill="#16283f">${brand}</text><text x="10" y="35" font-size="11" fill="#4a5565">${number}</text><text x="${left + right / 2}" y="27" font-size="14" font-weight="700" fill="#fff" text-anchor="middle">${word}</text></svg>`
}
