import { Button } from 'antd'
import { commands } from '#core/words/commands.ts'
import { mailroomWords as words } from '#core/words/mailroom.ts'
import { problems } from '#core/words/problems.ts'
import { ruleWords } from '#core/words/rules.ts'
import type { Pair } from '#core/words/say.ts'
import type { MessageRow } from '../contract-of-mail.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'

/** Why a file was not taken, or the text: the gate found something, the virus scanner did, or it could not be read. */
const reasonOf = (code: string): Pair => {
  const words: Readonly<Record<string, { readonly message: Pair } | undefined>> = {
    ...problems,
    ...ruleWords,
  }
  return notTaken[code] ?? words[code]?.message ?? [code, code]
}

const notTaken: Readonly<Record<string, Pair | undefined>> = words.notTaken

/** What was lost is no file, and has no name that could be withheld. */
const isNoFile = (refused: readonly string[]): boolean => refused.some((code) => code.endsWith('-unreadable'))

/** As mail programs write it; either alone where the other is not known. */
export const nameAndAddress = (name: string | undefined, address: string): string =>
  name && address ? `${name} <${address}>` : name || address

const senderOf = ({ sender: { name, address } }: MessageRow): string => nameAndAddress(name, address)

/** What came in, on one line: from whom, when, and of what kind. */
export const MessageHead = ({ message }: { message: MessageRow }) => {
  const { say, moment } = useSpeech()
  return (
    <>
      <b>{message.subject || say(words.noSubject)}</b>{' '}
      <span className="mute">
        {moment(message.receivedAt)} ·{' '}
        {say(words.cameFrom, { from: senderOf(message) || say(words.noSender) })}
      </span>{' '}
      <span className="tag">{say(words[message.kind])}</span>{' '}
      {message.offer && <span className="tag ok">{say(words.receipt)}</span>}
      {message.standing === 'refused' && (
        <span className="tag late">{say(words.attachmentRefused, { name: '' })}</span>
      )}
    </>
  )
}

/** The message itself, whose words they may be taken for, and what came with it. */
export const MessageBody = ({
  message,
  onReceipt,
}: {
  message: MessageRow
  onReceipt?: ((files: readonly string[]) => void) | undefined
}) => {
  const { say } = useSpeech()
  const { answersMail, fromRecipient, standing, attachments, offer, kind } = message
  const whose = fromRecipient ? words.fromRecipient : answersMail ? words.notFromRecipient : words.byPerson
  return (
    <div className="stack" style={{ marginTop: 8 }}>
      {standing === 'refused' ? (
        <p className="notice bad">
          {say(words.refusedSecret)} <Clause id="Q13.4" />
        </p>
      ) : (
        message.body && <div className="prewrap notice">{message.body}</div>
      )}
      {standing === 'filed' && kind === 'message' && (
        <p className="mute">
          {say(whose)} <Clause id="Q8.1" />
        </p>
      )}
      {attachments.length > 0 && (
        <div>
          <b>{say(words.attachments)}</b>
          <ul className="list">
            {attachments.map(({ name, fileId, refused }, at) => (
              <li key={fileId ?? at}>
                {fileId ? (
                  <a href={api.file(fileId)}>{name}</a>
                ) : (
                  <>
                    {!isNoFile(refused) &&
                      say(words.attachmentRefused, { name: name || say(words.attachmentNameless) })}{' '}
                    <span className="mute">{refused.map((code) => say(reasonOf(code))).join(' ')}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {offer && (
        <div className="notice good stack">
          <p>
            {say(words.receiptText)} <Clause id="Q4.4" />
          </p>
          {onReceipt && (
            <Button onClick={() => onReceipt(attachments.flatMap(({ fileId }) => fileId ?? []))}>
              {say(commands.RecordAuditReceipt.label)}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
