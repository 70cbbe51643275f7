/** The keys of this device, in use: what closes a file for its recipient, and opens it again. */
export interface Seal {
  close(file: Blob): Promise<Blob>;
  /** null when the file is not one that these keys open, or is damaged. */
  open(file: Blob): Promise<Blob | null>;
}
