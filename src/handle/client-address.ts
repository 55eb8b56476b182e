import { isIP } from 'node:net'

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/

/** Whether an address is this machine itself. */
export const isLoopback = (address: string | undefined): boolean => loopback.test(address ?? '')

interface Asked {
  readonly env: unknown
  readonly req: { header(name: string): string | undefined }
}

/**
 * The address of whoever asks: the other end of the connection, or, when that is this machine, whom its proxy says it
 * asks for. The last of `X-Forwarded-For` is what the proxy itself saw; what stands before it anybody may have written.
 */
export const clientAddressOf = ({ env, req }: Asked): string | undefined => {
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  const peer = incoming?.socket?.remoteAddress
  const seen = req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return isLoopback(peer) && isIP(seen) ? seen : peer
}
