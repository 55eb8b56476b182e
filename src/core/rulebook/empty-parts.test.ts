import { expect, test } from 'vitest'
import type { ApplicationKind } from './edition-shape.ts'
import { emptyParts } from './empty-parts.ts'

const notAssessed = { cisp: [], engagements: [] }

test.each<[string, ApplicationKind, object]>([
  ['Q13.1 A first application asks for everything', 'initial', {}],
  ['Q15.1 Maintenance asks for everything', 'maintenance', {}],
  ['Q17 An upgrade asks for everything', 'upgrade', {}],
  ['Q18 A change of name asks for papers, not for holders and engagements', 'change-name', { proof: [] }],
  ['Q18 A change of address asks for papers alone', 'change-address', { proof: [] }],
  ['Q4.6 A cancellation asks for its reason alone', 'cancellation', { cancellationReason: '' }],
])('%s', (_title, kind, asked) => {
  const isAssessed = kind === 'initial' || kind === 'maintenance' || kind === 'upgrade'
  expect(emptyParts(kind)).toEqual(isAssessed ? asked : { ...notAssessed, ...asked })
})
