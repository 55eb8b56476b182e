const digits = '零壹贰叁肆伍陆柒捌玖'
/** Within a group of four, and after each group. */
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿']
const mostFen = 999_999_999_999_99

const digit = (value: number): string => digits.charAt(value)

/** Four digits without leading zeros; one 零 for any run of zeros inside. */
const groupInWords = (group: number): string => {
  let said = ''
  for (let place = 3; place >= 0; place -= 1) {
    const value = Math.floor(group / 10 ** place) % 10
    if (value > 0) said += digit(value) + places[place]
    else if (said !== '' && !said.endsWith('零') && group % 10 ** place > 0) said += '零'
  }
  return said
}

const wholeInWords = (yuan: number): string => {
  let said = ''
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = Math.floor(yuan / 10_000 ** at) % 10_000
    if (group === 0) continue
    // A gap before this group: whole groups of zeros, or a group that begins with one.
    const isGap = said !== '' && (group < 1000 || !said.endsWith(groups[at + 1] ?? ''))
    said += `${isGap ? '零' : ''}${groupInWords(group)}${groups[at]}`
  }
  return said
}

/**
 * An amount in the characters that agreements and cheques use so that nobody can alter it: 捌万柒仟元整. Up to a
 * hundred thousand million yuan. Written by the rules for bills of the People's Bank: 整 after whole yuan, 零 for any
 * run of zeros between digits. Throws a RangeError on anything but a whole number of fen that is not negative.
 */
export function amountInWords(fen: number): string {
  if (!Number.isInteger(fen) || fen < 0 || fen > mostFen)
    throw new RangeError(`${fen} is not an amount in fen that can be written out`)
  const yuan = Math.floor(fen / 100)
  const [jiao, cent] = [Math.floor(fen / 10) % 10, fen % 10]
  const whole = yuan > 0 ? `${wholeInWords(yuan)}元` : ''
  if (jiao === 0 && cent === 0) return whole === '' ? '零元整' : `${whole}整`
  if (jiao === 0) return `${whole}${whole === '' ? '' : '零'}${digit(cent)}分`
  return `${whole}${digit(jiao)}角${cent > 0 ? `${digit(cent)}分` : ''}`
}
