import { sectionWords } from '#core/words/desk-sections.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { useReviewing } from './reviewing.ts'

interface Named {
  readonly sha256: string
  readonly name: string
  /** What an applicant declares of a document of an engagement: that it is whole, and what was taken out first (Q13.3, Q13.4). */
  readonly isWhole?: boolean | undefined
  readonly desensitised?: string | undefined
}

interface Props {
  files: readonly Named[]
  idOf: ReadonlyMap<string, string>
  /** The answer that names them; a reviewer marks them there. */
  place?: string
}

/**
 * Files as the book names them with what is declared of them, each a link where it lies on the case; while it is
 * reviewed each opens beside it.
 */
export const FileNames = ({ files, idOf, place }: Props) => {
  const { say } = useSpeech()
  const reviewing = useReviewing()
  return files.map(({ sha256, name, isWhole, desensitised }) => {
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
        {isWhole && <span className="mute"> · {say(sectionWords.declaredWhole)}</span>}
        {desensitised && (
          <span className="mute">
            {' · '}
            {say(sectionWords.desensitised)}: {desensitised}
          </span>
        )}
      </div>
    )
  })
}
