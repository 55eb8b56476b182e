import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode, Suspense, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { isProblem } from './api.ts'
import { keepFocus } from './keep-focus.ts'
import { readLang } from './lang.ts'
import './look/frame.css'
import './look/case.css'
import './look/files.css'
import './look/audit.css'
import './look/audit.css'
import './look/forms.css'
import './look/meeting.css'
import './look/screens.css'
import './look/board.css'
import './look/book.css'
import './look/review.css'
import './look/mail.css'
import { Waiting } from './parts/States.tsx'
import { queryClient } from './queries.ts'
import { router } from './router.tsx'
import { LangProvider, useLang } from './Speech.tsx'
import { antdTheme, paint } from './theme.ts'

const darkness = matchMedia('(prefers-color-scheme: dark)')

const Desk = () => {
  const { lang } = useLang()
  const [isDark, setDark] = useState(darkness.matches)
  useEffect(() => {
    const follow = () => setDark(darkness.matches)
    darkness.addEventListener('change', follow)
    return () => darkness.removeEventListener('change', follow)
  }, [])
  useEffect(() => paint(isDark, lang), [isDark, lang])
  return (
    <ConfigProvider
      locale={lang === 'en' ? enUS : zhCN}
      theme={antdTheme(isDark, lang)}
      // Without this a button of two characters is read out as two words.
      button={{ autoInsertSpace: false }}
    >
      <App>
        <Suspense fallback={<Waiting />}>
          <RouterProvider router={router} />
        </Suspense>
      </App>
    </ConfigProvider>
  )
}

paint(darkness.matches, readLang())
keepFocus()

createRoot(document.getElementById('desk') as HTMLElement, {
  // A no of the server is said on the page; only what is broken belongs on the console.
  onCaughtError: (error) => {
    if (!isProblem(error)) console.error(error)
  },
}).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LangProvider>
        <Desk />
      </LangProvider>
    </QueryClientProvider>
  </StrictMode>,
)
