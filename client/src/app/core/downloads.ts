import { HttpClient, type HttpRequest, HttpResponse } from '@angular/common/http';
import { DOCUMENT, inject, Injectable } from '@angular/core';
import { filter, firstValueFrom } from 'rxjs';

const FILE_NAME = /filename="([^"]+)"/;

/** Saves answers of the API as files. A plain link would show a failure as a page of JSON. */
@Injectable({ providedIn: 'root' })
export class Downloads {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);

  /** @throws where the API does not answer with a file. */
  async save(request: HttpRequest<unknown>, usualName: string): Promise<void> {
    const answer = await firstValueFrom(
      this.http
        .request<Blob>(request.clone({ responseType: 'blob' }))
        .pipe(filter(event => event instanceof HttpResponse)),
    );
    const name = FILE_NAME.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
    this.offer(answer.body ?? new Blob(), name ?? usualName);
  }

  private offer(file: Blob, name: string): void {
    const address = URL.createObjectURL(file);
    const link = this.document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  }
}
