import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const { resolve } = createRequire(import.meta.url)

const files = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
].map((file) => resolve(file))

/** The folders of the typefaces that documents are set in: nothing else may be printed with. */
export const fontFolders = files.map(dirname)

/** The [first, last] ranges of characters that a TrueType file can draw (its format 12 character map). */
const drawnBy = (file: string): [number, number][] => {
  const font = readFileSync(file)
  const table = (tag: string) => {
    for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16)
      if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
    throw new Error(`${file} has no ${tag} table`)
  }
  const cmap = table('cmap')
  for (let at = cmap + 4; at < cmap + 4 + 8 * font.readUInt16BE(cmap + 2); at += 8) {
    const map = cmap + font.readUInt32BE(at + 4)
    if (font.readUInt16BE(map) !== 12) continue
    return Array.from({ length: font.readUInt32BE(map + 12) }, (_, group) => [
      font.readUInt32BE(map + 16 + 12 * group),
      font.readUInt32BE(map + 20 + 12 * group),
    ])
  }
  throw new Error(`${file} has no character map of format 12`)
}

let drawn: [number, number][][] | undefined

/**
 * The characters of a text that not every one of our typefaces can draw; they would print as empty boxes.
 * Line breaks are layout and never missing.
 */
export const missingCharacters = (text: string): string[] => {
  drawn ??= files.map(drawnBy)
  const canDraw = (code: number) =>
    drawn!.every((ranges) => ranges.some(([first, last]) => first <= code && code <= last))
  return [...new Set(text)].filter((character) => character !== '\n' && !canDraw(character.codePointAt(0)!))
}
