import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { settled } from '../../../testing/api';
import { find } from '../../../testing/page';
import { SearchField } from './search-field';

describe('SearchField', () => {
  let fixture: ComponentFixture<SearchField>;
  let field: HTMLInputElement;
  let searched: string[];

  beforeEach(() => {
    fixture = TestBed.createComponent(SearchField);
    fixture.componentRef.setInput('label', 'Search');
    searched = [];
    fixture.componentInstance.searched.subscribe(text => searched.push(text));
    TestBed.tick();
    field = find(fixture.nativeElement as HTMLElement, 'input', HTMLInputElement);
  });

  function type(text: string): void {
    field.value = text;
    field.dispatchEvent(new Event('input'));
    TestBed.tick();
  }

  function submit(): void {
    field.form?.dispatchEvent(new Event('submit', { cancelable: true }));
  }

  async function untilSearched(count: number): Promise<void> {
    while (searched.length < count) await settled();
  }

  function show(text: string): void {
    fixture.componentRef.setInput('text', text);
    TestBed.tick();
  }

  it('searches once for what is typed in one go', async () => {
    type('n');
    type('nar');
    type('naruto ');
    await untilSearched(1);
    expect(searched).toEqual(['naruto']);
  });

  it('searches at once with Enter, and not again', async () => {
    type('naruto');
    submit();
    submit();
    await settled();
    expect(searched).toEqual(['naruto']);
  });

  it('leaves what is being typed alone when the page follows', () => {
    type('one ');
    submit();
    type('one p');
    show('one');
    expect(field.value).toBe('one p');
  });

  it('shows what the page goes back to, and what is taken away there', () => {
    show('naruto');
    expect(field.value).toBe('naruto');
    type('naruto s');
    show('');
    expect(field.value).toBe('');
  });

  it('asks for nothing once it is empty', () => {
    show('naruto');
    type('');
    submit();
    expect(searched).toEqual(['']);
  });
});
