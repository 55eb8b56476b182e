import { z } from 'zod'
import type { AuditSession } from '#core/audit-state.ts'
import type { CaseState } from '#core/case-state.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { processAreasOf } from '#core/rulebook/process-areas.ts'
import { departments } from './audit-preparation.ts'
import { isNotLeadAuditor } from './audit-ratings.ts'
import { owesDeclaration } from './audit-team.ts'
import { command, event } from './case-vocabulary.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const session = z.object({
  from: time.meta({ widget: 'time' }),
  to: time.meta({ widget: 'time' }),
  topic: field.line,
  auditorId: z.string().min(1).meta({ widget: 'team-member' }),
  /** By department, never by name: names are personal data and belong to the applicant's own list. */
  needed: z.array(z.enum(departments)).max(departments.length).default([]).meta({ widget: 'departments' }),
})

export const events = {
  AuditPlanSet: event({
    name: 'AuditPlanSet',
    clause: 'Q4.4',
    data: z.object({ sessions: z.array(session) }),
    apply: ({ audit }, { sessions }) => ({ audit: { ...audit, plan: sessions } }),
  }),
}

const hours = ['09:00', '09:30', '10:15', '11:00', '13:30', '14:15', '15:00', '15:45', '16:30', '17:00']

/** A day as it is usually laid out: opening, the areas shared out among the team, closing. For the lead auditor to change. */
export const usualPlan = ({ audit, type, level }: CaseState): readonly AuditSession[] => {
  const { team } = audit
  const speaker = audit.leadAuditorId ?? team[0] ?? ''
  const areas = processAreasOf(type, level).map(({ code, zh }) => `${code} ${zh}`)
  const slots = hours.slice(1, -2)
  const size = Math.ceil(areas.length / (slots.length * Math.max(team.length, 1)))
  const visits = slots.flatMap((from, at) =>
    team.flatMap((auditorId, who) => {
      const first = (at * team.length + who) * size
      const topic = areas.slice(first, first + size).join('、')
      const to = hours[at + 2] === '13:30' ? '12:00' : (hours[at + 2] ?? '')
      return topic ? [{ from, to, topic, auditorId, needed: ['engineering', 'project-management'] }] : []
    }),
  )
  const all = { auditorId: speaker, needed: ['contact'] }
  return [
    { from: '09:00', to: '09:30', topic: '首次会议', ...all },
    ...visits,
    { from: '16:30', to: '17:00', topic: '末次会议：通报审核发现', ...all },
  ]
}

export const commands = {
  SetAuditPlan: command({
    name: 'SetAuditPlan',
    clause: 'Q4.4',
    by: ['auditor'],
    from: ['audit-preparation', 'audit-confirmation', 'audit'],
    input: z.object({ sessions: z.array(session).min(1).max(60).meta({ widget: 'rows' }) }),
    refusedWhen: {
      'impartiality-undeclared': (state, { actor }) => owesDeclaration(state, actor),
      'not-lead-auditor': (state, { actor }) => isNotLeadAuditor(state, actor),
    },
    mayRefuse: ['session-ends-early', 'session-auditor-not-on-team', 'sessions-overlap'],
    suggest: (state) => ({ sessions: state.audit.plan.length > 0 ? state.audit.plan : usualPlan(state) }),
    decide: ({ audit }, { sessions }) => {
      const early = sessions.find(({ from, to }) => to <= from)
      if (early)
        return refuse('session-ends-early', 'Q4.4', { topic: early.topic, from: early.from, to: early.to })
      const stranger = sessions.find(({ auditorId }) => !audit.team.includes(auditorId))
      if (stranger) return refuse('session-auditor-not-on-team', 'Q4.4', { topic: stranger.topic })
      const ordered = sessions.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
      const clash = ordered.find((one, at) =>
        ordered.slice(0, at).some((other) => other.auditorId === one.auditorId && other.to > one.from),
      )
      if (clash) return refuse('sessions-overlap', 'Q4.4', { topic: clash.topic, from: clash.from })
      return [events.AuditPlanSet.of({ sessions: ordered })]
    },
  }),
}
