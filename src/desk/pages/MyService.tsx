import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { staffRecords, tieRecord } from '#core/staff-record.ts'
import { staffFields, staffWords as w } from '#core/words/staff.ts'
import { request } from '../api.ts'
import { RecordsForm } from '../forms/RecordsForm.tsx'
import { Clause } from '../parts/Clause.tsx'
import { Competences, Ties } from '../parts/StaffRecords.tsx'
import { useTitle } from '../parts/States.tsx'
import { api } from '../paths.ts'
import { myRecordsQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

const absences = z.object({ absences: staffRecords.absences })

/** What one of the centre's people says of themselves: ties and absences; and what the centre keeps of them. */
export const MyService = () => {
  const { say } = useSpeech()
  const queryClient = useQueryClient()
  const { data: me } = useSuspenseQuery(myRecordsQuery)
  useTitle(say(w.mine))
  const reload = () => queryClient.invalidateQueries({ queryKey: ['staff'] })
  return (
    <div className="sheet part stack">
      <h1>{say(w.mine)}</h1>
      <p className="mute">{say(w.mineLead)}</p>
      <section aria-labelledby="away">
        <h2 id="away">{say(staffFields.absences!.label)}</h2>
        <p className="mute">
          {say(w.absencesNote)} <Clause id="Q8.1" />
        </p>
        <RecordsForm
          key={JSON.stringify(me.absences)}
          schema={absences}
          labels={staffFields}
          start={{ absences: me.absences }}
          submit={w.keep}
          done={w.kept}
          onSubmit={async (input) => {
            await request(api.myAbsences, { method: 'PUT', body: input })
            await reload()
          }}
        />
      </section>
      <section aria-labelledby="ties">
        <h2 id="ties">{say(staffFields.ties!.label)}</h2>
        <p className="mute">
          {say(w.tieNote)} <Clause id="Q4.5" />
        </p>
        <Ties of={me} />
        <details>
          <summary>{say(w.tieAdd)}</summary>
          <RecordsForm
            isForMany
            schema={tieRecord}
            labels={staffFields}
            start={{}}
            submit={w.tieAdd}
            done={w.kept}
            onSubmit={async (input) => {
              await request(api.myTies, { method: 'POST', body: input })
              await reload()
            }}
          />
        </details>
      </section>
      <section aria-labelledby="competences">
        <h2 id="competences">{say(staffFields.competences!.label)}</h2>
        <Competences of={me} />
      </section>
    </div>
  )
}
