/** JSON put together of what is written for the occasion and of what was written before. */
export class JsonBytes {
  private readonly parts: Uint8Array[] = [];
  private text = '';

  add(text: string): void {
    this.text += text;
  }

  /** @param bytes of text that is valid by itself: no character is cut. */
  addBytes(bytes: Uint8Array): void {
    this.flush();
    this.parts.push(bytes);
  }

  toBuffer(): Buffer {
    this.flush();
    return Buffer.concat(this.parts);
  }

  private flush(): void {
    if (this.text !== '') this.parts.push(Buffer.from(this.text));
    this.text = '';
  }
}
