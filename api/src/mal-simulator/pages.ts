import { html, type Html } from './html.ts';
import type { Person } from './people.ts';

/** What somebody is asked to consent to. */
export interface ConsentQuestion {
  /** Stands in the form once, and is good for one answer. */
  ticket: string;
  /** The site that the answer is sent to. */
  origin: string;
  people: readonly Person[];
}

/** The page that asks who the visitor wants to be, and whether the application may read that list. */
export function consentPage({ ticket, origin, people }: ConsentQuestion): Html {
  return page(
    'Sign in',
    html`
      <h1>Whose list may AniRec read?</h1>
      <form method="post" action="authorize">
        <input type="hidden" name="ticket" value="${ticket}" />
        <fieldset>
          <legend>Choose who you are</legend>
          ${people.map((person, index) => choice(person, index === 0 ? 'checked' : ''))}
        </fieldset>
        <p>
          AniRec will see this name and this anime list. Either answer takes you back to
          <strong>${origin}</strong>.
        </p>
        <div class="answers">
          <button class="allow" name="answer" value="allow">Allow</button>
          <button name="answer" value="deny">Deny</button>
        </div>
      </form>
    `,
  );
}

/** The page for whoever comes with a request that is wrong, and cannot be sent back. */
export function refusalPage(reason: string): Html {
  return page(
    'This cannot go on',
    html`
      <h1>This cannot go on</h1>
      <p>${reason}</p>
      <p>Go back to AniRec and begin again.</p>
    `,
  );
}

/** The page at the address of the simulator itself. */
export function welcomePage(people: readonly Person[]): Html {
  return page(
    'What this is',
    html`
      <h1>A MyAnimeList that is not one</h1>
      <p>
        It answers AniRec as MyAnimeList would, so that AniRec can be tried and tested without an account. Go
        to AniRec and sign in there; you will be asked whom of these you want to be.
      </p>
      <ul class="people">
        ${people.map(person => html`<li class="person">${portrait(person)}</li>`)}
      </ul>
    `,
  );
}

function choice(person: Person, checked: 'checked' | ''): Html {
  return html`
    <label class="person">
      <input type="radio" name="person" value="${person.name}" ${checked} />
      ${portrait(person)}
    </label>
  `;
}

function portrait({ id, name, description, visibility, list }: Person): Html {
  const titles = list.length === 1 ? '1 title' : `${list.length} titles`;
  return html`
    <img src="/images/users/${id}.svg" alt="" width="48" height="48" />
    <span class="about">
      <strong>${name}</strong>
      <span>${description}</span>
      <span class="facts">${titles}, ${visibility} list</span>
    </span>
  `;
}

function page(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · AniRec’s simulator of MyAnimeList</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="/images/icon.svg" />
      </head>
      <body>
        <header>
          <p>
            <strong>This is AniRec’s simulator of MyAnimeList. It is not MyAnimeList.</strong>
            It runs on this computer, no real account is involved, no password is asked for, and everyone here
            is invented.
          </p>
        </header>
        <main>${content}</main>
      </body>
    </html> `;
}
