/**
 * Somebody was first. `version`: the stream has moved on since it was read. `key`: a request with the same idempotency
 * key was answered at the same moment; read again for its outcome. `taken`: another stream has this place (two meetings
 * on one day, two open applications for one type, one certificate number).
 */
export class Conflict extends Error {
  override name = 'Conflict'
  readonly reason: 'version' | 'key' | 'taken'
  readonly stream: string

  constructor(stream: string, reason: Conflict['reason'], cause: unknown) {
    super(`Conflict (${reason}) on ${stream}`, { cause })
    this.reason = reason
    this.stream = stream
  }
}
