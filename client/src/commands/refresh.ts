import { Refresh } from '../../../server/src/protocol';
import type { Session } from '../session';

/** Reads every article anew. */
export async function refresh(session: Session): Promise<void> {
  await session.server.ask(Refresh, {});
  session.refresh();
}
