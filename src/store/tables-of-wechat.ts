/** A message that was answered: both are read again only when it is sent again. */
export interface WechatMessagesTable {
  message_digest: string
  answer_sealed: string
  answered_at: string
}

/** Whose account is whose. Personal data, so it lies beside the log and never in it. */
export interface WechatBindingsTable {
  person_id: string
  openid_digest: string
  openid_sealed: string
  bound_at: string
}

export interface WechatCodesTable {
  person_id: string
  code_digest: string
  holds_until: string
}
