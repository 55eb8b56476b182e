import { api } from '../paths.ts'
import { useReviewing } from './reviewing.ts'

interface Named {
  readonly sha256: string
  readonly name: string
}

interface Props {
  files: readonly Named[]
  idOf: ReadonlyMap<string, string>
  /** The answer that names them; a reviewer marks them there. */
  place?: string
}

/** Files as the book names them, each a link where it lies on the case; while it is reviewed each opens beside it. */
export const FileNames = ({ files, idOf, place }: Props) => {
  const reviewing = useReviewing()
  return files.map(({ sha256, name }) => {
    const id = idOf.get(sha256)
    return (
      <div key={sha256}>
        {id === undefined ? (
          name
        ) : reviewing ? (
          <button
            type="button"
            className="plain"
            aria-pressed={reviewing.opened?.file === id}
            onClick={() => reviewing.open({ file: id, place: place ?? null, page: 1 })}
          >
            {name}
          </button>
        ) : (
          <a href={api.file(id)}>{name}</a>
        )}
      </div>
    )
  })
}
