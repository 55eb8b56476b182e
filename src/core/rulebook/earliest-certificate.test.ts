import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { earliestCertificate } from './earliest-certificate.ts'
import { getEdition } from './edition.ts'

const earliest = (submittedOn: string) => earliestCertificate(submittedOn, getEdition('2025-04'), theCalendar)

test('Q8.4, Q9.2 An application of 30 November 2026 is audited on 7 December at the earliest and reaches the 10th', () => {
  expect(earliest('2026-11-30')).toMatchObject({
    auditOn: '2026-12-07',
    meeting: { agendaClosesOn: '2026-12-07', held: '2026-12-10' },
    certificateOn: '2026-12-10',
  })
})

test('Q9.2 One day later the agenda of the 10th has closed, and the 25th is the earliest', () => {
  expect(earliest('2026-12-01').certificateOn).toBe('2026-12-25')
})
