/** The clock and the jobs: they ask as the system, by the same rules as everybody. */
export const systemActor = { personId: 'system', organisationId: null, roles: ['system'] } as const
