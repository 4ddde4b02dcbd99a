/** A request: its method name with the types of its parameters and result. */
export interface RequestMethod<P, R> {
  readonly method: string;
  /** Types only, never set. */
  readonly _?: [P, R];
}

/** A notification: its method name with the type of its parameters. */
export interface NotificationMethod<P> {
  readonly method: string;
  /** Types only, never set. */
  readonly _?: P;
}

/** @param method begins with `newsmark/` */
export const request = <P, R>(method: string): RequestMethod<P, R> => ({ method });

/** @param method begins with `newsmark/` */
export const notification = <P>(method: string): NotificationMethod<P> => ({ method });
