import type { Day } from '#core/calendar/day.ts'
import type { At } from '#core/kernel.ts'
import type { Role } from '#core/roles.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import type { Lang } from '#core/words/say.ts'

/** Who is signed in, where they belong, and who asks them to join. */
export interface Me {
  person: {
    id: string
    name: string
    email: string
    emailConfirmed: boolean
    lang: Lang
    position: string | null
  } | null
  roles: Role[]
  organisation: { id: string; name: string; uscc: string } | null
  /** Colleagues who are away today and named this person as their deputy. */
  deputyFor: readonly { id: string; name: string }[]
  /** Organisations that ask this person to join them. */
  invitations: readonly Invitation[]
  today: Day
  now: At
  demo: boolean
  /** No administrator yet: the first visitor sets the system up. */
  setup: boolean
}

/** Somebody asked to join an organisation, until they answer. */
export interface Invitation {
  id: string
  personId: string
  organisation: string
  inviter: string
  name: string
  email: string
  roles: Role[]
  invitedAt: At
}

export interface Organisation {
  id?: string
  name: string
  uscc: string
  legalForm: Application['organisation']['legalForm']
  legalPerson: boolean
  businessScope: string
  establishedOn: Day
  registeredAddress: string
  legalRepresentative: string
  usccConfirmed?: boolean
}

/** Whether a WeChat account is bound, and whether this service has one at all. */
export interface WechatBinding {
  isOn: boolean
  boundAt: At | null
}

/** What the centre ruled on a credit code. */
export interface Ruling {
  id: number
  by: string
  at: At
  act: 'confirmed' | 'freed'
  uscc: string
  reason: string
  proof: string
}
