import { api } from '../paths.ts'

interface Named {
  readonly sha256: string
  readonly name: string
}

/** Files as the book names them, each a link where it lies on the case. */
export const FileNames = ({ files, idOf }: { files: readonly Named[]; idOf: ReadonlyMap<string, string> }) =>
  files.map(({ sha256, name }) => (
    <div key={sha256}>{idOf.has(sha256) ? <a href={api.file(idOf.get(sha256) ?? '')}>{name}</a> : name}</div>
  ))
