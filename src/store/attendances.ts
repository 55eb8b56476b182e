import type { Insertable, Selectable } from 'kysely'
import type { Db } from './db.ts'
import type { AttendancesTable } from './tables-of-people.ts'

export type AttendanceRow = Selectable<AttendancesTable>

export async function addAttendance(db: Db, attendance: Insertable<AttendancesTable>): Promise<void> {
  await db.insertInto('attendances').values(attendance).execute()
}

/** Undefined also when it was removed at the end of its keeping. */
export async function findAttendanceRow(db: Db, attendanceId: string): Promise<AttendanceRow | undefined> {
  return db.selectFrom('attendances').selectAll().where('attendance_id', '=', attendanceId).executeTakeFirst()
}
