/** The official account as its platform knows it. */
export interface WechatAccount {
  readonly appId: string
  readonly token: string
  /** The 32 bytes that messages are sealed with; null in plain mode. */
  readonly aesKey: Buffer | null
}

/** The 32 bytes of an EncodingAESKey, 43 letters and digits; undefined when it is not one. */
export const findAesKey = (encoded: string): Buffer | undefined => {
  if (!/^[A-Za-z0-9]{43}$/.test(encoded)) return undefined
  const key = Buffer.from(`${encoded}=`, 'base64')
  return key.length === 32 ? key : undefined
}
