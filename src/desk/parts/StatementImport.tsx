import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Upload } from 'antd'
import { paymentsWords as words } from '#core/words/desk-payments.ts'
import { sayStatementFault } from '#core/words/statement.ts'
import { isProblem, sendFile } from '../api.ts'
import { api } from '../paths.ts'
import { paymentsQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { ProblemNote } from './Refused.tsx'

interface Imported {
  added: number
  known: number
  outgoing: number
}

/** Takes the bank's file in, and says line by line what is wrong with it when it is. */
export const StatementImport = () => {
  const { say, lang } = useSpeech()
  const queryClient = useQueryClient()
  const importing = useMutation({
    mutationFn: (file: File) => sendFile<Imported>(api.statement, file),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: paymentsQuery.queryKey }),
  })
  const problem = isProblem(importing.error) ? importing.error : null
  return (
    <div className="stack">
      <div>
        <Upload
          accept=".csv,.txt,text/csv"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(file) => {
            importing.mutate(file)
            return false
          }}
        >
          <Button type="primary" loading={importing.isPending}>
            {say(words.import)}
          </Button>
        </Upload>
      </div>
      <p className="mute">{say(words.importHint)}</p>
      {importing.data && (
        <p className="notice" role="status">
          {say(words.imported, { ...importing.data })}
        </p>
      )}
      {problem && (
        <>
          <ProblemNote problem={problem} />
          <ul className="list">
            {problem.body.faults?.map((fault) => (
              <li key={`${fault.line} ${fault.column}`}>{sayStatementFault(fault, lang)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
