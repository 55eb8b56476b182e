import { addDays, addMonths } from '#core/calendar/day.ts'
import { checkUscc } from '#core/uscc.ts'
import type { Application } from './application-shape.ts'
import type { Edition } from './edition-shape.ts'
import { type Finding, find } from './finding.ts'

/** Q5: an independent legal person whose business is information technology, established for a year; and its code. */
export function checkOrganisation(application: Application, edition: Edition): Finding[] {
  const { organisation, applicationOn } = application
  const { name, legalForm, establishedOn, businessScope } = organisation
  const withoutPersonality = edition.readings.legalFormsWithoutPersonality.value.split(' ')
  const legal =
    !organisation.legalPerson || withoutPersonality.includes(legalForm)
      ? find(
          'legal-person',
          'not-a-legal-person',
          'Q5.1',
          { name, legalForm },
          'legalFormsWithoutPersonality',
        )
      : legalForm === 'other'
        ? find(
            'legal-person',
            'legal-form-unclear',
            'Q5.1',
            { name, legalForm },
            'legalFormsWithoutPersonality',
          )
        : find('legal-person', 'legal-person', 'Q5.1', { name, legalForm })

  const words = edition.readings.scopeWords.value.split(' ').filter((word) => businessScope.includes(word))
  const scope =
    words.length > 0
      ? find('business-scope', 'scope-covers-it', 'Q5.2', { words }, 'scopeWords')
      : find('business-scope', 'scope-unclear', 'Q5.2', { businessScope }, 'scopeWords')

  const anniversary = addMonths(establishedOn, edition.terms.establishedMonths)
  const yearCompleteOn =
    edition.readings.establishedYearEnds.value === 'anniversary' ? anniversary : addDays(anniversary, 1)
  const established = find(
    'established',
    applicationOn >= yearCompleteOn ? 'established-long-enough' : 'established-too-recently',
    'Q5.3',
    { establishedOn, yearCompleteOn, applicationOn },
    'establishedYearEnds',
  )
  return [legal, checkUscc(organisation.uscc), scope, established]
}

/** Q6: enough people whose CISP certificate is valid on the application date; one certificate counts once. */
export function checkCisp(application: Application, edition: Edition): Finding {
  const { cisp, applicationOn, level } = application
  const valid = new Set(
    cisp.filter(({ validTo }) => validTo >= applicationOn).map(({ certificateNo }) => certificateNo),
  )
  const expired = cisp.filter(({ validTo }) => validTo < applicationOn).map(({ name }) => name)
  const { cispHolders, moreCispHoldersPerLevel } = edition.readings
  const needed = cispHolders.value + (level - 1) * moreCispHoldersPerLevel.value
  return find(
    'cisp',
    valid.size >= needed ? 'cisp-held' : 'cisp-missing',
    'Q6',
    { holders: valid.size, needed, expired, applicationOn },
    'cispHolders',
  )
}

/** Q8.1 and Q12.3: the contact's address works, and the contact can call on the whole organisation. */
export function checkContact(application: Application): Finding[] {
  const { name, email, emailConfirmed, position } = application.contact
  const isManager = position === 'senior' || position === 'middle'
  return [
    find('contact-email', emailConfirmed ? 'contact-email-confirmed' : 'contact-email-unconfirmed', 'Q8.1', {
      name,
      email,
    }),
    find('contact-position', isManager ? 'contact-is-manager' : 'contact-not-manager', 'Q12.3', {
      name,
      position,
    }),
  ]
}

/** Q19: whether an agency helped. That alone is never refused. */
export function checkAgency(application: Application, edition: Edition): Finding {
  const { used, name } = application.agency
  if (!used) return find('agency', 'no-agency', 'Q19')
  const code = edition.readings.agencyUsed.value === 'refer' ? 'agency-used' : 'agency-stated'
  return find('agency', code, 'Q19', { name: name ?? '' }, 'agencyUsed')
}
