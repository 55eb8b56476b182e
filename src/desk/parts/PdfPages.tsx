import { Button, InputNumber } from 'antd'
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type RenderTask } from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { reviewWords as w } from '#core/words/reviewing.ts'
import type { FileRow } from '../contract.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'

GlobalWorkerOptions.workerSrc = worker

/** What is asked of a large file at a time. */
const rangeBytes = 1 << 18
/** A picture larger than this is left blank rather than unpacked. */
const mostPixels = 40_000_000
/** A canvas beyond this is refused by browsers, or takes the memory of the rest. */
const longestEdge = 8_000
const step = 1.25
const [least, most] = [0.5, 4]

const ownAddress = (path: string) => new URL(`${import.meta.env.BASE_URL}${path}`, location.href).href

/**
 * A PDF page by page, painted on a canvas and nothing else: no text layer, no links, no form, no script of the document.
 * Its parser compiles nothing at run time, and the policy of this page would not let it.
 */
const open = (id: string) =>
  getDocument({
    url: new URL(api.file(id), location.href).href,
    rangeChunkSize: rangeBytes,
    // Only what is looked at is fetched: a scan may have hundreds of pages.
    disableAutoFetch: true,
    disableStream: true,
    cMapUrl: ownAddress('cmaps/'),
    cMapPacked: true,
    wasmUrl: ownAddress('decoders/'),
    useWasm: false,
    enableXfa: false,
    maxImageSize: mostPixels,
    stopAtErrors: false,
    verbosity: 0,
  })

interface Props {
  file: FileRow
  /** Counted from 1. */
  at: number
  onPage: (page: number) => void
}

export const PdfPages = ({ file, at, onPage }: Props) => {
  const { say } = useSpeech()
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  const [isBroken, setBroken] = useState(false)
  const [zoom, setZoom] = useState(1)
  const [isDrawn, setDrawn] = useState(false)
  const sheet = useRef<HTMLElement>(null)
  const width = useWidth(sheet)
  const canvas = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const task = open(file.id)
    task.promise.then(setPdf, () => setBroken(true))
    return () => void task.destroy()
  }, [file.id])

  const pages = pdf?.numPages ?? 0
  const page = Math.min(Math.max(1, at), Math.max(1, pages))

  useEffect(() => {
    if (!pdf || width === 0) return
    let drawing: RenderTask | undefined
    let isLeft = false
    const draw = async () => {
      const one = await pdf.getPage(page)
      const onto = canvas.current
      if (isLeft || !onto) return
      const natural = one.getViewport({ scale: 1 })
      const wanted = ((width * zoom) / natural.width) * devicePixelRatio
      const scale = Math.min(wanted, longestEdge / Math.max(natural.width, natural.height))
      const viewport = one.getViewport({ scale })
      onto.width = Math.floor(viewport.width)
      onto.height = Math.floor(viewport.height)
      onto.style.width = `${Math.floor(width * zoom)}px`
      drawing = one.render({ canvas: onto, viewport })
      await drawing.promise
      if (!isLeft) setDrawn(true)
    }
    setDrawn(false)
    draw().then(undefined, (error: { name?: string }) => {
      if (!isLeft && error.name !== 'RenderingCancelledException') setBroken(true)
    })
    return () => {
      isLeft = true
      drawing?.cancel()
    }
  }, [pdf, page, zoom, width])

  const turnTo = (next: number) => onPage(Math.min(Math.max(1, next), pages))
  const zoomTo = (next: number) => setZoom(Math.min(Math.max(least, next), most))
  const byKey = (event: KeyboardEvent) => {
    const act = {
      ArrowLeft: () => turnTo(page - 1),
      ArrowRight: () => turnTo(page + 1),
      PageUp: () => turnTo(page - 1),
      PageDown: () => turnTo(page + 1),
      '+': () => zoomTo(zoom * step),
      '=': () => zoomTo(zoom * step),
      '-': () => zoomTo(zoom / step),
    }[event.key]
    if (!act || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    act()
  }

  if (isBroken) return <p className="empty">{say(w.notShown)}</p>
  const named = { name: file.name, page }
  return (
    <>
      <div className="row pdf-tools">
        <Button size="small" disabled={page <= 1} aria-label={say(w.before)} onClick={() => turnTo(page - 1)}>
          ←
        </Button>
        <InputNumber
          size="small"
          controls={false}
          aria-label={say(w.pageNumber)}
          min={1}
          max={Math.max(1, pages)}
          value={page}
          onChange={(next) => next && turnTo(next)}
        />
        <span className="mute" role="status">
          {pages > 0 ? say(w.pageOf, { page, pages }) : say(w.rendering)}
        </span>
        <Button
          size="small"
          disabled={page >= pages}
          aria-label={say(w.next)}
          onClick={() => turnTo(page + 1)}
        >
          →
        </Button>
        <Button size="small" aria-label={say(w.smaller)} onClick={() => zoomTo(zoom / step)}>
          −
        </Button>
        <span className="mute">{Math.round(zoom * 100)}%</span>
        <Button size="small" aria-label={say(w.larger)} onClick={() => zoomTo(zoom * step)}>
          +
        </Button>
        <span className="faint wide-only">{say(w.keys)}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and turns by keys has to take the focus */}
      <section ref={sheet} className="pdf-sheet" tabIndex={0} aria-label={file.name} onKeyDown={byKey}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={say(w.pageImage, named)}
          aria-busy={!isDrawn}
          data-drawn={isDrawn ? page : undefined}
        />
      </section>
    </>
  )
}

/** How wide an element is, in CSS pixels, also once a phone was turned or the window was drawn narrower. */
const useWidth = (of: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const watched = of.current
    if (!watched) return
    const watching = new ResizeObserver(() => setWidth(watched.clientWidth))
    watching.observe(watched)
    return () => watching.disconnect()
  }, [of])
  return width
}
