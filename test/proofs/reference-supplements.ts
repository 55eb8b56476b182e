/** Where a case waits once something was asked for, by where it was asked; and where it goes back to. */
export const askedFrom: Record<string, string> = {
  filing: 'filing-supplement',
  'acceptance-review': 'acceptance-supplement',
  audit: 'audit-supplement',
  panel: 'rectification',
  'rectification-check': 'rectification',
}
export const backTo: Record<string, string> = {
  'filing-supplement': 'filing',
  'acceptance-supplement': 'acceptance-review',
  'audit-supplement': 'audit',
  rectification: 'rectification-check',
}
