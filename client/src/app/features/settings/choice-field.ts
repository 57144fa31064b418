import { Component, input, output } from '@angular/core';

/** One of several things that can be chosen. */
export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly name: string;
  /** What it looks like, and what language that is in, as `lang` writes it. */
  readonly example?: { readonly text: string; readonly lang: string };
}

/** Has somebody choose one thing, which counts at once. */
@Component({
  selector: 'anirec-choice-field',
  template: `
    <fieldset>
      <legend>{{ heading() }}</legend>
      @if (note(); as note) {
        <p class="soft small">{{ note }}</p>
      }
      <div class="options">
        @for (each of choices(); track each.value) {
          <label class="option">
            <input
              type="radio"
              [name]="name()"
              [value]="each.value"
              [checked]="chosen() === each.value"
              (change)="changed.emit(each.value)"
            />
            <span>{{ each.name }}</span>
            @if (each.example; as example) {
              <span class="soft small" [lang]="example.lang">{{ example.text }}</span>
            }
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './choice-field.scss',
})
export class ChoiceField<Value extends string> {
  readonly heading = input.required<string>();
  /** What is to be known of all choices. */
  readonly note = input<string>();
  /** Makes the buttons one group. */
  readonly name = input.required<string>();
  readonly choices = input.required<readonly ChoiceOption<Value>[]>();
  readonly chosen = input.required<Value>();
  readonly changed = output<Value>();
}
