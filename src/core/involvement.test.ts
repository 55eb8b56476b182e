import { expect, test } from 'vitest'
import { complaintProcedure } from '#core/complaint.ts'
import type { Actor } from '#core/kernel.ts'
import { actor, story } from '#test/given.ts'
import { answered, caseId, fresh, objects } from '#test/matter-story.ts'
import { inForce, proposes } from '#test/sanction-story.ts'

/** Somebody who was with the holder until lately. */
const bound = (who: string): Actor => ({
  ...actor(who),
  ties: [{ uscc: '91110108MA01HQWA7W', organisation: '华清网安', reason: '股东', until: '2026-06-30' }],
})

test('Q4.5 Whoever is bound to an organisation decides no sanction, proceeding, objection or complaint about it', () => {
  const certificate = inForce()
  proposes(certificate, 'warn')
  const objection = fresh()
  objects(objection)
  const namedCertificate = {
    certificateId: caseId,
    number: 'CNITSEC2025SRV-RA-II-0017',
    uscc: '91110108MA01HQWA7W',
  }
  const complaint = story(complaintProcedure, { namedCertificate, involved: [] }, '2026-11-23')
  complaint.does('system', 'ReceiveComplaint', {
    receipt: 'TS-7F3A-90C1-44DE',
    topic: 'forged-certificate',
    certificateNumber: namedCertificate.number,
  })
  const refusals = [
    certificate.refused(bound('decider'), 'DecideSanction', { verdict: 'agreed' }),
    answered().refused(bound('decider'), 'DecideProceeding', { outcome: 'unfounded', reason: '证据不足' }),
    objection.refused(bound('decider-2'), 'AcknowledgeObjection'),
    complaint.refused(bound('intake'), 'AcknowledgeComplaint'),
  ]
  for (const { code, clause } of refusals) expect([code, clause]).toEqual(['tied-to-applicant', 'Q4.5'])
})
