import { z } from 'zod'

/** To which case a message belongs, by its number, and whether the applicant reads it there, too. */
export const assignment = z.object({
  caseNumber: z.string().trim().min(4).max(40),
  seenBy: z.enum(['case', 'centre']).default('centre'),
})

/** What a person answers by mail. */
export const mailAnswer = z.object({ text: z.string().trim().min(4).max(8000) })

/** Why a message is set aside. */
export const settingAside = z.object({ note: z.string().trim().min(4).max(500) })

/** Why a mail that did not arrive is settled: sent again, or seen to in another way. */
export const settling = z.object({ how: z.enum(['sent-again', 'seen-to']) })
