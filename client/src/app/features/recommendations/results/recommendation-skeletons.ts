import { Component } from '@angular/core';

/** Holds the place of recommendations that are on their way. */
@Component({
  selector: 'anirec-recommendation-skeletons',
  template: `
    <p class="visually-hidden">Loading recommendations …</p>
    @for (place of places; track place) {
      <div class="row" aria-hidden="true">
        <div class="skeleton cover"></div>
        <div class="lines">
          <div class="skeleton name"></div>
          <div class="skeleton fact"></div>
          <div class="skeleton bar"></div>
          <div class="skeleton text"></div>
        </div>
      </div>
    }
  `,
  styleUrl: './recommendation-skeletons.scss',
})
export class RecommendationSkeletons {
  protected readonly places = [0, 1, 2, 3, 4, 5, 6, 7];
}
