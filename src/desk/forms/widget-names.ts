/** Every control that `forms/Widget.tsx` can draw; a command's schema names one of these. */
export const widgetNames = [
  'line',
  'text',
  'day',
  'money',
  'number',
  'choice',
  'confirm',
  'check',
  'verdict',
  'person',
  'people',
  'files',
  'rows',
  'items',
  'item',
  'question',
  'address',
  'agenda-item',
  'agenda-items',
  'ready-cases',
  'scores',
  'type',
  'level',
] as const

export type WidgetName = (typeof widgetNames)[number]
