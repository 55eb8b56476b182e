import { html } from 'hono/html'
import type { Day } from '#core/calendar/day.ts'
import { certificateStatus, toneOfStatus } from '#core/certificate-status.ts'
import type { Answer } from '#core/rulebook/finding.ts'
import { statusWords } from '#core/words/site.ts'
import type { Html } from './frame.ts'
import type { PublicCertificate } from './queries.ts'
import type { Visit } from './visit.ts'

/** The colours of a certificate's status for the answer of a rule. */
export const toneOfAnswer = (answer: Answer): 'ok' | 'soon' | 'late' =>
  (({ met: 'ok', refer: 'soon', 'not-met': 'late' }) as const)[answer]

/** How it stands on a day, in a word. */
export const statusTag = (v: Visit, certificate: PublicCertificate, on: Day): Html => {
  const status = certificateStatus(certificate, on, v.edition)
  return html`<span class="tag ${toneOfStatus(status)}">${v.say(statusWords[status].word)}</span>`
}
