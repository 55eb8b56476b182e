import { desk } from '#core/words/desk.ts'
import { publicSite } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { Main } from './Main.tsx'
import { LangSwitch } from './Shell.tsx'

/** The frame of the screens before signing in. */
export const Door = () => {
  const { say } = useSpeech()
  return (
    <>
      <a className="skip" href="#main">
        {say(desk.skip)}
      </a>
      <header className="top">
        <span className="brand grow">{say(desk.product)}</span>
        <div className="tools">
          <a href={publicSite.home}>{say(desk.publicSite)}</a>
          <LangSwitch />
        </div>
      </header>
      <Main />
    </>
  )
}
