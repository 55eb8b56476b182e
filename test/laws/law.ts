import type { SourceFile } from './source-file.ts'

/** A rule about the tree that a machine can keep. */
export interface Law {
  /** A sentence; it is the title of the test. */
  title: string
  /** Which files the law looks at; a law that looks at none has gone blind and fails. */
  covers: (file: SourceFile) => boolean
  /** One line for each breach, beginning with its place. `all` is the whole tree, covered or not. */
  breaches: (covered: SourceFile[], all: SourceFile[]) => string[]
  /** Small trees that break the law, each in one way, by path and text. */
  broken: Record<string, string>[]
  /** A small tree that looks suspicious and keeps the law. */
  kept: Record<string, string>
}
