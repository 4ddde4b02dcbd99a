/** What the user asked for cannot be done; the message tells them why. It is no error of ours. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
