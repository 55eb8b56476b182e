/** 3, 3–7, 3至7 or 第3页: how people write pages beside a document. */
const range = /^第?(\d{1,5})(?:[-–—~至到](\d{1,5}))?页?$/

/**
 * Whether a note names a page that a document of so many pages does not have, or a range that runs backwards (Q13.2).
 * Words (“第三章”) name no page.
 */
export const namesStrayPages = (note: string, pages: number): boolean => {
  const parts = note
    .normalize('NFKC')
    .split(/[,、;\s]+/)
    .filter(Boolean)
  const ranges = parts.map((part) => range.exec(part))
  return (
    ranges.every((one) => one !== null) &&
    ranges.some((one) => {
      const from = Number(one?.[1])
      const to = Number(one?.[2] ?? from)
      return from < 1 || to < from || to > pages
    })
  )
}
