import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { newId, newIntention, send } from '../api.ts'
import type { CasePage } from '../contract.ts'
import { paths } from '../paths.ts'

export interface Opening {
  readonly kind: ApplicationKind
  readonly type: string
  readonly level: number
  readonly certificateId?: string
}

/** Starts an application and goes to its book. */
export const useOpening = () => {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const [keyFor] = useState(newIntention)
  return useMutation({
    mutationFn: (input: Opening) =>
      send<CasePage>({ stream: 'case', id, name: 'OpenCase', input, version: 0, key: keyFor(input) }),
    onSuccess: async ({ page }) => {
      queryClient.setQueryData(['case', page.view.state.caseId], page)
      await queryClient.invalidateQueries({ queryKey: ['cases'] })
      await navigate({ to: paths.application(page.view.state.caseId) })
    },
  })
}
