import { Input } from 'antd'
import type { RegisteredCertificate } from '#core/certificate-state.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { isChange } from '#core/rulebook/kinds.ts'
import { centre } from '#core/words/desk-centre.ts'
import { holdingWords as w } from '#core/words/holdings.ts'
import { Facts } from '../parts/Facts.tsx'
import { Field } from '../parts/Field.tsx'
import { publicSite } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { DayField } from './BookRows.tsx'
import type { Book, BookFile } from './book.ts'
import { FilesInput } from './FilesInput.tsx'
import type { Uploaded } from './upload.ts'

interface Props {
  caseId: string
  kind: ApplicationKind
  held: RegisteredCertificate
  /** The name and the address as they are now. */
  organisation: { readonly name: string; readonly registeredAddress: string } | null
  book: Book
  onChange: (change: (before: Book) => Book) => void
  sizeOf: (id: string) => number | undefined
  onUploaded: (file: Uploaded) => Promise<BookFile>
}

/** The certificate on which the application builds, and what a change or a cancellation asks for. */
export const HeldPart = (props: Props) => {
  const { say, day } = useSpeech()
  const { kind, held } = props
  return (
    <>
      <Facts
        facts={[
          [
            say(w.certificate),
            <a key="number" href={publicSite.verify(held.number)}>
              {held.number}
            </a>,
          ],
          [say(w.onCertificate), held.holder],
          [say(w.addressOnCertificate), held.registeredAddress],
          [say(centre.validTo), day(held.validTo)],
        ]}
      />
      {isChange(kind) && <Change {...props} />}
      {kind === 'cancellation' && <Cancellation {...props} />}
    </>
  )
}

const Change = ({ caseId, organisation, book, onChange, sizeOf, onUploaded }: Props) => {
  const { say } = useSpeech()
  const proof = book.proof ?? []
  return (
    <>
      <p className="mute">{say(w.changeLead)}</p>
      {organisation && (
        <Facts
          facts={[
            [say(w.nowNamed), organisation.name],
            [say(w.nowAt), organisation.registeredAddress],
          ]}
        />
      )}
      <div className="fields">
        <DayField
          label={w.changedOn}
          hint={say(w.changedOnHint)}
          value={book.changedOn}
          onChange={(changedOn) => onChange((before) => ({ ...before, changedOn: changedOn ?? '' }))}
        />
      </div>
      <Field label={say(w.proof)} hint={say(w.proofHint)} whole>
        {({ id, 'aria-describedby': describedBy }) => (
          <FilesInput
            id={id}
            label={say(w.proof)}
            describedBy={describedBy}
            caseId={caseId}
            files={proof.map((file) => ({
              id: file.id ?? file.sha256,
              name: file.name,
              size: file.size ?? sizeOf(file.id ?? '') ?? 0,
            }))}
            onAdd={async (uploaded) => {
              const file = await onUploaded(uploaded)
              onChange((before) => ({ ...before, proof: [...(before.proof ?? []), file] }))
            }}
            onRemove={(gone) =>
              onChange((before) => ({
                ...before,
                proof: (before.proof ?? []).filter(({ id, sha256 }) => (id ?? sha256) !== gone),
              }))
            }
          />
        )}
      </Field>
    </>
  )
}

const Cancellation = ({ book, onChange }: Props) => {
  const { say } = useSpeech()
  return (
    <>
      <p className="soon">{say(w.cancellationLead)}</p>
      <Field label={say(w.reason)} whole>
        {({ status: _, ...control }) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2 }}
            maxLength={4000}
            value={book.cancellationReason ?? ''}
            onChange={({ target }) => onChange((before) => ({ ...before, cancellationReason: target.value }))}
          />
        )}
      </Field>
    </>
  )
}
