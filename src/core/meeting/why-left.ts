import { z } from 'zod'

/** Why a case that was ready in time is not on an agenda: there was no room, or the secretary left it out. */
export const whyLeft = z.enum(['agenda-full', 'left-out'])
