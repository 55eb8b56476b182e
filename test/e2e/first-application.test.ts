import { expect, test } from 'vitest'
import { useProduct } from './product.ts'
import { useVisitors } from './visitors.ts'
import { walkThroughPanel } from './walk-through-panel.ts'
import { walkToCertificate } from './walk-to-certificate.ts'
import { walkToPanel } from './walk-to-panel.ts'
import { walkToSubmission } from './walk-to-submission.ts'

// Mid-Autumn falls on the meeting day of 25 September 2026, and Saturday 10 October is a working day.
const product = useProduct('2026-08-31')
const visitors = useVisitors(product)

walkToSubmission(product, visitors)
walkToPanel(product, visitors)
walkThroughPanel(product, visitors)
walkToCertificate(product, visitors)

test('Every page seen is accessible, fits a phone and throws nothing', () => {
  expect(visitors.blemishes).toEqual([])
})
