import { useSuspenseQuery } from '@tanstack/react-query'
import type { CasePage } from '../contract.ts'
import { useMe } from '../me.ts'
import { membersQuery } from '../queries.ts'

/** The contact as the book names them: their own account, or the row a colleague may read. */
export const useContact = (page: CasePage) => {
  const me = useMe()
  const { data: members } = useSuspenseQuery(membersQuery)
  const { contactId } = page.view.state
  const other = members.find(({ id }) => id === contactId)
  if (me.person?.id === contactId) {
    const { name, email, emailConfirmed, position } = me.person
    return { name, email, emailConfirmed, position: position ?? 'other' }
  }
  return other
    ? {
        name: other.name,
        email: other.email ?? '',
        emailConfirmed: other.emailConfirmed !== false,
        position: other.position ?? 'other',
      }
    : null
}
