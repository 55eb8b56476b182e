import type { z } from 'zod'
import { applicationSchema } from '#core/rulebook/application-shape.ts'
import { answersSchema } from './answers.ts'

/**
 * A whole book in one piece: the facts that the rules judge, and the answers of its other items. So it is frozen with its
 * digest when it is handed in, and so a file for `zizhi check` may hold it.
 */
export const bookFileSchema = applicationSchema.extend({ answers: answersSchema.optional() })

export type BookFile = z.infer<typeof bookFileSchema>
