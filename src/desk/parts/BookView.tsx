import type { BookFile } from '#core/book/book-file.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import { isAssessed, isChange } from '#core/rulebook/kinds.ts'
import { desk } from '#core/words/desk.ts'
import { account } from '#core/words/desk-account.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { centre } from '#core/words/desk-centre.ts'
import { holdingWords } from '#core/words/holdings.ts'
import type { FileRow } from '../contract.ts'
import { publicSite } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { AtPlace } from './AtPlace.tsx'
import { BookAnswers } from './BookAnswers.tsx'
import { Facts } from './Facts.tsx'
import { FileNames } from './FileNames.tsx'
import { ReferredList } from './ReferredList.tsx'

interface Props {
  book: BookFile
  files: Readonly<Record<string, FileRow>>
  referred: readonly string[]
}

/** The book as it was handed in. */
export const BookView = ({ book, files, referred }: Props) => {
  const { say, fullDay, word } = useSpeech()
  const { kind, organisation, contact, agency, certificate, changedOn, proof = [], cancellationReason } = book
  const idOf = new Map(Object.values(files).map(({ id, sha256 }) => [sha256, id]))
  return (
    <div className="stack">
      {referred.length > 0 && (
        <section>
          <h2>{say(caseWords.referred)}</h2>
          <ReferredList codes={referred} book={book} />
        </section>
      )}
      <section>
        <h2>{say(bookWords.secOrganisation)}</h2>
        <Facts
          facts={[
            [say(bookWords.applicationOn), marked(fullDay(book.applicationOn), 'applicationOn')],
            [say(account.orgName), marked(organisation.name, 'organisation.name')],
            [say(account.uscc), marked(organisation.uscc, 'organisation.uscc')],
            [say(account.legalForm), marked(word(account, organisation.legalForm), 'organisation.legalForm')],
            [
              say(account.legalRepresentative),
              marked(organisation.legalRepresentative, 'organisation.legalRepresentative'),
            ],
            [
              say(account.establishedOn),
              marked(fullDay(organisation.establishedOn), 'organisation.establishedOn'),
            ],
            [
              say(account.registeredAddress),
              marked(organisation.registeredAddress, 'organisation.registeredAddress'),
            ],
            [say(account.businessScope), marked(organisation.businessScope, 'organisation.businessScope')],
          ]}
        />
      </section>
      <section>
        <h2>{say(bookWords.secContact)}</h2>
        <p>
          {contact.name} · {word(account, contact.position)} · {contact.email}
        </p>
        <AtPlace place="contact" />
      </section>
      {certificate && (
        <section>
          <h2>{say(holdingWords.certificate)}</h2>
          <Facts
            facts={[
              [
                say(holdingWords.certificate),
                <a key="number" href={publicSite.verify(certificate.number)}>
                  {certificate.number}
                </a>,
              ],
              [say(centre.validTo), fullDay(certificate.validTo)],
              ...(isChange(kind)
                ? ([
                    [say(holdingWords.onCertificate), certificate.holder],
                    [say(holdingWords.nowNamed), organisation.name],
                    [say(holdingWords.addressOnCertificate), certificate.registeredAddress],
                    [say(holdingWords.nowAt), organisation.registeredAddress],
                    [say(holdingWords.changedOn), changedOn ? fullDay(changedOn) : ''],
                  ] as const)
                : []),
              ...(cancellationReason ? ([[say(holdingWords.reason), cancellationReason]] as const) : []),
            ]}
          />
          <FileNames files={proof} idOf={idOf} place="certificate" />
          <AtPlace place="certificate" />
        </section>
      )}
      {isAssessed(kind) && <Assessed book={book} idOf={idOf} />}
      <section>
        <h2>{say(bookWords.secAgency)}</h2>
        <p>{agency.used ? (agency.name ?? say(desk.yes)) : say(desk.no)}</p>
        <AtPlace place="agency" />
      </section>
      <BookAnswers book={book} idOf={idOf} />
    </div>
  )
}

/** A fact with what a reviewer does beside it. */
const marked = (value: string, place: string) => (
  <>
    {value}
    <AtPlace place={place} />
  </>
)

/** What only an application that is assessed brings: people and engagements. */
const Assessed = ({
  book: { cisp, engagements },
  idOf,
}: {
  book: Application
  idOf: ReadonlyMap<string, string>
}) => {
  const { say, fullDay } = useSpeech()
  return (
    <>
      <section>
        <h2>{say(bookWords.secCisp)}</h2>
        <ul className="list">
          {cisp.map(({ name, certificateNo, validTo }, index) => (
            <li key={certificateNo}>
              {name} · {certificateNo} · {say(bookWords.cispTo)} {fullDay(validTo)}
              <AtPlace place={`cisp.${index + 1}`} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say(bookWords.secEngagements)}</h2>
        <ol className="list">
          {engagements.map((engagement, index) => (
            <li key={`${engagement.name}${engagement.contractOn}`}>
              <b>{engagement.name}</b> · {engagement.client}
              <div className="mute">
                {say(bookWords.contractOn)} {fullDay(engagement.contractOn)} · {engagement.service}
              </div>
              <FileNames files={engagement.files} idOf={idOf} place={`engagements.${index + 1}`} />
              <AtPlace place={`engagements.${index + 1}`} />
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
