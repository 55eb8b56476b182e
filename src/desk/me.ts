import { useSuspenseQuery } from '@tanstack/react-query'
import { centreRoles, type Role } from '#core/roles.ts'
import type { Me } from './contract-of-me.ts'
import { meQuery } from './queries.ts'

export const useMe = (): Me => useSuspenseQuery(meQuery).data

const ofCentre: readonly Role[] = centreRoles

/** Whether this person works for the centre; everybody else applies. */
export const isStaff = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => ofCentre.includes(role))

/** Whether this person watches over the centre's work; the board is then in their menu. */
export const readsBoard = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.includes('supervisor') || roles.includes('approver')
/** Whether payments and refunds are this person's to see; the list is then in their menu. */
export const seesPayments = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.some((role) => role === 'finance' || role === 'approver' || role === 'supervisor')

/** Whether this person rules on the credit codes of applicants; finding one by its code is then in their menu. */
export const rulesOnCodes = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.includes('intake') || roles.includes('administrator')

/** Whether this person receives paper and discs; the receiving desk is then in their menu. */
export const receivesPaper = ({ roles }: Pick<Me, 'roles'>): boolean => roles.includes('intake')

/** Whether this person enters and confirms notices; the calendar is then in their menu. */
export const keepsCalendar = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.includes('secretary') || roles.includes('administrator')
