import { Link } from '@tanstack/react-router'
import { account } from '#core/words/desk-account.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { centre } from '#core/words/desk-centre.ts'
import { holdingWords as w } from '#core/words/holdings.ts'
import { Facts } from '../parts/Facts.tsx'
import { paths, publicSite } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { useBookDesk } from './book-desk.ts'

/** What the book takes from elsewhere, so that nobody types it twice: the organisation, the contact, the certificate. */
export const GivenItem = ({ of }: { of: string }) => {
  if (of === 'organisation') return <OrganisationFacts />
  return of === 'contact' ? <ContactFacts /> : <CertificateFacts />
}

const OrganisationFacts = () => {
  const { say, fullDay, word } = useSpeech()
  const { organisation } = useBookDesk()
  return (
    <>
      <p className="mute">
        {say(bookWords.organisationFrom)} <Link to={paths.organisation}>{say(bookWords.changeThere)}</Link>
      </p>
      {organisation && (
        <Facts
          facts={[
            [say(account.orgName), organisation.name],
            [say(account.uscc), organisation.uscc],
            [say(account.legalForm), word(account, organisation.legalForm)],
            [say(account.establishedOn), fullDay(organisation.establishedOn)],
            [say(account.registeredAddress), organisation.registeredAddress],
            [say(account.businessScope), organisation.businessScope],
          ]}
        />
      )}
    </>
  )
}

const ContactFacts = () => {
  const { say, word } = useSpeech()
  const { contact } = useBookDesk()
  return (
    <>
      <p className="mute">{say(bookWords.contactFrom)}</p>
      {contact && (
        <p>
          {contact.name} · {word(account, contact.position)} · {contact.email}{' '}
          <span className={`tag ${contact.emailConfirmed ? 'ok' : 'late'}`}>
            {say(contact.emailConfirmed ? bookWords.emailConfirmed : bookWords.emailUnconfirmed)}
          </span>
        </p>
      )}
    </>
  )
}

const CertificateFacts = () => {
  const { say, day } = useSpeech()
  const { held, kind, askedKind } = useBookDesk()
  if (!held) return null
  return (
    <>
      {askedKind !== kind && <p className="soon">{say(w.takenAsInitial)}</p>}
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
    </>
  )
}
