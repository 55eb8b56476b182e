import type { Rule } from './rule.ts'

/** The days of the expert review meeting, its invitations and its agenda (Q9). */
export const meetingRules = {
  meetings: {
    clauses: ['Q9.1'],
    readings: ['expertAnswerDays'],
    lists: ['meetings'],
    deadlines: ['panel'],
    screens: ['meetings', 'plan'],
  },
  agenda: {
    clauses: ['Q9.2'],
    terms: ['agendaDays'],
    readings: ['agendaCounting', 'panelCapacity'],
    deadlines: ['agenda'],
    screens: ['meetings', 'plan'],
  },
} as const satisfies Record<string, Rule>
