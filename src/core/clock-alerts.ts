/** How near the three and the six months of Q7 are, the more pressing the later in the list. */
export const clockAlerts = ['usual-near', 'usual-passed', 'longest-near', 'longest-passed'] as const

export type ClockAlert = (typeof clockAlerts)[number]

/** Whether an alert says more than the last warning did. */
export const isNews = (alert: ClockAlert | null, warned: ClockAlert | null): alert is ClockAlert =>
  alert !== null && (warned === null || clockAlerts.indexOf(alert) > clockAlerts.indexOf(warned))
