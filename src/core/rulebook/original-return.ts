import type { ApplicationKind, Edition } from './edition-shape.ts'

/** When the original certificate has to be back, for an application of this kind; null where it stays (Q4.6). */
export function originalReturnFor(
  kind: ApplicationKind,
  { readings }: Edition,
): 'before-posting' | 'after-posting' | null {
  const isReturned =
    kind === 'change-name' ||
    kind === 'cancellation' ||
    (kind === 'change-address' && readings.originalReturnedOnAddressChange.value)
  return isReturned ? readings.originalReturned.value : null
}
