import { expect, test } from 'vitest'
import type { Role } from '#core/roles.ts'
import { initialCase } from './case-state.ts'
import { isNoteSealed, readsNotes, writesNotes } from './review-notes.ts'

const one = (...roles: Role[]) => ({ organisationId: null, roles })

test('Q4.1 Notes are within the centre: whoever reviews reads them, and nobody of an applicant', () => {
  for (const role of ['intake', 'lead', 'auditor', 'supervisor'] as const)
    expect(readsNotes(one(role))).toBe(true)
  for (const role of ['expert', 'finance', 'secretary', 'decider', 'contact'] as const)
    expect(readsNotes(one(role))).toBe(false)
  expect(readsNotes({ organisationId: 'a', roles: ['contact', 'lead'] })).toBe(false)
})

test('Q4.1 Whoever watches over the work reads the notes and writes none', () => {
  expect(writesNotes(one('supervisor'))).toBe(false)
  expect(writesNotes(one('supervisor', 'lead'))).toBe(true)
  expect(writesNotes({ organisationId: 'a', roles: ['lead'] })).toBe(false)
})

test('Q4.4 What an auditor notes stays theirs until both ratings are in', () => {
  const rated = (...by: string[]) => ({
    ...initialCase.audit,
    team: ['anna', 'ben'],
    ratings: by.map((personId) => ({ personId, on: '2026-11-17', ratings: {} })),
  })
  const sealed = (phase: 'audit' | 'closed', ratedBy: string[], writtenBy: string, personId: string) =>
    isNoteSealed({ phase, audit: rated(...ratedBy) }, { writtenBy }, { personId })
  expect(sealed('audit', [], 'anna', 'anna')).toBe(false)
  expect(sealed('audit', [], 'anna', 'ben')).toBe(true)
  expect(sealed('audit', ['anna'], 'anna', 'lead')).toBe(true)
  expect(sealed('audit', ['anna', 'ben'], 'anna', 'ben')).toBe(false)
  expect(sealed('closed', [], 'anna', 'lead')).toBe(false)
  // Whoever is not on the team rates nothing.
  expect(sealed('audit', [], 'lead', 'ben')).toBe(false)
})
