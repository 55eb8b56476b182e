/** Lets each address through so many times in a stretch of time. */
export interface Turnstile {
  /** Seconds until the address may come again, or 0, and then this time is counted. */
  pass(address: string): number
}

/** A network of one household or office: whoever has a whole IPv6 network would come from a new address each time. */
const networkOf = (address: string): string =>
  address.includes('.')
    ? address.slice(address.lastIndexOf(':') + 1)
    : address.split(':').slice(0, 4).join(':')

/** Counted in the memory of this process: an address is personal data, and nothing of it is kept. */
export const turnstile = (
  now: () => number,
  { most, seconds }: { most: number; seconds: number },
): Turnstile => {
  const passed = new Map<string, readonly number[]>()
  // The clock is asked when somebody comes: routes are described where there is none.
  let sweptAt = Number.NEGATIVE_INFINITY
  /** Once in a stretch is enough: whoever passes must not wait for all who passed before. */
  const sweep = (since: number) => {
    if (sweptAt > since) return
    sweptAt = now()
    for (const [network, times] of passed) if ((times.at(-1) ?? 0) <= since) passed.delete(network)
  }
  return {
    pass: (address) => {
      const since = now() - seconds * 1000
      sweep(since)
      const network = networkOf(address)
      const recent = (passed.get(network) ?? []).filter((at) => at > since)
      const [first] = recent
      if (recent.length >= most && first !== undefined) return Math.ceil((first - since) / 1000)
      passed.set(network, [...recent, now()])
      return 0
    },
  }
}
