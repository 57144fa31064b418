import type { Request } from 'express';

/** Sends a text as it is, with its `ETag`: what a method of a controller returns would be sent as JSON. */
export function sendText(request: Request, mediaType: string, text: string): string {
  request.res?.type(mediaType).send(text);
  return text;
}
