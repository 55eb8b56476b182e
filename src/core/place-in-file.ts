/** Where in a file something stands, as far as its kind of file knows places. */
export interface PlaceInFile {
  /** The way through archives and files inside files: `材料.zip › 方案.docx`. */
  readonly inside?: string
  readonly page?: number
  readonly slide?: number
  readonly sheet?: string
  readonly row?: number
  readonly line?: number
  readonly filePart?: FilePart
}

/** Parts of a document apart from its running text. */
export type FilePart = 'header' | 'footer' | 'name' | 'notes' | 'comment' | 'properties'

/** A stretch of text with its place; lines stand apart by line breaks, cells by tabs. */
export interface Passage {
  readonly text: string
  readonly at: PlaceInFile
  /** Stands at the head of a document, where a mark has its usual place. */
  readonly isHead?: boolean
}

/** The place as facts of a finding: what is not known is said as ''. */
export const factsOfPlace = (at: PlaceInFile) => ({
  inside: at.inside ?? '',
  page: at.page ?? '',
  slide: at.slide ?? '',
  sheet: at.sheet ?? '',
  row: at.row ?? '',
  line: at.line ?? '',
  filePart: at.filePart ?? '',
})
