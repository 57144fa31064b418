import { HttpTestingController } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { listed, signIn } from '../../../testing/account';
import { BEBOP, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { answerMarks } from '../../../testing/marks';
import { find, until } from '../../../testing/page';
import { TitleMenuButton } from './title-menu-button';

@Component({
  imports: [TitleMenuButton],
  template: `<ul>
    @for (anime of titles(); track anime.id) {
      <li><anirec-title-menu-button [anime]="anime" /></li>
    }
  </ul>`,
})
class Titles {
  readonly titles = signal<readonly AnimeSummary[]>([BEBOP, TRIGUN]);
}

describe('The menu of a title', () => {
  let fixture: ComponentFixture<Titles>;
  let page: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideTestApi(), provideRouter([])] });
    fixture = TestBed.createComponent(Titles);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await signIn();
  });
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  function button(): HTMLButtonElement {
    return find(page, 'li button', HTMLButtonElement);
  }

  async function open(): Promise<HTMLElement> {
    button().focus();
    button().click();
    await until(() => page.querySelector('anirec-title-menu:popover-open') !== null);
    return find(page, 'anirec-title-menu', HTMLElement);
  }

  async function closed(): Promise<void> {
    await until(() => page.querySelector('anirec-title-menu') === null);
  }

  function press(menu: HTMLElement, text: string): void {
    const pressed = [...menu.querySelectorAll('button')].find(each => each.textContent.trim() === text);
    pressed?.focus();
    pressed?.click();
    TestBed.tick();
  }

  it('is named for the title, and for what the list says of it', async () => {
    await answerMarks([listed(BEBOP, { status: 'completed', score: 9 })]);
    expect(button().ariaLabel).toBe('My list: Cowboy Bebop, completed, score 9');
    const [, other] = page.querySelectorAll('li button');
    expect(other?.ariaLabel).toBe('My list: Trigun');
  });

  it('opens with the focus in it, and gives it back where it is closed', async () => {
    await answerMarks();
    const menu = await open();
    expect(menu.ariaLabel).toBe('My list: Cowboy Bebop');
    expect(document.activeElement?.textContent.trim()).toBe('Plan to watch');
    expect(button().ariaExpanded).toBe('true');
    menu.hidePopover();
    await closed();
    expect(document.activeElement).toBe(button());
    expect(button().ariaExpanded).toBe('false');
  });

  it('plans a title, shows that at once, and scores it', async () => {
    await answerMarks();
    const menu = await open();
    press(menu, 'Plan to watch');
    expect(button().ariaLabel).toBe('My list: Cowboy Bebop, plan to watch');
    expect(document.activeElement?.tagName).toBe('SELECT');
    const put = await asked('/api/v1/users/me/list/1');
    expect(put.request.body).toEqual({ status: 'plan_to_watch', score: null, progress: 0 });
    put.flush(listed(BEBOP, { status: 'plan_to_watch', progress: 0 }));
    const score = find(menu, 'label + label select', HTMLSelectElement);
    score.value = '8';
    score.dispatchEvent(new Event('change'));
    const scored = await asked('/api/v1/users/me/list/1');
    expect(scored.request.body).toEqual({ status: 'plan_to_watch', score: 8, progress: 0 });
    scored.flush(listed(BEBOP, { status: 'plan_to_watch', progress: 0, score: 8 }));
    await settled();
  });

  it('passes the focus to the title beside where its own goes', async () => {
    await answerMarks();
    const menu = await open();
    press(menu, 'Not interested');
    (await asked('/api/v1/users/me/feedback/1')).flush({});
    fixture.componentInstance.titles.set([TRIGUN]);
    await settled();
    expect(document.activeElement?.ariaLabel).toBe('My list: Trigun');
  });
});
