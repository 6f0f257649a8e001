/** A file that cannot be read or is not a paper of Timón: what happened and what to do, in words for who reads. */
export class FileFault extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FileFault';
    this.remedy = remedy;
  }
}
