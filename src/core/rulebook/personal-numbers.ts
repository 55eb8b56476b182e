import { foldText } from '#core/plain-text.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'
const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const residentId = /(?<![0-9A-Za-z])\d{6}[ -]?(?:18|19|20)\d{6}[ -]?\d{3}[\dXx](?![0-9A-Za-z])/g
const mobile = /(?<![0-9A-Za-z.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z])/g

/** Whether 18 characters are a resident ID (GB 11643): a day of birth that there is, and the check digit. */
export const isResidentId = (id: string): boolean => {
  if (!/^\d{17}[\dX]$/.test(id)) return false
  const [month, day] = [Number(id.slice(10, 12)), Number(id.slice(12, 14))]
  if (day < 1 || day > (longestMonth[month - 1] ?? 0)) return false
  const sum = weights.reduce((total, weight, place) => total + weight * Number(id[place]), 0)
  return checks[sum % 11] === id[17]
}

export interface PersonalNumber {
  readonly kind: 'resident-id' | 'mobile'
  /** Enough to find it again, not enough to use it. */
  readonly masked: string
}

/** Resident IDs with a right check digit, and mobile numbers, each masked. */
export const findPersonalNumbers = (text: string): PersonalNumber[] => {
  const folded = foldText(text)
  const ids = [...folded.matchAll(residentId)]
    .map(([id]) => id.replace(/[ -]/g, '').toUpperCase())
    .filter(isResidentId)
    .map((id) => ({ kind: 'resident-id' as const, masked: `${id.slice(0, 3)}*************${id.slice(-2)}` }))
  const mobiles = [...folded.matchAll(mobile)]
    .map(([given]) => given.replace(/\D/g, '').slice(-11))
    .map((given) => ({ kind: 'mobile' as const, masked: `${given.slice(0, 3)}****${given.slice(-4)}` }))
  return [...ids, ...mobiles]
}
