import { Button, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import type { TableRow } from '#core/book/answers.ts'
import type { Column } from '#core/book/item.ts'
import {
  cellsFromRows,
  csvOf,
  pastedOf,
  rowsFromCells,
  splitCells,
  strayColumns,
} from '#core/book/table-text.ts'
import { sectionWords } from '#core/words/desk-sections.ts'
import { readCsvText, readWorkbookCells } from '#evidence/read-table.ts'
import { useSpeech } from '../Speech.tsx'
import { saveFile } from '../save-file.ts'
import { writeWorkbook } from './write-workbook.ts'

interface Props {
  item: string
  title: string
  columns: readonly Column[]
  rows: readonly TableRow[]
  /** Rows that the table may have. */
  most: number
  onRows: (rows: readonly TableRow[]) => void
}

const cellsOfFile = async (file: File): Promise<readonly (readonly string[])[]> => {
  if (/\.xlsx$/i.test(file.name)) return readWorkbookCells(file)
  return splitCells((await readCsvText(file)) ?? '')
}

/** Rows in by paste or from an XLSX or CSV file, and out again. What was read is looked at before it is added. */
export const TableExchange = ({ item, title, columns, rows, most, onRows }: Props) => {
  const { say, lang } = useSpeech()
  const [isPasting, setPasting] = useState(false)
  const [text, setText] = useState('')
  const [hasFailed, setFailed] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const found = splitCells(text)
  const read = rowsFromCells(item, columns, found)
  const stray = strayColumns(item, columns, found)
  const isTooLong = (before: number) => read.length === 0 || before + read.length > most
  const close = () => {
    setPasting(false)
    setText('')
  }
  const take = (kept: readonly TableRow[]) => {
    onRows([...kept, ...read])
    close()
  }
  const cells = () => cellsFromRows(item, columns, rows, lang)
  return (
    <>
      <Button onClick={() => setPasting(true)}>{say(sectionWords.paste)}</Button>
      <input
        ref={input}
        type="file"
        tabIndex={-1}
        className="hidden"
        aria-label={`${say(sectionWords.importFile)}: ${title}`}
        accept=".xlsx,.csv,.txt,.tsv"
        onChange={async ({ target }) => {
          const [file] = target.files ?? []
          target.value = ''
          setFailed(false)
          if (!file) return
          try {
            const cells = await cellsOfFile(file)
            setFailed(cells.length === 0)
            if (cells.length === 0) return
            setText(pastedOf(cells))
            setPasting(true)
          } catch {
            setFailed(true)
          }
        }}
      />
      <Button onClick={() => input.current?.click()}>{say(sectionWords.importFile)}</Button>
      {rows.length > 0 && (
        <>
          <Button
            type="text"
            onClick={async () => saveFile(await writeWorkbook(title, cells()), `${title}.xlsx`)}
          >
            {say(sectionWords.exportXlsx)}
          </Button>
          <Button
            type="text"
            onClick={() =>
              saveFile(new Blob([`\uFEFF${csvOf(cells())}`], { type: 'text/csv' }), `${title}.csv`)
            }
          >
            {say(sectionWords.exportCsv)}
          </Button>
        </>
      )}
      {hasFailed && (
        <span className="late" role="alert">
          {say(sectionWords.importFailed)}
        </span>
      )}
      <Modal
        open={isPasting}
        title={`${say(sectionWords.paste)} · ${title}`}
        onCancel={close}
        footer={[
          <Button key="replace" disabled={isTooLong(0)} onClick={() => take([])}>
            {say(sectionWords.replaceRows)}
          </Button>,
          <Button key="add" type="primary" disabled={isTooLong(rows.length)} onClick={() => take(rows)}>
            {say(sectionWords.takeIn, { count: read.length })}
          </Button>,
        ]}
      >
        <p className="mute" id={`paste-${item}`}>
          {say(sectionWords.pasteHint)}
        </p>
        <Input.TextArea
          aria-label={say(sectionWords.paste)}
          aria-describedby={`paste-${item}`}
          autoSize={{ minRows: 6, maxRows: 14 }}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {stray.length > 0 && (
          <p className="soon" role="status">
            {say(sectionWords.strayColumns, { columns: stray })}
          </p>
        )}
        {rows.length + read.length > most && (
          <p className="late" role="alert">
            {say(sectionWords.tooManyRows, { most, there: rows.length, count: read.length })}
          </p>
        )}
      </Modal>
    </>
  )
}
