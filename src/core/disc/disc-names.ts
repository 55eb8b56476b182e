/** Characters that no folder of Windows takes, each with its full-width twin, which everything takes. */
const twins: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
}
/** Names of devices of Windows, whatever ending they have. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
/** Of a name; a path of four of them stays below the 260 characters of Windows, and a name below the 255 bytes of others. */
export const longestName = 60

const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
}

/** As many whole characters of a text as fit into `most` UTF-16 units and three bytes for each. */
const cut = (text: string, most: number): string => {
  let kept = ''
  let bytes = 0
  for (const character of text) {
    bytes += bytesOf(character)
    if (kept.length + character.length > most || bytes > most * 3) break
    kept += character
  }
  return kept
}

/** Trailing dots and spaces, which Windows drops: `..` ends as nothing. */
const trimmed = (text: string): string => text.trim().replace(/[. ]+$/u, '')

/** The ending of a file's name with its dot, or nothing. */
const endingOf = (name: string): string => /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? ''

/**
 * A name as any system takes it, of a folder or a file: no reserved character or name, no hidden mark, not too long, and
 * never empty. Its ending stays.
 */
export const discName = (name: string, most = longestName): string => {
  const plain = trimmed(
    name
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, '')
      .replace(/[<>:"/\\|?*]/g, (character) => twins[character] ?? '_'),
  )
  const ending = endingOf(plain)
  const stem = trimmed(cut(plain.slice(0, plain.length - ending.length), most - ending.length))
  const whole = `${stem || '_'}${ending}`
  return devices.test(whole) ? `_${whole}` : whole
}

/** Two paths that differ in their case or spelling alone are one on Windows and macOS. */
export const sameOnDisc = (path: string): string => path.normalize('NFC').toLowerCase()

/** A path that none of these has yet: the second `a.pdf` becomes `a (2).pdf`. The path is then one of them. */
export const freePath = (path: string, taken: Set<string>): string => {
  const ending = endingOf(path)
  const stem = path.slice(0, path.length - ending.length)
  let free = path
  for (let n = 2; taken.has(sameOnDisc(free)); n++) free = `${stem} (${n})${ending}`
  taken.add(sameOnDisc(free))
  return free
}
